package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/** Runs queries within limits of time, size and number, without leaving this machine. */
final class QueryRunner implements AutoCloseable {

    private final Limits limits;
    private final QueryGate gate;

    QueryRunner(Limits limits, Rush rush) {
        this.limits = limits;
        this.gate = new QueryGate(limits, rush);
    }

    Limits limits() {
        return limits;
    }

    /** What a request has computed and written. */
    @FunctionalInterface
    interface Work {
        /** Does it, in a transaction of its own; again from the start when it was stopped for a while. */
        void write(RunningQuery query, HttpServletResponse answer) throws IOException;
    }

    /**
     * Lets a request compute its answer within the limits, and sends it when it is whole.
     *
     * @throws Refusal when it is not answered; nothing is sent then
     */
    void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        try (HeldAnswer held = held(request, response, work)) {
            held.send();
        }
    }

    private HeldAnswer held(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        try (QueryGate.Visit visit = gate.enter(client(request))) {
            HeldAnswer held = tried(visit, response, work);
            while (held == null) {
                visit.outgrow();
                held = tried(visit, response, work);
            }
            return held;
        }
    }

    /** Null when it takes longer than it may this time. */
    private @Nullable HeldAnswer tried(QueryGate.Visit visit, HttpServletResponse response, Work work)
            throws IOException {
        try (RunningQuery query = visit.await()) {
            HeldAnswer held = new HeldAnswer(response, query::check, limits.bytes());
            boolean whole = false;
            try {
                work.write(query, held);
                query.check();
                whole = true;
                return held;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                if (query.hasOutgrown() && e instanceof RuntimeException) {
                    return null;
                }
                throw refused(e, query);
            } finally {
                if (!whole) {
                    held.close();
                }
            }
        }
    }

    private static InetAddress client(HttpServletRequest request) throws UnknownHostException {
        Object client = request.getAttribute(Admission.CLIENT);
        return InetAddress.getByName(client == null ? request.getRemoteAddr() : client.toString());
    }

    /** A query that was stopped ends in whatever way Jena was disturbed in. */
    private static RuntimeException refused(Throwable e, RunningQuery query) {
        Refusal stopped = query.stopped();
        if (stopped != null && !(e instanceof Error)) {
            return stopped;
        }
        return switch (e) {
            case Refusal refusal -> refusal;
            case StackOverflowError deep -> Nesting.tooDeep();
            case OutOfMemoryError much -> QueryGate.noMemory();
            case QueryException wrong -> new Refusal(400, "the query cannot be run: " + firstLine(wrong));
            case RuntimeException failed -> failed;
            default -> new IllegalStateException(e);
        };
    }

    /** What is done with an answer. */
    @FunctionalInterface
    interface Use {
        void read(Answer answer) throws IOException;
    }

    /**
     * Asks a query in a transaction; its answer is computed while it is read.
     *
     * @throws Refusal when the query wants something that is switched off
     */
    void run(Query query, DatasetGraph data, RunningQuery running, Use use) throws IOException {
        Permission permission = Permission.of(query);
        try (QueryExec execution = QueryExec.dataset(data)
                .query(query)
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQ.propertyFunctions, false)
                .set(ARQConstants.symCancelQuery, running.cancelSignal())
                .set(ARQ.optFilterDisjunction, permission.mayMultiplyOut())
                .set(ARQConstants.sysOptimizerFactory, new Guards(running, limits.held()))
                .build()) {
            use.read(answer(query, execution, running));
        }
    }

    private Answer answer(Query query, QueryExec execution, RunningQuery running) {
        if (query.isSelectType()) {
            RowSet rows = execution.select();
            return new Answer.Rows(rows.getResultVars(), new Watched<>(rows, running));
        }
        if (query.isAskType()) {
            return new Answer.Truth(execution.ask());
        }
        if (query.isConstructQuad()) {
            DatasetGraph first = DatasetGraphFactory.create();
            first.prefixes().putAll(query.getPrefixMapping());
            Iterator<Quad> all = new Watched<>(execution.constructQuads(), running);
            Iterator<Quad> quads = Iter.filter(all, quad -> !first.contains(quad));
            takeFirst(quads, first::add);
            return new Answer.Quads(first, quads);
        }
        if (query.isConstructType() || query.isDescribeType()) {
            Graph first = GraphFactory.createDefaultGraph();
            first.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
            Iterator<Triple> all = new Watched<>(
                    query.isDescribeType() ? execution.describeTriples() : execution.constructTriples(), running);
            Iterator<Triple> triples = Iter.filter(all, triple -> !first.contains(triple));
            takeFirst(triples, first::add);
            return new Answer.Triples(first, triples);
        }
        throw new Refusal(400, "only SELECT, ASK, CONSTRUCT and DESCRIBE are answered");
    }

    /** Takes as many as may be held in memory. */
    private <T> void takeFirst(Iterator<T> all, Consumer<T> taker) {
        int most = Math.min(AnswerWriter.WHOLE, limits.rows());
        for (int i = 0; i < most && all.hasNext(); i++) {
            taker.accept(all.next());
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Lets what runs go on for so long, and takes nothing new. */
    void stop(Duration grace) {
        gate.stop(grace);
    }

    @Override
    public void close() {
        gate.close();
    }
}
