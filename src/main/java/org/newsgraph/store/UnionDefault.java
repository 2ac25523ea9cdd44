package org.newsgraph.store;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/** A dataset whose default graph is the union of its named graphs, for SPARQL and for Java alike. */
class UnionDefault extends DatasetGraphWrapper {
    /** The same for a dataset whose own query engine knows nothing of it: queries must not go past the wrapper. */
    static final class Queried extends UnionDefault implements DatasetGraphWrapperView {
        Queried(DatasetGraph dataset) {
            super(dataset);
        }
    }

    UnionDefault(DatasetGraph dataset) {
        super(dataset);
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createUnionGraph(getR());
    }

    @Override
    public Iterator<Quad> find(Quad quad) {
        return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return Quad.isDefaultGraph(graph)
                ? super.find(Quad.unionGraph, subject, predicate, object)
                : super.find(graph, subject, predicate, object);
    }

    @Override
    public boolean contains(Quad quad) {
        return contains(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public boolean contains(Node graph, Node subject, Node predicate, Node object) {
        return Quad.isDefaultGraph(graph)
                ? super.contains(Quad.unionGraph, subject, predicate, object)
                : super.contains(graph, subject, predicate, object);
    }
}
