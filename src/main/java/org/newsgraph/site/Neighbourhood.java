package org.newsgraph.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term.OntologyClass;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.site.GraphPicture.Edge;
import org.newsgraph.site.GraphPicture.Node;

/**
 * A term and those that stand beside it, as a picture shows them: {@code /ontology/graph?term=NAME}. The ids of nodes are local
 * names; no facts are told of terms.
 */
public record Neighbourhood(List<Node> nodes, List<Edge> edges) {
    /** A picture of more could not be read. */
    private static final int LIMIT = 60;

    public Neighbourhood {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** The terms on one side of the term itself, as a drawing without a script puts them. */
    List<Node> side(Side side) {
        String self = nodes.getFirst().id();
        return edges.stream()
                .filter(e -> Side.of(e, self) == side)
                .map(e -> e.from().equals(self) ? e.to() : e.from())
                .distinct()
                .flatMap(id -> nodes.stream().filter(n -> n.id().equals(id)))
                .toList();
    }

    /** Where a term stands in a drawing. */
    enum Side {
        ABOVE,
        BELOW,
        LEFT,
        RIGHT,
        WITH;

        static Side of(Edge edge, String self) {
            return switch (edge.relation()) {
                case "subClassOf", "subPropertyOf" -> edge.from().equals(self) ? ABOVE : BELOW;
                case "domain" -> LEFT;
                case "range" -> RIGHT;
                default -> WITH;
            };
        }

        /** Of the message that says how those on this side stand to a class or property. */
        String key(Node self) {
            String kind = self.kind().equals("class") ? "class." : "property.";
            return "ontology.side." + kind + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The edges in words. */
    List<String> words() {
        Map<String, String> labels = new LinkedHashMap<>();
        nodes.forEach(node -> labels.put(node.id(), node.label()));
        return edges.stream()
                .map(e -> labels.get(e.from()) + " → " + e.relationLabel() + " → " + labels.get(e.to()))
                .toList();
    }

    static Neighbourhood of(OntologyIndex.Entry term, OntologyView view) {
        Drawing drawing = new Drawing(view);
        drawing.node(term.name());
        switch (term.kind()) {
            case CLASS -> drawing.drawClass(term);
            case RELATION, QUALIFIER, ANNOTATION ->
                drawing.drawProperty(view.ontology().property(term.name()));
            case CONCEPT, SCHEME -> {}
        }
        return new Neighbourhood(List.copyOf(drawing.nodes.values()), drawing.edges);
    }

    /** Gathers nodes and edges. */
    private static final class Drawing {
        private final OntologyView view;
        private final Map<String, Node> nodes = new LinkedHashMap<>();
        private final List<Edge> edges = new ArrayList<>();

        Drawing(OntologyView view) {
            this.view = view;
        }

        /** False when the picture is full. */
        private boolean node(String name) {
            if (!nodes.containsKey(name) && nodes.size() < LIMIT) {
                OntologyIndex.Entry entry = view.index().entries().get(name);
                String kind = entry == null ? "datatype" : entry.kind().tag();
                Ref ref = view.ref(name);
                String kindLabel = view.messages().lookup("ontology.kind." + kind);
                nodes.put(name, new Node(name, ref.label(), kind, kindLabel, ref.href(), 0, nodes.isEmpty()));
            }
            return nodes.containsKey(name);
        }

        private void edge(String from, String relation, String to) {
            if (node(from) && node(to)) {
                String label = view.messages().lookup("ontology.edge." + relation);
                String id = from + " " + relation + " " + to;
                edges.add(new Edge(id, from, to, relation, label, "", Map.of(), 0, List.of(), false));
            }
        }

        void drawClass(OntologyIndex.Entry term) {
            String name = term.name();
            term.parents().stream().sorted().forEach(parent -> edge(name, "subClassOf", parent));
            for (OntologyClass sub : view.ontology().subclasses(name)) {
                edge(sub.name(), "subClassOf", name);
            }
            for (Property property : view.ontology().properties().values()) {
                if (property.domain().contains(name)) {
                    edge(property.name(), "domain", name);
                }
                if (property.range().contains(name)) {
                    edge(property.name(), "range", name);
                }
            }
        }

        void drawProperty(Property property) {
            String name = property.name();
            Ontology ontology = view.ontology();
            property.parents().stream().sorted().forEach(parent -> edge(name, "subPropertyOf", parent));
            ontology.subproperties(name).forEach(sub -> edge(sub.name(), "subPropertyOf", name));
            property.domain().stream().sorted().forEach(end -> edge(name, "domain", end));
            property.range().stream().sorted().forEach(end -> edge(name, "range", end));
            if (property.inverse() != null) {
                edge(name, "inverseOf", property.inverse());
            }
            ontology.properties().values().stream()
                    .filter(other -> name.equals(other.inverse()))
                    .forEach(other -> edge(other.name(), "inverseOf", name));
            property.qualifiers().stream().sorted().forEach(q -> edge(name, "qualifier", q));
        }
    }
}
