package org.newsgraph.bench;

import java.util.Collection;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.NewsGraph;
import org.newsgraph.store.Consequences;

/** What follows from articles, as the front door computes it. */
record Followed(NewsGraph newsgraph) implements Consequences {
    @Override
    public List<String> graphs(DatasetGraph dataset) {
        return newsgraph.derivedGraphs();
    }

    @Override
    public boolean areIn(DatasetGraph dataset) {
        return newsgraph.hasDerived(dataset);
    }

    @Override
    public DatasetGraph derive(DatasetGraph dataset) {
        return newsgraph.derived(dataset);
    }

    @Override
    public void update(DatasetGraph dataset, Collection<DatasetGraph> graphs, Collection<String> removed) {
        newsgraph.update(dataset, graphs, removed);
    }
}
