package org.newsgraph.source;

import java.time.Duration;
import java.time.Instant;

/** The time, and waiting for it; tests bring one that does not wait. */
interface Timer {
    Instant now();

    void sleep(Duration time) throws InterruptedException;

    /** Waits for real; its clock never runs back. */
    static Timer real() {
        Instant begin = Instant.now();
        long nanos = System.nanoTime();
        return new Timer() {
            @Override
            public Instant now() {
                return begin.plusNanos(System.nanoTime() - nanos);
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        };
    }
}
