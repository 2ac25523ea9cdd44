package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.store.Store;

/** A store that is opened when the first graph is there to be put, so that a build that reads nothing leaves nothing. */
final class Destination implements AutoCloseable {
    private final @Nullable Path directory;
    private final Function<Path, Store> opener;
    private final Semaphore writing = new Semaphore(1);
    private @Nullable Store store;
    private boolean changed;
    private final AtomicInteger stored = new AtomicInteger();

    /** @param directory null for a store in memory */
    Destination(@Nullable Path directory, Function<Path, Store> opener) {
        this.directory = directory;
        this.opener = opener;
    }

    Store store() {
        if (store == null) {
            store = directory == null ? Store.inMemory() : opener.apply(directory);
        }
        return store;
    }

    /** True when the graph of an article was in the directory before, as it would be built now. */
    boolean holds(NewsGraph newsgraph, Article article) {
        if (directory == null || (store == null && !Store.existsIn(directory))) {
            return false;
        }
        boolean current = store().read(data -> newsgraph.isCurrent(article, data));
        if (current) {
            stored.incrementAndGet();
        }
        return current;
    }

    /** Puts what was built, in one transaction. What followed from the articles before is removed ahead of the first. */
    void put(NewsGraph newsgraph, List<Intake.Built> builds) {
        writing.acquireUninterruptibly();
        try {
            if (!changed) {
                newsgraph.derivedGraphs().forEach(store()::remove);
                changed = true;
            }
            store().putAll(builds.stream().map(Intake.Built::graph).toList());
            stored.addAndGet(builds.size());
        } finally {
            writing.release();
        }
    }

    /** Puts what no article states, unless it is there: what is known beside them, and what follows from all of them. */
    void complete(NewsGraph newsgraph) {
        boolean known = store().read(newsgraph::hasBackground);
        if (!known) {
            store().put(newsgraph.background());
        }
        if (changed || !known || !store().read(newsgraph::hasDerived)) {
            store().update(newsgraph::derived);
        }
    }

    /** Puts which articles are copies of others, and no more: a file holds what articles state. */
    void link(NewsGraph newsgraph) {
        store().update(newsgraph::copies);
    }

    /** Tells the summary what of it is told twice; after {@link #complete} or {@link #link}. */
    void review(Summary summary) {
        if (changed) {
            store().read(data -> {
                summary.leaveOutRepeated(data);
                return true;
            });
        }
    }

    /** Lets the batch that is being put be put, and no other: for a process that ends. Tells what is kept on disk. */
    Optional<String> stop() {
        writing.acquireUninterruptibly();
        return Optional.ofNullable(directory)
                .map(kept -> "stopped: " + stored + " of the articles are stored in " + kept
                        + "; the same command again goes on with the others");
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
