package org.newsgraph.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for Ctrl-C or a termination signal, and holds the end of the process back until this is closed. Nothing is held back
 * before it waits: a database whose writer is interrupted loses its open files.
 */
final class Interruption implements AutoCloseable {
    private static final int SECONDS = 15;

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Thread waiting;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "newsgraph-stop"));
    }

    private void interrupt() {
        Thread thread = waiting;
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            if (!closed.await(SECONDS, TimeUnit.SECONDS)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the process, or this thread, is asked to stop. */
    void await() {
        waiting = Thread.currentThread();
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
