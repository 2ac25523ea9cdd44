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
     * @param patience seconds that one query is measured at most, once it has run thrice
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
        Meter warmUp = new Meter();
        for (int i = 0; i < WARM_UP && warmUp.seconds() < patience / 4; i++) {
            rows(queries.get(i % queries.size()));
        }
        List<Double> millis = new ArrayList<>();
        long rows = 0;
        int timeouts = 0;
        Meter meter = new Meter();
        while (millis.size() < RUNS && (millis.size() < 3 || meter.seconds() < patience)) {
            long begin = System.nanoTime();
            long found = rows(queries.get(millis.size() % queries.size()));
            millis.add((System.nanoTime() - begin) / 1e6);
            rows += Math.max(0, found);
            timeouts += found < 0 ? 1 : 0;
        }
        millis.sort(null);
        return new QueryFigure(
                name,
                bound,
                millis.size(),
                quantile(millis, 0.5),
                quantile(millis, 0.99),
                millis.getLast(),
                rows / (double) millis.size(),
                timeouts);
    }

    /** Of sorted values the least one that this share of them does not exceed. */
    static double quantile(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** How many rows or triples come back; -1 when the query was given up. */
    private long rows(Query query) {
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
        }
    }
}
