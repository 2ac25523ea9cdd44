package org.newsgraph.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/** Tells why derived triples hold; handed to the site, which knows nothing of rules. */
@FunctionalInterface
public interface Grounding {
    /** Tells nothing. */
    Grounding NONE = (data, triples) -> Map.of();

    /** The grounds of those triples that follow from others. */
    Map<Triple, Ground> of(DatasetGraph data, Collection<Triple> triples);

    /**
     * A rule and what a triple follows from by it.
     *
     * @param rule its name
     */
    record Ground(String rule, List<Triple> from) {
        public Ground {
            from = List.copyOf(from);
        }
    }
}
