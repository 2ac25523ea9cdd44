package org.newsgraph.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.newsgraph.source.SourceException.Reason;

/** The requests to one host: one at a time, first come first served, and as far apart as the host wants. */
final class HostQueue {
    private final FetchOptions.Pace pace;
    private final Timer timer;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final AtomicReference<Duration> delay;
    private final AtomicReference<Instant> free = new AtomicReference<>(Instant.MIN);

    HostQueue(FetchOptions.Pace pace, Timer timer) {
        this.pace = pace;
        this.timer = timer;
        this.delay = new AtomicReference<>(pace.delay());
    }

    /** A request. */
    interface Request {
        Outcome send() throws InterruptedException;
    }

    /** @throws SourceException when the host wants to be left alone for longer than is waited */
    Outcome send(URI address, Request request) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            for (Duration left = left(); left.isPositive(); left = left()) {
                checkOpen(address, left);
                timer.sleep(left);
            }
            try {
                return request.send();
            } finally {
                rest(delay.get());
            }
        } finally {
            turn.unlock();
        }
    }

    /** No request begins before this time has passed. */
    void rest(Duration time) {
        Instant until = timer.now().plus(time);
        free.accumulateAndGet(until, HostQueue::later);
    }

    /** Keeps requests at least this far apart, as far as it is waited at all. */
    void slowDown(Duration crawlDelay) {
        Duration wanted = crawlDelay.compareTo(pace.longestWait()) < 0 ? crawlDelay : pace.longestWait();
        delay.accumulateAndGet(wanted, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    private Duration left() {
        Instant until = free.get();
        return until.equals(Instant.MIN) ? Duration.ZERO : Duration.between(timer.now(), until);
    }

    private void checkOpen(URI address, Duration left) {
        boolean regular = left.compareTo(delay.get()) <= 0 || left.compareTo(pace.backOff(pace.tries())) <= 0;
        if (!regular && left.compareTo(pace.longestWait()) > 0) {
            throw new SourceException(
                    Reason.BUSY,
                    Addresses.shown(address.toString()) + ": the host wants to be left alone for " + left.toSeconds()
                            + " s; try again later");
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
