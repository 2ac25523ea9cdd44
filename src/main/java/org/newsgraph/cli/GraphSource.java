package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.newsgraph.NewsGraph;
import org.newsgraph.store.LoadListener;
import org.newsgraph.store.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where a command that reads a graph takes it from: a store, or articles whose graph is built for it in memory. */
final class GraphSource {
    @Option(names = "--store", paramLabel = "DIR", description = Descriptions.STORE)
    private @Nullable Path store;

    @ArgGroup(validate = false, heading = Descriptions.READING)
    private InputOptions input = new InputOptions();

    /** Reads the graph in one transaction and gives the exit code: failed when an input gave no article. */
    int read(Terminal terminal, List<String> inputs, Consumer<DatasetGraph> reader) {
        if (store != null && !inputs.isEmpty()) {
            throw new UsageException(
                    inputs.get(0) + ": an INPUT beside --store; 'newsgraph build' puts articles into a store");
        }
        if (store != null) {
            try (Store opened = existing(store, terminal)) {
                read(opened, reader);
            }
            return 0;
        }
        if (inputs.isEmpty()) {
            throw new UsageException("no graph to read; give --store DIR, or an INPUT to build one from");
        }
        return build(terminal, inputs, reader);
    }

    private int build(Terminal terminal, List<String> inputs, Consumer<DatasetGraph> reader) {
        NewsGraph newsgraph = NewsGraph.standard();
        try (Ledger ledger = input.ledger(terminal);
                Destination memory = new Destination(null, Store::open);
                Intake intake = new Intake(memory, newsgraph, ledger, new Summary(), Intake.Manner.STANDARD)) {
            input.read(inputs, ledger, intake::take);
            intake.build();
            if (intake.articles() > 0) {
                memory.complete(newsgraph, LoadListener.NONE);
                read(memory.store(), reader);
            }
            return ledger.exitCode();
        }
    }

    private static void read(Store store, Consumer<DatasetGraph> reader) {
        store.read(data -> {
            reader.accept(data);
            return true;
        });
    }

    /** A store that must be there already: reading makes none. What a build that was stopped left to be loaded is loaded. */
    static Store existing(Path directory, Terminal terminal) {
        if (!Store.existsIn(directory)) {
            throw new CommandException("store " + directory
                    + ": none there; make it with 'newsgraph build INPUT --store " + directory + "'");
        }
        Store store = Store.open(directory);
        try (LoadProgress progress = new LoadProgress(terminal)) {
            store.load(new Following(), progress);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }
}
