package org.newsgraph.site;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.impl.XSDBaseNumericType;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Ontology;

/** RDF terms as the cells of one table; a thing that comes again is not looked up again. */
final class Cells {

    private final View view;
    private final Map<Node, Ref> known = new HashMap<>();

    Cells(View view) {
        this.view = view;
    }

    /** @param label what the row itself calls it, or null */
    Cell cell(@Nullable Node node, @Nullable String label, Table.Column column) {
        if (node == null) {
            return Cell.EMPTY;
        }
        if (node.isTripleTerm()) {
            return new Cell(parts(node.getTriple()).toList(), "triple", NodeFmtLib.strNT(node));
        }
        Ref ref = column.evidence() && node.isURI() ? evidence(node) : ref(node);
        Ref named = label == null || label.isEmpty() ? ref : new Ref(label, ref.href());
        return new Cell(List.of(part(node, named)), classes(node, column), order(node, named));
    }

    private Stream<Cell.Part> parts(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .flatMap(node -> node.isTripleTerm() ? parts(node.getTriple()) : Stream.of(part(node, ref(node))));
    }

    private static Cell.Part part(Node node, Ref ref) {
        return new Cell.Part(ref, node.isURI() ? node.getURI() : null);
    }

    private Ref evidence(Node fact) {
        return new Ref(view.messages().lookup("query.evidence"), view.links().fact(fact));
    }

    /** Never a link to what an IRI says: a browser would run {@code javascript:}. */
    Ref ref(Node node) {
        return node.isURI()
                ? known.computeIfAbsent(node, this::lookedUp)
                : Ref.plain(node.isLiteral() ? literal(node) : NodeFmtLib.strNT(node));
    }

    private Ref lookedUp(Node node) {
        if (node.getURI().startsWith(Ontology.NAMESPACE)) {
            return view.names().ref(node);
        }
        if (view.graphs().has(node, Terms.TYPE, Terms.ARTICLE)) {
            return new Ref(view.names().of(node), view.links().article(node));
        }
        String name = view.names().of(node);
        boolean entity = view.graphs().text(node, Terms.PREF_LABEL).isPresent();
        String href = entity ? view.links().entity(node) : view.links().any(node);
        return new Ref(name.isBlank() ? node.getURI() : name, href);
    }

    /** Numbers of five digits and more with the marks of the language; a year stays as it is. */
    private String literal(Node node) {
        String lexical = node.getLiteralLexicalForm();
        if (!isNumber(node) || lexical.length() > 30) {
            return lexical;
        }
        boolean small = lexical.matches("[+-]?\\d{1,4}");
        return small ? lexical : view.messages().decimal(lexical);
    }

    private static boolean isNumber(Node node) {
        return node.isLiteral() && node.getLiteralDatatype() instanceof XSDBaseNumericType;
    }

    private static String classes(Node node, Table.Column column) {
        if (isNumber(node)) {
            return "number";
        }
        if (node.isURI() && node.getURI().startsWith(Ontology.NAMESPACE)) {
            String name = Names.local(node).toLowerCase(Locale.ROOT);
            return Site.STATUSES.contains(name) ? "status " + name : "";
        }
        boolean words =
                column.variable().equals("sentence") || column.variable().equals("words");
        return node.isLiteral() && words ? "quoted" : "";
    }

    private static String order(Node node, Ref ref) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : ref.label();
    }
}
