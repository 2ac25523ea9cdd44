package org.newsgraph.site;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * An entity and what is one with it.
 *
 * @param node stands for all of them
 * @param all the node itself first
 */
record Entity(Node node, List<Node> all) {
    Entity {
        all = List.copyOf(all);
    }

    /** True for any of those that are one. */
    boolean is(Node other) {
        return all.contains(other);
    }

    /** Those that another one stands for. */
    List<Node> others() {
        return all.subList(1, all.size());
    }
}
