package org.newsgraph.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Ontology;

/**
 * {@code /resource?iri=…}: what is said of anything that has an IRI in the graph, and where it is used.
 *
 * @param better the page made for such a thing, or null
 * @param card when it is a fact
 * @param context words around the span that it names; empty when it names none
 * @param article in which the span stands
 * @param of rows with the property and its value
 * @param by rows with what has it as a value, and by which property
 */
record ResourcePage(
        Frame frame,
        String iri,
        String title,
        @Nullable Ref better,
        Optional<FactCard> card,
        List<Piece> context,
        Optional<Ref> article,
        List<Row> of,
        List<Row> by,
        boolean cut) {
    private static final int ROWS = 200;
    private static final int AROUND = 240;
    private static final int LONG = 600;

    /** A property with what is on its other side, and the graph that says so. */
    record Row(Ref property, Ref value, Ref graph) {}

    static Optional<ResourcePage> of(View view, Node node) {
        List<Quad> about = view.graphs().about(node).distinct().limit(ROWS + 1L).toList();
        List<Quad> uses = Iter.asStream(view.graphs().data().find(Node.ANY, Node.ANY, Node.ANY, node))
                .limit(ROWS + 1L)
                .toList();
        List<Piece> context = context(view, node);
        return about.isEmpty() && uses.isEmpty() && context.isEmpty()
                ? Optional.empty()
                : Optional.of(page(view, node, about, uses, context));
    }

    private static ResourcePage page(View view, Node node, List<Quad> about, List<Quad> uses, List<Piece> context) {
        String title = Excerpt.of(view.names().of(node), 200);
        Node article = Links.articleOf(node);
        boolean told = view.graphs().has(article, Terms.TYPE, Terms.ARTICLE);
        return new ResourcePage(
                Frame.of(view.reader(), title, null).withStyles("article.css"),
                node.getURI(),
                title,
                better(view, node),
                view.facts().card(node),
                context,
                told
                        ? Optional.of(Excerpt.of(
                                new Ref(
                                        view.names().of(article),
                                        node.equals(article)
                                                ? view.links().article(article)
                                                : view.links().fact(node)),
                                200))
                        : Optional.empty(),
                rows(view, about, Quad::getObject),
                rows(view, uses, Quad::getSubject),
                about.size() > ROWS || uses.size() > ROWS);
    }

    private static @Nullable Ref better(View view, Node node) {
        boolean known = view.graphs().text(node, Terms.PREF_LABEL).isPresent()
                || node.getURI().startsWith(Ontology.NAMESPACE);
        return known ? Excerpt.of(view.names().ref(node), 200) : null;
    }

    private static List<Row> rows(View view, List<Quad> quads, Function<Quad, Node> side) {
        return quads.stream()
                .limit(ROWS)
                .map(quad -> new Row(
                        property(view, quad.getPredicate()),
                        Excerpt.of(value(view, side.apply(quad)), LONG),
                        graph(view, quad.getGraph())))
                .sorted(Comparator.comparing((Row row) -> row.property().label())
                        .thenComparing(row -> row.value().label()))
                .toList();
    }

    private static Ref property(View view, Node property) {
        return property.getURI().startsWith(Ontology.NAMESPACE)
                ? view.names().ref(property)
                : new Ref(Names.local(property), Links.outward(property.getURI()));
    }

    private static Ref value(View view, Node node) {
        if (node.isTripleTerm()) {
            return Ref.plain(Stream.of(
                            node.getTriple().getSubject(),
                            node.getTriple().getPredicate(),
                            node.getTriple().getObject())
                    .map(view.names()::of)
                    .reduce((one, other) -> one + " · " + other)
                    .orElse(""));
        }
        Ref ref = view.names().ref(node);
        return ref.href() == null && node.isURI()
                ? new Ref(ref.label(), view.links().any(node))
                : ref;
    }

    private static Ref graph(View view, Node graph) {
        boolean shown = view.graphs().has(graph, Node.ANY, Node.ANY);
        return Excerpt.of(new Ref(view.names().of(graph), shown ? view.links().any(graph) : null), 80);
    }

    /** The words of the span between those beside it. */
    private static List<Piece> context(View view, Node node) {
        String body = view.graphs().text(Links.articleOf(node), Terms.BODY).orElse("");
        int length = body.codePointCount(0, body.length());
        return Facts.range(node)
                .filter(range -> range.begin() < range.end() && range.end() <= length)
                .map(range -> {
                    int from = Math.max(0, range.begin() - AROUND);
                    int to = Math.min(length, range.end() + AROUND);
                    return Piece.cut(
                            Piece.slice(body, from, to),
                            List.of(new Piece.Mark(range.begin() - from, range.end() - from, "cue")));
                })
                .orElse(List.of());
    }

    String html() {
        return Templates.page("resource", frame, this);
    }
}
