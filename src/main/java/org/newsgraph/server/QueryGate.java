package org.newsgraph.server;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets queries in and watches them. Nobody knows beforehand which will take long: each soon begins, and one that has worked a
 * while goes on only if there is a place among the long ones. So those that want much never keep out those that want little.
 */
final class QueryGate implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryGate.class);
    /** CPU time after which a query is a long one, in nanoseconds. */
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(100);
    /** Begin beside each place of a long one. */
    private static final int BEGINNING = 4;
    /** Wait until they may begin. */
    static final int WAITING = 256;
    /** Of one client, waiting or running. */
    static final int OF_A_CLIENT = 32;

    /** Longest wait. */
    private static final long PATIENCE_SECONDS = 60;

    private static final long TICK_MILLIS = 20;
    /** After one was stopped for lack of memory, until its memory is free. */
    private static final long RELIEF = TimeUnit.SECONDS.toNanos(2);

    private final Limits limits;
    private final Semaphore beginning;
    private final Semaphore waiting = new Semaphore(WAITING);
    private final Semaphore places;
    private final Map<String, Integer> clients = new ConcurrentHashMap<>();
    /** The queries that run; those that are long hold one of {@link #places}, the others one of {@link #beginning}. */
    private final Map<RunningQuery, Boolean> running = new ConcurrentHashMap<>();

    private final Heap heap = new Heap();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("query-watch").factory());
    private long relieved = System.nanoTime();
    private final Future<?> looking;
    private volatile boolean stopping;
    private volatile long end;

    QueryGate(Limits limits) {
        this.limits = limits;
        this.beginning = new Semaphore(BEGINNING * limits.queries(), true);
        this.places = new Semaphore(limits.queries());
        this.looking = watch.scheduleWithFixedDelay(this::look, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Waits for its turn; close what comes back.
     *
     * @param client its address
     * @throws Refusal when too many wait
     */
    RunningQuery admit(InetAddress client) {
        String name = client.getHostAddress();
        if (clients.merge(name, 1, Integer::sum) > OF_A_CLIENT && !client.isLoopbackAddress()) {
            leave(name); // loopback may be a proxy for many
            throw busy(429, "too many queries of " + name + " are not answered yet; ask them one after the other");
        }
        try {
            waitForTurn();
        } catch (RuntimeException e) {
            leave(name);
            throw e;
        }
        long deadline = System.nanoTime() + limits.time().toNanos();
        RunningQuery query = new RunningQuery(deadline, tooLate(), ended -> {
            leave(name);
            (Boolean.TRUE.equals(running.remove(ended)) ? places : beginning).release();
        });
        running.put(query, false);
        return query;
    }

    private void leave(String client) {
        clients.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
    }

    private void waitForTurn() {
        if (stopping) {
            throw stops();
        }
        if (beginning.tryAcquire()) {
            return;
        }
        if (!waiting.tryAcquire()) {
            throw busy(503, "the server is busy: too many queries wait");
        }
        try {
            if (!beginning.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy(503, "the server is busy: the query waited too long for its turn");
            }
            if (stopping) {
                throw stops();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stops();
        } finally {
            waiting.release();
        }
    }

    private static Refusal busy(int status, String message) {
        return new Refusal(status, message + "; ask again in " + Refusal.RETRY_AFTER + " s");
    }

    private static Refusal stops() {
        return busy(503, "the server stops");
    }

    /** Refuses the queries that wait at once, and after a while those that still run, so that each has its answer. */
    void stop(Duration grace) {
        end = System.nanoTime() + grace.toNanos();
        stopping = true;
        beginning.release(WAITING);
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
            running.keySet().stream().filter(query -> query.worked() > SHORT).forEach(this::makeLong);
            if (heap.isFull() && System.nanoTime() - relieved > 0) {
                relieve();
            }
        } catch (RuntimeException | OutOfMemoryError e) { // else nobody would look any more
            LOG.warn("looking after queries failed: {}", e.toString());
        }
    }

    private void makeLong(RunningQuery query) {
        running.computeIfPresent(query, (q, isLong) -> {
            if (isLong || q.stopped() != null) {
                return isLong;
            }
            if (places.tryAcquire()) {
                beginning.release();
                return true;
            }
            q.stop(busy(503, "the server is busy: as many long queries run as may; ask for less"));
            return false;
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
