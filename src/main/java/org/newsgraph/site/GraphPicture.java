package org.newsgraph.site;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entities and the facts between them, as {@code /graph/data} sends them and {@code picture.js} draws them. What else is to
 * be drawn, such as terms of the ontology, comes in the same shape; there {@code statuses} and {@code facts} may be empty.
 *
 * @param nodes those asked for first
 * @param edges the strongest first
 * @param omitted number of edges beyond the limit
 */
public record GraphPicture(List<Node> nodes, List<Edge> edges, int omitted) {
    public GraphPicture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * An entity.
     *
     * @param id its IRI, of merged ones that which stands for all
     * @param kind local name of its class, or empty
     * @param articles that mention it
     * @param asked true for those that the picture is about
     */
    public record Node(
            String id,
            String label,
            String kind,
            String kindLabel,
            @Nullable String href,
            long articles,
            boolean asked) {}

    /**
     * A triple.
     *
     * @param relation local name of the property
     * @param status the one most facts have, or empty
     * @param statuses how many facts have which
     * @param count of the facts that tell it
     * @param facts a few, newest first
     * @param derived true when rules alone say so
     */
    public record Edge(
            String id,
            String from,
            String to,
            String relation,
            String relationLabel,
            String status,
            Map<String, Integer> statuses,
            int count,
            List<Fact> facts,
            boolean derived) {
        public Edge {
            facts = List.copyOf(facts);
        }
    }

    /** What tells a triple: where and in which words. */
    public record Fact(String href, String status, String statusLabel, String date, String article, String sentence) {}

    /** The label of a node. */
    String label(String id) {
        return nodes.stream()
                .filter(node -> node.id().equals(id))
                .map(Node::label)
                .findFirst()
                .orElse(id);
    }
}
