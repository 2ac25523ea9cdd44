package org.newsgraph.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.graph.Derivation;
import org.newsgraph.site.Grounding;

/** Tells by which rules of the served dataset derived triples hold. */
final class RuleGrounds implements Grounding {
    private volatile List<Derivation> derivations = List.of();

    @Override
    public Map<Triple, Ground> of(DatasetGraph data, Collection<Triple> triples) {
        if (derivations.isEmpty()) { // a store may begin without ontology
            derivations = Derivation.of(data);
        }
        Map<Triple, Ground> grounds = new LinkedHashMap<>();
        derivations.stream()
                .limit(1)
                .forEach(derivation -> derivation
                        .grounds(data, triples)
                        .forEach((triple, found) -> grounds.put(triple, new Ground(found.rule(), found.triples()))));
        return grounds;
    }
}
