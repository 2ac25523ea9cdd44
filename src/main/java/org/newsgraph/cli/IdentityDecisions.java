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

    private @Nullable Decisions decisions;

    /** Reads the file, if one is given, before anything is built. */
    void read(String base) {
        decisions = file == null ? null : Decisions.read(file, base);
    }

    /** Puts what was read in place of the decisions before; what follows from them is to be computed anew. */
    void put(Store store, NewsGraph newsgraph) {
        if (decisions != null && !store.read(decisions::areIn)) {
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
