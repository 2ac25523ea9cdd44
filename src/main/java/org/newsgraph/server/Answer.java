package org.newsgraph.server;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.util.iterator.ExtendedIterator;

/** What a query answers. */
sealed interface Answer {
    /** Of SELECT: read once, and computed meanwhile. */
    record Rows(List<Var> columns, Iterator<Binding> rows) implements Answer {
        public Rows {
            columns = List.copyOf(columns);
        }

        /** The first ones, as many as a page shows. */
        org.newsgraph.site.Rows forSite(int most) {
            List<Binding> first = new ArrayList<>();
            while (first.size() < most && rows.hasNext()) {
                first.add(rows.next());
            }
            return new org.newsgraph.site.Rows(columns, first, rows.hasNext());
        }

        /** The same, refused as soon as there are more of them. */
        Rows upTo(int most) {
            return new Rows(columns, new UpTo<>(rows, most));
        }
    }

    /** Of ASK. */
    record Truth(boolean value) implements Answer {}

    /**
     * Of CONSTRUCT and DESCRIBE.
     *
     * @param graph of the first triples
     * @param rest what is not among them, read once and computed meanwhile: none but when there are very many
     */
    record Triples(Graph graph, Iterator<Triple> rest) implements Answer {}

    /**
     * Of CONSTRUCT with GRAPH.
     *
     * @param dataset of the first quads
     * @param rest what is not among them, read once and computed meanwhile: none but when there are very many
     */
    record Quads(DatasetGraph dataset, Iterator<Quad> rest) implements Answer {}

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
