package org.newsgraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;

/** What the queries of rules read: the premises, and by its name the ontology or the graph of an article. */
final class RuleData extends DatasetGraphMapLink {
    private final DatasetGraph dataset;

    RuleData(DatasetGraph dataset, Graph premises) {
        super(premises);
        this.dataset = dataset;
    }

    @Override
    public boolean containsGraph(Node name) {
        return super.containsGraph(name) || dataset.containsGraph(name);
    }

    @Override
    public Graph getGraph(Node name) {
        return super.containsGraph(name) ? super.getGraph(name) : dataset.getGraph(name);
    }
}
