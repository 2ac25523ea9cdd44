package org.newsgraph.ontology;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;

/** Labels blank nodes by the order in which they come, so that the same files are written the same way each time. */
final class NumberedBlankNodes extends StreamRDFWrapper {
    private final Map<Node, Node> numbered = new HashMap<>();

    NumberedBlankNodes(StreamRDF sink) {
        super(sink);
    }

    @Override
    public void triple(Triple triple) {
        super.triple(Triple.create(of(triple.getSubject()), triple.getPredicate(), of(triple.getObject())));
    }

    private Node of(Node node) {
        return node.isBlank()
                ? numbered.computeIfAbsent(node, n -> NodeFactory.createBlankNode("b" + (numbered.size() + 1)))
                : node;
    }
}
