package org.newsgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.newsgraph.store.CataloguedQuery;

/** Asks the catalogued queries again and again, and keeps how long each takes. */
final class QueryBench {
    private static final int DRAWN = 50;
    private static final int WARM_UP = 20;
    private static final int RUNS = 400;
    private static final long TIMEOUT_SECONDS = 30;

    private final Requests requests;
    private final DatasetGraph data;
    private final double patience;

    /**
     * For a dataset in a read transaction.
     *
     * @param patience seconds that one query is measured at most; one that takes longer is run once
     */
    QueryBench(Requests requests, DatasetGraph data, double patience) {
        this.requests = requests;
        this.data = data;
        this.patience = patience;
    }

    List<QueryFigure> run(BenchListener listener) {
        List<QueryFigure> figures = new ArrayList<>();
        int done = 0;
        for (CataloguedQuery query : requests.queries()) {
            listener.at("query " + query.name(), done++, requests.queries().size());
            add(figures, query.name(), true, requests.bound(query, DRAWN));
            add(figures, query.name(), false, requests.unbound(query));
        }
        return figures;
    }

    private void add(List<QueryFigure> figures, String name, boolean bound, List<Query> queries) {
        if (!queries.isEmpty()) {
            figures.add(measure(name, bound, queries));
        }
    }

    private QueryFigure measure(String name, boolean bound, List<Query> queries) {
        Runs runs = new Runs();
        runs.ask(queries.getFirst());
        if (runs.millis.getFirst() < 1000 * patience) { // else one is enough, cold as it is
            Meter warmUp = new Meter();
            for (int i = 1; i < WARM_UP && warmUp.seconds() < patience / 4; i++) {
                rows(queries.get(i % queries.size()));
            }
            runs = new Runs();
            Meter meter = new Meter();
            while (runs.millis.isEmpty() || (runs.millis.size() < RUNS && meter.seconds() < patience)) {
                runs.ask(queries.get(runs.millis.size() % queries.size()));
            }
        }
        return runs.figure(name, bound);
    }

    /** Adds up what runs took. */
    private final class Runs {
        private final List<Double> millis = new ArrayList<>();
        private long rows;
        private int timeouts;

        void ask(Query query) {
            long begin = System.nanoTime();
            long found = rows(query);
            millis.add((System.nanoTime() - begin) / 1e6);
            rows += Math.max(0, found);
            timeouts += found < 0 ? 1 : 0;
        }

        QueryFigure figure(String name, boolean bound) {
            List<Double> sorted = millis.stream().sorted().toList();
            return new QueryFigure(
                    name,
                    bound,
                    sorted.size(),
                    quantile(sorted, 0.5),
                    quantile(sorted, 0.99),
                    sorted.getLast(),
                    rows / (double) sorted.size(),
                    timeouts);
        }
    }

    /** Of sorted values the least one that this share of them does not exceed. */
    static double quantile(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** How many rows or triples come back; -1 when the query was given up. */
    private long rows(Query query) {
        long begin = System.nanoTime();
        try (QueryExec execution = QueryExec.dataset(data)
                .query(query)
                .timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .build()) {
            if (query.isSelectType()) {
                long count = 0;
                for (var rows = execution.select(); rows.hasNext(); rows.next()) {
                    count++;
                }
                return count;
            }
            return query.isAskType()
                    ? (execution.ask() ? 1 : 0)
                    : execution.construct().size();
        } catch (QueryCancelledException e) {
            return -1;
        } catch (NullPointerException e) { // Jena 5.6.0 stops a hash join that has not begun
            if (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS)) {
                throw e;
            }
            return -1;
        }
    }
}
