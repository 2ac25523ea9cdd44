package org.newsgraph.cli;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.graph.Derivation;
import org.newsgraph.store.Consequences;

/**
 * What follows from articles by the ontologies that a dataset holds, of which there is mostly one. Whoever follows many changes
 * keeps it, for it keeps the rules.
 */
final class Following implements Consequences {
    private volatile List<Derivation> known = List.of();

    private List<Derivation> derivations(DatasetGraph dataset) {
        List<Derivation> now = Derivation.of(dataset, known);
        known = now;
        return now;
    }

    @Override
    public List<String> graphs(DatasetGraph dataset) {
        return derivations(dataset).stream()
                .flatMap(derivation -> derivation.graphs().stream())
                .toList();
    }

    @Override
    public boolean areIn(DatasetGraph dataset) {
        return derivations(dataset).stream().allMatch(derivation -> derivation.isIn(dataset));
    }

    @Override
    public DatasetGraph derive(DatasetGraph dataset) {
        DatasetGraph all = DatasetGraphFactory.create();
        for (Derivation derivation : derivations(dataset)) {
            derivation.derive(dataset).find().forEachRemaining(all::add);
        }
        return all;
    }

    @Override
    public void update(DatasetGraph dataset, Collection<DatasetGraph> articles, Collection<String> removed) {
        List<Derivation> derivations = derivations(dataset);
        if (derivations.size() == 1) {
            derivations.getFirst().update(dataset, articles, removed);
        } else {
            change(dataset, articles, removed);
        }
    }

    /** Several ontologies' consequences are computed anew: each of them sees the articles' graphs as they are after the change. */
    private void change(DatasetGraph dataset, Collection<DatasetGraph> articles, Collection<String> removed) {
        graphs(dataset).forEach(name -> dataset.removeGraph(NodeFactory.createURI(name)));
        removed.forEach(name -> dataset.removeGraph(NodeFactory.createURI(name)));
        for (DatasetGraph article : articles) {
            article.listGraphNodes().forEachRemaining(dataset::removeGraph);
            article.find().forEachRemaining(dataset::add);
        }
        derive(dataset).find().forEachRemaining(dataset::add);
    }
}
