package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.store.LoadListener;
import org.newsgraph.store.StagedGraph;
import org.newsgraph.store.Store;

/**
 * A store that is opened when the first graph is there to be put, so that a build that reads nothing leaves nothing. Graphs are
 * staged one batch after the other, and loaded when all are there.
 */
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
        boolean current = store().staged(newsgraph.iri(article))
                .map(staged -> newsgraph.isCurrent(article, staged))
                .orElseGet(() -> store().read(data -> newsgraph.isCurrent(article, data)));
        if (current) {
            stored.incrementAndGet();
        }
        return current;
    }

    /** Makes a graph ready to be put; threads that build do this side by side. */
    StagedGraph pack(DatasetGraph graph) {
        return directory == null ? StagedGraph.plain(graph) : StagedGraph.packed(graph);
    }

    /** Puts what was built; when this returns it is kept. */
    void put(NewsGraph newsgraph, List<Intake.Built> builds) {
        writing.acquireUninterruptibly();
        try {
            if (!changed && directory != null) {
                know(newsgraph);
            }
            changed = true;
            store().stage(builds.stream().map(Intake.Built::graph).toList());
            stored.addAndGet(builds.size());
        } finally {
            writing.release();
        }
    }

    /** Puts what is known beside the articles, unless it is there; what followed by another ontology is removed ahead of it. */
    private void know(NewsGraph newsgraph) {
        if (!store().read(newsgraph::hasBackground)) {
            newsgraph.derivedGraphs().forEach(store()::remove);
            store().put(newsgraph.background());
        }
    }

    /** Puts what no article states, and brings what follows from all of them up to date. */
    void complete(NewsGraph newsgraph, LoadListener listener) {
        know(newsgraph);
        store().load(new Following(), listener);
        if (store().isOutgrown()) {
            store().compact(listener);
        }
    }

    /** Puts which articles are copies of others, and no more: a file holds what articles state. */
    void link(NewsGraph newsgraph) {
        store().load(new CopiesOnly(newsgraph), LoadListener.NONE);
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
