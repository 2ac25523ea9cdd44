package org.newsgraph.export;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Reads the facts of RDF with Jena, as triple terms, or in RDF 1.1 as statements or graphs of one triple. */
final class RdfReadBack {
    private static final Pattern SPAN = Pattern.compile("#char=(\\d+),(\\d+)$");

    private final DatasetGraph dataset;
    private final Graph graph;

    private RdfReadBack(DatasetGraph dataset, Graph graph) {
        this.dataset = dataset;
        this.graph = graph;
    }

    static Told read(Format format, byte[] bytes) {
        Lang language = RDFLanguages.contentTypeToLang(format.mediaType());
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFDataMgr.read(dataset, new ByteArrayInputStream(bytes), language);
        DatasetGraph all = DatasetGraphFactory.create();
        dataset.stream().forEach(quad -> all.getDefaultGraph().add(quad.asTriple()));
        return new RdfReadBack(dataset, all.getDefaultGraph()).told();
    }

    private Told told() {
        Told told = new Told(new TreeMap<>(), new ArrayList<>());
        graph.stream(Node.ANY, Terms.PREF_LABEL, Node.ANY)
                .forEach(t -> told.entities()
                        .put(t.getSubject().getURI(), t.getObject().getLiteralLexicalForm()));
        graph.stream(Node.ANY, Terms.TYPE, Terms.ng("Fact"))
                .forEach(t -> told.facts().add(fact(t.getSubject())));
        return told;
    }

    private Told.ToldFact fact(Node fact) {
        Triple said = one(fact, Terms.REIFIES)
                .map(Node::getTriple)
                .or(() -> dataset.stream(fact, Node.ANY, Node.ANY, Node.ANY)
                        .map(Quad::asTriple)
                        .findFirst())
                .orElseGet(() -> Triple.create(
                        object(fact, RDF.Nodes.subject),
                        object(fact, RDF.Nodes.predicate),
                        object(fact, RDF.Nodes.object)));
        Map<String, String> fields = new HashMap<>();
        for (Node about : List.of(said.getObject(), fact)) {
            graph.stream(about.isLiteral() ? fact : about, Node.ANY, Node.ANY)
                    .filter(t -> t.getObject().isLiteral())
                    .forEach(t ->
                            fields.put(snake(t.getPredicate()), t.getObject().getLiteralLexicalForm()));
        }
        fields.put("predicate", said.getPredicate().getURI().substring(Terms.NG.length()));
        one(fact, Terms.ng("status"))
                .ifPresent(status -> fields.put(
                        "status", status.getURI().substring(Terms.NG.length()).toLowerCase(Locale.ROOT)));
        one(fact, Terms.ng("evidence")).map(Node::getURI).ifPresent(span -> fields.put("sentence", sentence(span)));
        return Told.fact(fields, said.getSubject().getURI(), words(said.getObject()));
    }

    private String words(Node object) {
        if (object.isLiteral()) {
            return object.getLiteralLexicalForm();
        }
        return one(object, Terms.VALUE)
                .or(() -> one(object, Terms.LABEL))
                .map(Node::getLiteralLexicalForm)
                .orElse(object.toString());
    }

    /** The words at a span of code points of the article's body. */
    private String sentence(String span) {
        Matcher at = SPAN.matcher(span);
        if (!at.find()) {
            return "";
        }
        int[] body = graph.stream(Node.ANY, Terms.ARTICLE_BODY, Node.ANY)
                .filter(t -> span.startsWith(t.getSubject().getURI()))
                .findFirst()
                .orElseThrow()
                .getObject()
                .getLiteralLexicalForm()
                .codePoints()
                .toArray();
        int begin = Integer.parseInt(at.group(1));
        return new String(body, begin, Integer.parseInt(at.group(2)) - begin);
    }

    private static String snake(Node property) {
        String iri = property.getURI();
        return iri.substring(iri.lastIndexOf('#') + 1)
                .replaceAll("(\\p{Lu})", "_$1")
                .toLowerCase(Locale.ROOT);
    }

    private Node object(Node subject, Node property) {
        return one(subject, property).orElseThrow();
    }

    private Optional<Node> one(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject).findFirst();
    }
}
