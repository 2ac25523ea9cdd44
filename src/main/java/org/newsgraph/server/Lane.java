package org.newsgraph.server;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Places for what is computed, such as queries that have worked up to so long, and a queue before them. */
final class Lane {
    private final long work;
    private final int waitingAtMost;
    private final Duration patience;
    private final String busy;
    private final Semaphore places;
    private final Semaphore waiting;

    /**
     * A lane that nobody is in.
     *
     * @param work CPU time, in nanoseconds, after which a query has to go on in the next lane
     * @param waiting most that wait
     * @param patience longest wait
     * @param busy why a query is refused that finds no place
     */
    Lane(long work, int places, int waiting, Duration patience, String busy) {
        this.work = work;
        this.waitingAtMost = waiting;
        this.patience = patience;
        this.busy = busy;
        this.places = new Semaphore(places, true);
        this.waiting = new Semaphore(waiting);
    }

    long work() {
        return work;
    }

    /** Takes a place when there is one for which nobody waits. */
    boolean tryEnter() {
        return !places.hasQueuedThreads() && places.tryAcquire();
    }

    /**
     * Waits for a place, takes it, and returns this lane.
     *
     * @throws Refusal when too many wait, or when it takes too long
     */
    Lane enter() throws InterruptedException {
        if (tryEnter()) {
            return this;
        }
        if (!waiting.tryAcquire()) {
            throw QueryGate.busy(503, busy);
        }
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw QueryGate.busy(503, busy);
            }
            return this;
        } finally {
            waiting.release();
        }
    }

    void leave() {
        places.release();
    }

    /** Lets all in that wait. */
    void open() {
        places.release(waitingAtMost);
    }
}
