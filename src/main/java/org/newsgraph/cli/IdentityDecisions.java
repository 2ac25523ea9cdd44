package org.newsgraph.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.newsgraph.NewsGraph;
import org.newsgraph.graph.Decisions;
import org.newsgraph.store.Store;
import picocli.CommandLine.Option;

/** What the user decided about entities, for a command that writes a store, which keeps it. */
final class IdentityDecisions {
    @Option(
            names = "--identity",
            paramLabel = "FILE",
            description = "Turtle file that says which entities are one (owl:sameAs) and which are not"
                    + " (owl:differentFrom); the store keeps it until another one is given.")
    private @Nullable Path file;

    /** Puts the decisions in place of those before; what follows from them is to be computed anew. */
    void put(Store store, NewsGraph newsgraph, String base) {
        if (file == null) {
            return;
        }
        Decisions decisions = Decisions.read(file, base);
        if (!store.read(decisions::areIn)) {
            newsgraph.derivedGraphs().forEach(store::remove);
            store.remove(decisions.graph());
            store.put(decisions.dataset());
        }
    }

    /** True when a file was given. */
    boolean areGiven() {
        return file != null;
    }
}
