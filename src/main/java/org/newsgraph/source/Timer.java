package org.newsgraph.source;

import java.time.Duration;
import java.time.Instant;

/** The time, and waiting for it; tests bring one that does not wait. */
interface Timer {
    /** Waits for real; its clock never runs back. */
    Timer SYSTEM = new Timer() {
        private final Instant begin = Instant.now();
        private final long nanos = System.nanoTime();

        @Override
        public Instant now() {
            return begin.plusNanos(System.nanoTime() - nanos);
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time);
        }
    };

    Instant now();

    void sleep(Duration time) throws InterruptedException;
}
