package org.newsgraph.cli;

import java.util.Collection;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.NewsGraph;
import org.newsgraph.store.Consequences;

/** Of what follows from articles, only which of them are copies of others; for a dataset that is written to a file. */
record CopiesOnly(NewsGraph newsgraph) implements Consequences {
    @Override
    public List<String> graphs(DatasetGraph dataset) {
        return List.of();
    }

    @Override
    public boolean areIn(DatasetGraph dataset) {
        return false;
    }

    @Override
    public DatasetGraph derive(DatasetGraph dataset) {
        return newsgraph.copies(dataset);
    }

    @Override
    public void update(DatasetGraph dataset, Collection<DatasetGraph> graphs, Collection<String> removed) {
        throw new UnsupportedOperationException("copies are computed in full");
    }
}
