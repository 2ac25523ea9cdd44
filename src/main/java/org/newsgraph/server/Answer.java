package org.newsgraph.server;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.util.iterator.ExtendedIterator;

/** What a query answers, complete: nothing is computed any more once the first byte is sent. */
sealed interface Answer {
    /** True when the row limit cut it off. */
    boolean truncated();

    /** Of SELECT. */
    record Rows(List<Var> columns, List<Binding> rows, boolean truncated) implements Answer {
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        org.newsgraph.site.Rows forSite() {
            return new org.newsgraph.site.Rows(columns, rows, truncated);
        }
    }

    /** Of ASK. */
    record Truth(boolean value) implements Answer {
        @Override
        public boolean truncated() {
            return false;
        }
    }

    /** Of CONSTRUCT and DESCRIBE. */
    record Triples(Graph graph, boolean truncated) implements Answer {}

    /** Of CONSTRUCT with GRAPH. */
    record Quads(DatasetGraph dataset, boolean truncated) implements Answer {}

    /** True when a graph says something about triples, which only RDF 1.2 can. */
    static boolean hasTripleTerms(Graph graph) {
        ExtendedIterator<Triple> triples = graph.find();
        try {
            while (triples.hasNext()) {
                if (triples.next().getObject().isTripleTerm()) {
                    return true;
                }
            }
            return false;
        } finally {
            triples.close();
        }
    }
}
