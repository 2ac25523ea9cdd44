package org.newsgraph.server;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * A query from its admission until its answer is complete. Whatever of it may take long asks {@link #check} often; another thread
 * stops it.
 */
final class RunningQuery implements AutoCloseable {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long thread = Thread.currentThread().threadId();
    private final long cpuBefore = THREADS.getThreadCpuTime(thread);
    private final long allocatedBefore = THREADS.getThreadAllocatedBytes(thread);
    private final long deadline;
    private final Refusal tooLate;
    private final Rush.Pace pace;
    private final Consumer<RunningQuery> release;
    private final AtomicReference<@Nullable Refusal> stopped = new AtomicReference<>();
    private final AtomicBoolean cancelSignal = new AtomicBoolean();
    private volatile boolean outgrown;
    private volatile int lane;

    /**
     * Runs from now on, on this thread.
     *
     * @param lane it begins in; in all but the first it takes long
     * @param deadline as {@link System#nanoTime} tells it
     * @param tooLate what is answered when it has passed
     * @param pace at which it works when it takes long
     * @param release is run when all is done
     */
    RunningQuery(int lane, long deadline, Refusal tooLate, Rush.Pace pace, Consumer<RunningQuery> release) {
        this.lane = lane;
        this.deadline = deadline;
        this.tooLate = tooLate;
        this.pace = pace;
        this.release = release;
    }

    /**
     * Returns while it may go on, after a rest when it takes long and others wait.
     *
     * @throws QueryCancelledException when it was stopped or its time is over
     */
    void check() {
        if (lane > 0) {
            pace.step();
        }
        stopWhenLate();
        if (cancelSignal.get()) {
            throw new QueryCancelledException();
        }
    }

    /** Becomes true when it is stopped. */
    AtomicBoolean cancelSignal() {
        return cancelSignal;
    }

    /** Stops it, from any thread and without waiting for it; the first reason counts. */
    void stop(Refusal reason) {
        stopped.compareAndSet(null, reason);
        cancelSignal.set(true);
    }

    /** Has it go on in another lane. */
    void moveTo(int next) {
        lane = next;
    }

    /** Where it runs, or ran last. */
    int lane() {
        return lane;
    }

    /** Stops it because it needs longer than it may take where it runs. */
    void outgrow() {
        outgrown = stopped.compareAndSet(null, tooLate);
        cancelSignal.set(true);
    }

    /** True when it was stopped only to begin anew where it may take longer. */
    boolean hasOutgrown() {
        return outgrown;
    }

    /** Ends it from within an expression, where Jena takes any other exception for one of the expression. */
    QueryCancelledException refuse(int status, String message) {
        stop(new Refusal(status, message));
        return new QueryCancelledException();
    }

    void stopWhenLate() {
        if (System.nanoTime() - deadline >= 0) {
            stop(tooLate);
        }
    }

    /** Why it was stopped, or null. */
    @Nullable
    Refusal stopped() {
        return stopped.get();
    }

    /** Nanoseconds that it has worked. */
    long worked() {
        return THREADS.getThreadCpuTime(thread) - cpuBefore;
    }

    /** Bytes that it has asked for, kept or not. */
    long allocated() {
        return THREADS.getThreadAllocatedBytes(thread) - allocatedBefore;
    }

    @Override
    public void close() {
        release.accept(this);
    }
}
