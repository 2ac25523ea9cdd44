package org.newsgraph.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.newsgraph.ontology.Ontology;

/** Finds entities and what is one with them; to be used in a transaction. */
record Entities(Graphs graphs) {
    /** Empty for what the graph does not know as an entity. */
    Optional<Entity> find(Node node) {
        Node standing = standing(node);
        return isKnown(node) || isKnown(standing) ? Optional.of(group(standing)) : Optional.empty();
    }

    /** The one that stands for an entity, mostly itself. */
    Node standing(Node node) {
        return graphs.one(node, Terms.SAME_ENTITY_AS).orElse(node);
    }

    private Entity group(Node standing) {
        List<Node> others = graphs.subjects(Terms.SAME_ENTITY_AS, standing);
        return new Entity(
                standing,
                Stream.concat(Stream.of(standing), others.stream()).distinct().toList());
    }

    private boolean isKnown(Node node) {
        return !node.getURI().startsWith(Ontology.NAMESPACE)
                && (graphs.has(node, Terms.PREF_LABEL, Node.ANY)
                        || graphs.has(node, Terms.MENTION, Node.ANY)
                        || graphs.has(Node.ANY, Terms.MENTIONS, node));
    }
}
