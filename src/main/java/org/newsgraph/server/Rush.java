package org.newsgraph.server;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** How many wait that want little, pages and short queries: as long as there are any, what takes long gives way to them. */
final class Rush {
    private final AtomicInteger waiting = new AtomicInteger();

    /** What may have to wait. */
    @FunctionalInterface
    interface Entry<T> {
        T await() throws InterruptedException;
    }

    /** Waits for something that is wanted for a short time. */
    <T> T during(Entry<T> entry) throws InterruptedException {
        waiting.incrementAndGet();
        try {
            return entry.await();
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** The pace of one that takes long, on its own thread: it rests most of the time while others wait. */
    final class Pace {
        private static final long WORK = TimeUnit.MILLISECONDS.toNanos(2);
        private static final long REST = TimeUnit.MILLISECONDS.toNanos(20);

        private long rested = System.nanoTime();

        /** Is called often; true when it has rested. */
        boolean step() {
            if (System.nanoTime() - rested < WORK) {
                return false;
            }
            boolean rests = waiting.get() > 0;
            if (rests) {
                LockSupport.parkNanos(REST);
            }
            rested = System.nanoTime();
            return rests;
        }
    }
}
