package org.newsgraph.cli;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.newsgraph.store.Store;

/** A store that is opened when the first graph is there to be put, so that a build that reads nothing leaves nothing. */
final class Destination implements AutoCloseable {
    private final Supplier<Store> opener;
    private final DatasetGraph background;
    private @Nullable Store store;

    /**
     * A store to be.
     *
     * @param background graphs that no article states; put unless they are there, for their names tell their version
     */
    Destination(Supplier<Store> opener, DatasetGraph background) {
        this.opener = opener;
        this.background = background;
    }

    Store store() {
        if (store == null) {
            store = opener.get();
            if (!store.read(data -> hasAll(data, background))) {
                store.put(background);
            }
        }
        return store;
    }

    void put(List<Intake.Built> builds) {
        store().putAll(builds.stream().map(Intake.Built::graph).toList());
    }

    private static boolean hasAll(DatasetGraph data, DatasetGraph graphs) {
        for (Iterator<Node> names = graphs.listGraphNodes(); names.hasNext(); ) {
            if (!data.containsGraph(names.next())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
