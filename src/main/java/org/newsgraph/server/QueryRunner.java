package org.newsgraph.server;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.graph.GraphFactory;

/** Runs queries to their end within limits of time and size, without leaving this machine. */
record QueryRunner(ServerOptions options) {
    /**
     * The whole answer, so that what goes wrong goes wrong before a byte is sent. Call it in a transaction.
     *
     * @throws Refusal when the query takes too long or wants something that is switched off
     */
    Answer run(Query query, DatasetGraph data) {
        refuseService(query);
        long begin = System.nanoTime();
        try (QueryExec execution = prepared(query, data)) {
            return answer(query, execution);
        } catch (QueryCancelledException e) {
            throw tooLong();
        } catch (QueryException e) {
            throw new Refusal(400, "the query cannot be run: " + firstLine(e));
        } catch (NullPointerException e) { // Jena 5.6.0 stops a hash join that has not begun
            throw System.nanoTime() - begin < options.queryTimeout().toNanos() ? e : tooLong();
        }
    }

    private Refusal tooLong() {
        return new Refusal(
                503,
                "the query took longer than " + seconds()
                        + " s and was stopped; ask for less, for instance with LIMIT");
    }

    private static void refuseService(Query query) {
        Walker.walk(
                Algebra.compile(query),
                new OpVisitorBase() {
                    @Override
                    public void visit(OpService service) {
                        throw new Refusal(403, "SERVICE is switched off: this server asks no other; query it yourself");
                    }
                },
                new ExprVisitorBase());
    }

    private String seconds() {
        return Double.toString(options.queryTimeout().toMillis() / 1000.0).replaceFirst("\\.0$", "");
    }

    private QueryExec prepared(Query query, DatasetGraph data) {
        return QueryExec.dataset(data)
                .query(query)
                .set(ARQ.httpServiceAllowed, false)
                .timeout(options.queryTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    private Answer answer(Query query, QueryExec execution) {
        if (query.isSelectType()) {
            return rows(execution.select());
        }
        if (query.isAskType()) {
            return new Answer.Truth(execution.ask());
        }
        if (query.isConstructQuad()) {
            DatasetGraph dataset = DatasetGraphFactory.create();
            dataset.prefixes().putAll(query.getPrefixMapping());
            Iterator<Quad> quads = execution.constructQuads();
            return new Answer.Quads(dataset, take(quads, dataset::add));
        }
        if (query.isConstructType() || query.isDescribeType()) {
            Graph graph = GraphFactory.createDefaultGraph();
            graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
            Iterator<Triple> triples =
                    query.isDescribeType() ? execution.describeTriples() : execution.constructTriples();
            return new Answer.Triples(graph, take(triples, graph::add));
        }
        throw new Refusal(400, "only SELECT, ASK, CONSTRUCT and DESCRIBE are answered");
    }

    private Answer rows(RowSet found) {
        List<Binding> rows = new ArrayList<>();
        boolean truncated = take(found, rows::add);
        return new Answer.Rows(found.getResultVars(), rows, truncated);
    }

    /** Takes as many as the limit allows; true when there were more. */
    private <T> boolean take(Iterator<T> all, Consumer<T> taker) {
        for (int i = 0; i < options.rowLimit() && all.hasNext(); i++) {
            taker.accept(all.next());
        }
        return all.hasNext();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
