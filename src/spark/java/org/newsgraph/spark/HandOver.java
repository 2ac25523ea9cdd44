package org.newsgraph.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
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

    private final BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread finder;
    private volatile @Nullable Throwable fault;
    private @Nullable Optional<T> next;

    /** @param source hands on all that it has, and returns */
    HandOver(String name, Consumer<Consumer<T>> source) {
        this.finder = Thread.ofPlatform().daemon().name(name).start(() -> find(source));
    }

    private void find(Consumer<Consumer<T>> source) {
        try {
            source.accept(each -> put(Optional.of(each)));
        } catch (Throwable e) { // told to who draws, whatever it is
            fault = e;
        }
        put(Optional.empty());
    }

    private void put(Optional<T> each) {
        try {
            queue.put(each);
        } catch (InterruptedException e) {
            throw new Abandoned(e);
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = take();
        }
        return next.isPresent();
    }

    private Optional<T> take() {
        try {
            Optional<T> taken = queue.take();
            Throwable found = fault;
            if (taken.isEmpty() && found != null) {
                throw new IllegalStateException(finder.getName() + ": " + found.getMessage(), found);
            }
            return taken;
        } catch (InterruptedException e) {
            close();
            throw new Abandoned(e);
        }
    }

    @Override
    public T next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        T drawn = next.orElseThrow();
        next = null;
        return drawn;
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
