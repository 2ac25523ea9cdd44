package org.newsgraph.cli;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.newsgraph.NewsGraph;
import org.newsgraph.store.Store;

/** A store that is opened when the first graph is there to be put, so that a build that reads nothing leaves nothing. */
final class Destination implements AutoCloseable {
    private final Supplier<Store> opener;
    private @Nullable Store store;

    Destination(Supplier<Store> opener) {
        this.opener = opener;
    }

    Store store() {
        if (store == null) {
            store = opener.get();
        }
        return store;
    }

    void put(List<Intake.Built> builds) {
        store().putAll(builds.stream().map(Intake.Built::graph).toList());
    }

    /** Puts what no article states: what is known beside them, and what follows from all of them. */
    void complete(NewsGraph newsgraph) {
        store().put(newsgraph.background());
        store().update(newsgraph::derived);
    }

    /** Puts which articles are copies of others, and no more: a file holds what articles state. */
    void link(NewsGraph newsgraph) {
        store().update(newsgraph::copies);
    }

    /** Tells the summary what of it is told twice; after {@link #complete} or {@link #link}. */
    void review(Summary summary) {
        store().read(data -> {
            summary.leaveOutRepeated(data);
            return true;
        });
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
