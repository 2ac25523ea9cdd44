package org.newsgraph.server;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
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
    private final Consumer<RunningQuery> release;
    private @Nullable QueryExec execution;
    private volatile @Nullable Refusal stopped;

    /**
     * Runs from now on, on this thread.
     *
     * @param deadline as {@link System#nanoTime} tells it
     * @param tooLate what is answered when it has passed
     * @param release is run when all is done
     */
    RunningQuery(long deadline, Refusal tooLate, Consumer<RunningQuery> release) {
        this.deadline = deadline;
        this.tooLate = tooLate;
        this.release = release;
    }

    /**
     * Returns while it may go on.
     *
     * @throws QueryCancelledException when it was stopped or its time is over
     */
    void check() {
        if (stopped == null && System.nanoTime() - deadline >= 0) {
            stop(tooLate);
        }
        if (stopped != null) {
            throw new QueryCancelledException();
        }
    }

    /** From here on this is stopped with it; null when it has ended. */
    synchronized void runs(@Nullable QueryExec running) {
        execution = running;
        if (running != null && stopped != null) {
            running.abort();
        }
    }

    /** Stops it from another thread; the first reason counts. */
    synchronized void stop(Refusal reason) {
        if (stopped == null) {
            stopped = reason;
            if (execution != null) {
                execution.abort();
            }
        }
    }

    /** Ends it from within an expression, where Jena takes any other exception for one of the expression. */
    QueryCancelledException refuse(String message) {
        stop(new Refusal(400, message));
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
        return stopped;
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
