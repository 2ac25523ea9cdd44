package org.newsgraph.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.ontology.Ontology;

/**
 * The things of a constructed graph and what leads from one to another, as the picture component draws them. It is made here
 * and not in the page's script, because names and kinds stand in the dataset, of which the constructed graph is only a part.
 */
record Picture(List<Dot> nodes, List<Line> edges) {
    /** More cannot be read in a picture. */
    private static final int MOST = 300;

    private static final ObjectMapper JSON = new ObjectMapper();

    Picture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** A thing. */
    record Dot(String id, String label, String kind, String kindLabel, String href) {}

    /** What is said of two things; no statuses when the graph tells none. */
    record Line(String id, String from, String to, String relation, String relationLabel, List<String> statuses) {
        Line {
            statuses = List.copyOf(statuses);
        }
    }

    /** Of the triples between things; of facts that only triple terms tell with their status. */
    static Picture of(View view, List<Quad> quads) {
        Cells cells = new Cells(view);
        Map<String, Dot> dots = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        Map<Node, List<String>> statuses = statuses(quads);
        for (Quad quad : quads) {
            boolean told =
                    quad.getObject().isTripleTerm() && quad.getPredicate().equals(Terms.REIFIES);
            Triple triple = told ? quad.getObject().getTriple() : quad.asTriple();
            if (isDrawn(triple) && (dots.size() < MOST || isKnown(dots, triple))) {
                add(dots, view, cells, triple.getSubject());
                add(dots, view, cells, triple.getObject());
                lines.add(line(view, lines.size(), triple, statuses.getOrDefault(quad.getSubject(), List.of())));
            }
        }
        return new Picture(List.copyOf(dots.values()), lines);
    }

    private static boolean isDrawn(Triple triple) {
        return triple.getSubject().isURI()
                && triple.getObject().isURI()
                && !triple.getPredicate().equals(Terms.TYPE)
                && !triple.getPredicate().equals(Terms.STATUS);
    }

    private static boolean isKnown(Map<String, Dot> dots, Triple triple) {
        return dots.containsKey(triple.getSubject().getURI())
                && dots.containsKey(triple.getObject().getURI());
    }

    private static void add(Map<String, Dot> dots, View view, Cells cells, Node node) {
        if (!dots.containsKey(node.getURI())) {
            Ref ref = cells.ref(node);
            String kind = view.graphs().objects(node, Terms.TYPE).stream()
                    .filter(type -> type.isURI() && type.getURI().startsWith(Ontology.NAMESPACE))
                    .findFirst()
                    .map(Names::local)
                    .orElse("");
            String kindLabel = kind.isEmpty() ? "" : view.names().term(kind);
            dots.put(node.getURI(), new Dot(node.getURI(), ref.label(), kind, kindLabel, String.valueOf(ref.href())));
        }
    }

    private static Line line(View view, int number, Triple triple, List<String> statuses) {
        Node relation = triple.getPredicate();
        return new Line(
                "e" + number,
                triple.getSubject().getURI(),
                triple.getObject().getURI(),
                Names.local(relation),
                view.names().of(relation),
                statuses);
    }

    private static Map<Node, List<String>> statuses(List<Quad> quads) {
        return quads.stream()
                .filter(quad -> quad.getPredicate().equals(Terms.STATUS)
                        && quad.getObject().isURI())
                .collect(Collectors.groupingBy(
                        Quad::getSubject,
                        Collectors.mapping(
                                quad -> Names.local(quad.getObject()).toLowerCase(Locale.ROOT),
                                Collectors.toUnmodifiableList())));
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a picture cannot be written as JSON", e);
        }
    }
}
