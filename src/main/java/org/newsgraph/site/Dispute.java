package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.newsgraph.ontology.Ontology;

/**
 * A contradiction between articles.
 *
 * @param kind label of its class
 * @param property the relation that it is about
 */
record Dispute(String iri, String kind, Ref about, Ref property, List<Side> sides) {
    private static final int FACTS = 3;

    /**
     * Facts that agree with one another.
     *
     * @param title what they hold
     * @param words where a side is no fact but a statement
     * @param untold how many more are on it
     */
    record Side(String title, List<FactCard> facts, List<Ref> words, int untold) {
        Side {
            facts = List.copyOf(facts);
            words = List.copyOf(words);
        }
    }

    Dispute {
        sides = List.copyOf(sides);
    }

    /** The contradictions about an entity, or in which one of its facts takes a side; by IRI. */
    static List<Node> of(Graphs graphs, Entity entity, List<Told> facts) {
        return Stream.concat(
                        graphs.subjects(Terms.ABOUT, entity.node()).stream()
                                .filter(node -> graphs.has(node, Terms.TYPE, Terms.CONTRADICTION)),
                        facts.stream().flatMap(fact -> graphs.subjects(Terms.SIDE, fact.fact()).stream()))
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    static Dispute read(View view, Node contradiction) {
        Graphs graphs = view.graphs();
        String kind = graphs.objects(contradiction, Terms.TYPE).stream()
                .filter(type ->
                        !type.equals(Terms.CONTRADICTION) && type.getURI().startsWith(Ontology.NAMESPACE))
                .findFirst()
                .map(view.names()::of)
                .orElseGet(() -> view.names().of(Terms.CONTRADICTION));
        return new Dispute(
                contradiction.getURI(),
                kind,
                graphs.one(contradiction, Terms.ABOUT).map(view.names()::ref).orElse(Ref.plain("")),
                graphs.one(contradiction, Terms.ON_PROPERTY)
                        .map(view.names()::ref)
                        .orElse(Ref.plain("")),
                sides(view, contradiction));
    }

    private static List<Side> sides(View view, Node contradiction) {
        List<Node> affirming = view.graphs().objects(contradiction, Terms.AFFIRMING_SIDE);
        List<Node> denying = view.graphs().objects(contradiction, Terms.DENYING_SIDE);
        if (!affirming.isEmpty() || !denying.isEmpty()) {
            return List.of(
                    side(view, view.messages().lookup("entity.affirmed"), affirming),
                    side(view, view.messages().lookup("entity.denied"), denying));
        }
        Map<String, List<Node>> values = new LinkedHashMap<>();
        view.graphs()
                .objects(contradiction, Terms.SIDE)
                .forEach(side -> values.computeIfAbsent(value(view, side), v -> new ArrayList<>())
                        .add(side));
        return values.entrySet().stream()
                .map(side -> side(view, side.getKey(), side.getValue()))
                .toList();
    }

    private static String value(View view, Node side) {
        return view.facts()
                .triple(side)
                .map(Triple::getObject)
                .map(object -> view.names().ref(object).label())
                .orElseGet(() -> view.names().of(side));
    }

    private static Side side(View view, String title, List<Node> nodes) {
        List<Node> shown = nodes.stream().limit(FACTS).toList();
        return new Side(
                title,
                shown.stream().flatMap(node -> view.facts().card(node).stream()).toList(),
                shown.stream()
                        .filter(node -> view.facts().triple(node).isEmpty())
                        .map(node -> new Ref(view.names().of(node), view.links().fact(node)))
                        .toList(),
                nodes.size() - shown.size());
    }
}
