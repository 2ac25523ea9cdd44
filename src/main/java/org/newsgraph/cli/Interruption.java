package org.newsgraph.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for Ctrl-C or a termination signal, and holds the end of the process back until this is closed. */
final class Interruption implements AutoCloseable {
    private static final int SECONDS = 15;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread waiting = Thread.currentThread();

    Interruption() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "newsgraph-stop"));
    }

    private void interrupt() {
        waiting.interrupt();
        try {
            if (!closed.await(SECONDS, TimeUnit.SECONDS)) {
                waiting.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the process, or this thread, is asked to stop. */
    void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            // This is what was waited for.
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
