package org.newsgraph.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Things that one side hands on are drawn by the other, which Spark does: our readers hand on what they find, and an archive
 * does not fit in memory. They are found on a thread of their own, a few ahead of who draws them.
 */
final class HandOver<T> implements Iterator<T>, AutoCloseable {
    private static final int AHEAD = 16;

    private final BlockingQueue<Found<T>> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread finder;
    private @Nullable Found<T> next;

    private sealed interface Found<T> {}

    private record Thing<T>(T thing) implements Found<T> {}

    /** @param fault why it came too early, or null */
    private record End<T>(@Nullable Throwable fault) implements Found<T> {}

    /** @param source hands on all that it has, and returns */
    HandOver(String name, Consumer<Consumer<T>> source) {
        this.finder = Thread.ofPlatform().daemon().name(name).start(() -> find(source));
    }

    private void find(Consumer<Consumer<T>> source) {
        try {
            put(new End<>(fault(source)));
        } catch (Abandoned e) {
            // Nobody draws any more; Spark ends a process in which an exception is not caught.
        }
    }

    /** Null when all was handed on. */
    private @Nullable Throwable fault(Consumer<Consumer<T>> source) {
        try {
            source.accept(thing -> put(new Thing<>(thing)));
            return null;
        } catch (Abandoned e) {
            throw e;
        } catch (Throwable e) { // told to who draws, whatever it is
            return e;
        }
    }

    private void put(Found<T> found) {
        try {
            queue.put(found);
        } catch (InterruptedException e) {
            throw new Abandoned(e);
        }
    }

    @Override
    public boolean hasNext() {
        return found() instanceof Thing;
    }

    @Override
    public T next() {
        if (found() instanceof Thing<T> found) {
            next = null;
            return found.thing();
        }
        throw new NoSuchElementException();
    }

    private Found<T> found() {
        Found<T> found = next == null ? take() : next;
        next = found;
        if (found instanceof End<T> end && end.fault() != null) {
            throw new IllegalStateException(finder.getName() + ": " + end.fault(), end.fault());
        }
        return found;
    }

    private Found<T> take() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            close();
            throw new Abandoned(e);
        }
    }

    /** Nobody draws any more. */
    @Override
    public void close() {
        finder.interrupt();
    }

    /** A task that was stopped. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Abandoned(InterruptedException cause) {
            super("stopped", cause);
        }
    }
}
