package org.newsgraph.server;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A dataset that is read to its end by one who gives way to others. */
final class PacedDataset extends DatasetGraphWrapper {
    private final Rush.Pace pace;

    /** For one reader. */
    PacedDataset(DatasetGraph dataset, Rush rush) {
        super(dataset);
        this.pace = rush.new Pace();
    }

    private Iterator<Quad> paced(Iterator<Quad> quads) {
        return Iter.map(quads, this::paced);
    }

    private <T> T paced(T statement) {
        pace.step();
        return statement;
    }

    @Override
    public Graph getUnionGraph() {
        return new WrappedGraph(super.getUnionGraph()) {
            @Override
            public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
                return super.find(subject, predicate, object).mapWith(PacedDataset.this::paced);
            }

            @Override
            public ExtendedIterator<Triple> find(Triple triple) {
                return super.find(triple).mapWith(PacedDataset.this::paced);
            }
        };
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    @Override
    public Iterator<Quad> find() {
        return paced(super.find());
    }

    @Override
    public Iterator<Quad> find(Quad quad) {
        return paced(super.find(quad));
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return paced(super.find(graph, subject, predicate, object));
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
        return paced(super.findNG(graph, subject, predicate, object));
    }
}
