package org.newsgraph.store;

import java.util.Collection;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;

/** The derived graphs, which say what follows from the others; handed to a store, which knows nothing of what they say. */
public interface Consequences {
    /** The names of the derived graphs of a dataset. */
    List<String> graphs(DatasetGraph dataset);

    /** True when a dataset holds its derived graphs. */
    boolean areIn(DatasetGraph dataset);

    /** The derived graphs, computed in full. */
    DatasetGraph derive(DatasetGraph dataset);

    /**
     * Puts graphs in place of those of the same names, removes others, and brings the derived graphs up to date at a cost that
     * goes with the change.
     *
     * @param dataset whose default graph is the union of its named graphs, in a write transaction
     * @param graphs datasets of one named graph each
     * @param removed names of graphs
     */
    void update(DatasetGraph dataset, Collection<DatasetGraph> graphs, Collection<String> removed);
}
