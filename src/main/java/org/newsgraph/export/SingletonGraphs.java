package org.newsgraph.export;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * How RDF 1.1 with named graphs says facts: an asserted fact names a graph with its triple alone, and its annotations are
 * about that name. Many stores take whatever stands in a named graph as said; so a fact that is not asserted gets no graph,
 * but stays an {@code rdf:Statement}, which states nothing.
 */
final class SingletonGraphs {
    private final Graph graph;

    private SingletonGraphs(Graph graph) {
        this.graph = graph;
    }

    static SingletonGraphs of(Graph graph) {
        return new SingletonGraphs(graph);
    }

    /** What the graph says but for the asserted facts' reification. */
    Graph others() {
        return new GraphWrapper(graph) {
            @Override
            public ExtendedIterator<Triple> find() {
                return graph.find().filterDrop(SingletonGraphs.this::isAsserted);
            }
        };
    }

    /** Name and triple of each asserted fact, with a tab between. */
    SortedLines facts(Content content) {
        SortedLines lines = content.lines();
        graph.find(Node.ANY, Terms.REIFIES, Node.ANY)
                .filterKeep(this::isAsserted)
                .forEachRemaining(fact -> lines.add(Terms.key(fact.getSubject()) + "\t"
                        + LineWriter.line(fact.getObject().getTriple())));
        return lines;
    }

    private boolean isAsserted(Triple triple) {
        return triple.getPredicate().equals(Terms.REIFIES)
                && triple.getObject().isTripleTerm()
                && graph.contains(triple.getObject().getTriple())
                && !hasOtherStatus(triple.getSubject());
    }

    /** An article may also allege what it asserts in another sentence. */
    private boolean hasOtherStatus(Node fact) {
        return graph.contains(fact, Terms.STATUS, Node.ANY) && !graph.contains(fact, Terms.STATUS, Terms.ASSERTED);
    }
}
