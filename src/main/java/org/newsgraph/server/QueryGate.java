package org.newsgraph.server;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets queries in and watches them, by a multilevel feedback queue (Corbató, Merwin-Daggett and Daley 1962). Nobody knows
 * beforehand which will take long: each soon begins, and one that has worked a while goes on in the next lane, which has fewer
 * places. If that is full, the query is stopped, waits there, and begins anew. So those that want much never keep out those that
 * want little.
 */
final class QueryGate implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryGate.class);
    /** CPU time of most queries, in nanoseconds. */
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(20);
    /** CPU time after which a query is a long one, in nanoseconds. */
    private static final long LONG = TimeUnit.MILLISECONDS.toNanos(500);
    /** Begin beside each place of a long one. */
    private static final int BEGINNING = 4;
    /** Wait until they may begin. */
    private static final int WAITING = 256;
    /** Wait until they may work longer. */
    private static final int WAITING_LONGER = 32;
    /** Of one client, waiting or running. */
    static final int OF_A_CLIENT = 32;

    /** Longest wait, but no longer than a query may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long TICK_MILLIS = 10;
    /** After one was stopped for lack of memory, until its memory is free. */
    private static final long RELIEF = TimeUnit.SECONDS.toNanos(2);

    private final Limits limits;
    private final Rush rush;
    private final List<Lane> lanes;
    private final Map<String, Integer> clients = new ConcurrentHashMap<>();
    /** The queries that run, each with the number of its lane. */
    private final Map<RunningQuery, Integer> running = new ConcurrentHashMap<>();

    private final Heap heap = new Heap();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("query-watch").factory());
    private long relieved = System.nanoTime();
    private final Future<?> looking;
    private volatile boolean stopping;
    private volatile long end;

    QueryGate(Limits limits, Rush rush) {
        this.limits = limits;
        this.rush = rush;
        Duration patience = PATIENCE.compareTo(limits.time()) < 0 ? PATIENCE : limits.time();
        String full = "as many long queries run as may; ask for less";
        this.lanes = List.of(
                new Lane(SHORT, BEGINNING * limits.queries(), WAITING, patience, "too many queries wait"),
                new Lane(LONG, limits.queries(), WAITING_LONGER, patience, full),
                new Lane(Long.MAX_VALUE, limits.queries(), WAITING_LONGER, patience, full));
        this.looking = watch.scheduleWithFixedDelay(this::look, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Most threads that it can hold, those of queries that wait and of those that run. */
    static int threads(Limits limits) {
        return WAITING + 2 * WAITING_LONGER + (BEGINNING + 2) * limits.queries();
    }

    /**
     * Lets a client ask a query; close what comes back.
     *
     * @param client its address
     * @throws Refusal when it asks too many
     */
    Visit enter(InetAddress client) {
        String name = client.getHostAddress();
        if (clients.merge(name, 1, Integer::sum) > OF_A_CLIENT && !client.isLoopbackAddress()) {
            leave(name); // loopback may be a proxy for many
            throw busy(429, "too many queries of " + name + " are not answered yet; ask them one after the other");
        }
        return new Visit(name);
    }

    private void leave(String client) {
        clients.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
    }

    /** A client's query from its arrival to its answer. */
    final class Visit implements AutoCloseable {
        private final String client;
        private int lane;
        private @Nullable RunningQuery latest;

        private Visit(String client) {
            this.client = client;
        }

        /**
         * Waits until it may run, on this thread; close what comes back.
         *
         * @throws Refusal when too many wait
         */
        RunningQuery await() {
            Lane entered = lanes.get(lane);
            try {
                checkOpen();
                if (lane == 0) {
                    rush.during(entered::enter);
                } else {
                    entered.enter();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw stops();
            }
            if (stopping) {
                entered.leave();
                throw stops();
            }
            long deadline = System.nanoTime() + limits.time().toNanos();
            RunningQuery query = new RunningQuery(lane, deadline, tooLate(), rush.new Pace(), QueryGate.this::release);
            running.put(query, lane);
            latest = query;
            return query;
        }

        /** Lets it work longer the next time, in the lane after the one it came to. */
        void outgrow() {
            lane = (latest == null ? lane : latest.lane()) + 1;
        }

        @Override
        public void close() {
            leave(client);
        }
    }

    private void release(RunningQuery ended) {
        running.computeIfPresent(ended, (query, lane) -> {
            lanes.get(lane).leave();
            return null;
        });
    }

    private void checkOpen() {
        if (stopping) {
            throw stops();
        }
    }

    /** Of a server that has too much to do. */
    static Refusal busy(int status, String why) {
        String busy = status == 503 ? "the server is busy: " : "";
        return new Refusal(status, busy + why + "; ask again in " + Refusal.RETRY_AFTER + " s");
    }

    private static Refusal stops() {
        return busy(503, "it stops");
    }

    /** Refuses the queries that wait at once, and after a while those that still run, so that each has its answer. */
    void stop(Duration grace) {
        end = System.nanoTime() + grace.toNanos();
        stopping = true;
        lanes.forEach(Lane::open);
    }

    private Refusal tooLate() {
        return new Refusal(
                503,
                "the query took longer than " + limits.seconds()
                        + " and was stopped; ask for less, for instance with LIMIT");
    }

    /** Of a query that runs out of memory. */
    static Refusal noMemory() {
        return new Refusal(
                503,
                "the query needs more memory than there is and was stopped; ask for less, for instance with LIMIT");
    }

    private void look() {
        try {
            running.keySet().forEach(RunningQuery::stopWhenLate);
            if (stopping && System.nanoTime() - end > 0) {
                running.keySet().forEach(query -> query.stop(stops()));
            }
            running.keySet().forEach(this::moveOn);
            if (heap.isFull() && System.nanoTime() - relieved > 0) {
                relieve();
            }
        } catch (RuntimeException | OutOfMemoryError e) { // else nobody would look any more
            LOG.warn("looking after queries failed: {}", e.toString());
        }
    }

    /** Has a query that has worked too long for its lane go on in the next one, or begin there anew. */
    private void moveOn(RunningQuery query) {
        running.computeIfPresent(query, (q, lane) -> {
            if (q.stopped() != null || q.worked() <= lanes.get(lane).work()) {
                return lane;
            }
            if (lanes.get(lane + 1).tryEnter()) {
                lanes.get(lane).leave();
                q.moveTo(lane + 1);
                return lane + 1;
            }
            q.outgrow();
            return lane;
        });
    }

    /** Stops the query that asked for the most memory. */
    private void relieve() {
        running.keySet().stream()
                .filter(query -> query.stopped() == null)
                .max(Comparator.comparingLong(RunningQuery::allocated))
                .ifPresent(query -> {
                    query.stop(noMemory());
                    relieved = System.nanoTime() + RELIEF;
                });
    }

    @Override
    public void close() {
        looking.cancel(false);
        watch.shutdownNow();
    }
}
