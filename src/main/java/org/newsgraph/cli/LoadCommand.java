package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.NewsGraph;
import org.newsgraph.graph.GraphException;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.store.GraphFiles;
import org.newsgraph.store.StagedGraph;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Articles' graphs that were built elsewhere go into a store, and what follows from them is computed there. */
@Command(
        name = "load",
        description =
                "Loads articles' graphs that were built elsewhere into a store, each in place of the graph of its name.",
        footer = {
            "%nExamples:",
            "  newsgraph load quads/ --store news         the N-Quads of a Spark job",
            "  newsgraph load monday.nq.gz --store news   what 'newsgraph build --out' or 'newsgraph export' wrote"
        })
final class LoadCommand implements Callable<Integer> {
    private static final int BATCH = 64;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A file of N-Quads or TriG (.nq .trig; .gz and .bz2 too), or a directory of such files.")
    private List<Path> inputs = List.of();

    @Option(names = "--store", paramLabel = "DIR", required = true, description = Descriptions.STORE)
    private Path store = Path.of("");

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = GraphWriter.BASE,
            description = Descriptions.BASE + " (default: ${DEFAULT-VALUE}).")
    private String base = GraphWriter.BASE;

    @Mixin
    private KnownEntities known = new KnownEntities();

    private final Terminal terminal;

    LoadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Path> files =
                inputs.stream().flatMap(input -> GraphFiles.of(input).stream()).toList();
        NewsGraph newsgraph = NewsGraph.standard(known.knowledge(), base);
        try (Destination destination = new Destination(store, Store::open);
                StopNotice notice = new StopNotice(terminal)) {
            notice.arm(destination::stop);
            Loading loading = new Loading(newsgraph, destination);
            long failed = files.stream().filter(file -> !loads(loading, file)).count();
            loading.put();
            if (loading.articles > 0) {
                complete(destination, newsgraph);
            }
            terminal.out()
                    .println(loading.articles + " " + (loading.articles == 1 ? "article" : "articles") + " loaded into "
                            + store);
            return failed == 0 ? 0 : 1;
        }
    }

    /** A file that is broken does not stop the others. */
    private boolean loads(Loading loading, Path file) {
        try {
            GraphFiles.read(file, loading::take);
            return true;
        } catch (StoreException e) {
            terminal.complain(String.valueOf(e.getMessage()));
        } catch (GraphException e) {
            terminal.complain(file + ": " + e.getMessage());
        }
        return false;
    }

    private void complete(Destination destination, NewsGraph newsgraph) {
        try (LoadProgress progress = new LoadProgress(terminal)) {
            destination.complete(newsgraph, progress);
        }
    }

    /** Takes graphs as they come, and puts those of articles a batch at a time. */
    private static final class Loading {
        private final NewsGraph newsgraph;
        private final Destination destination;
        private final List<StagedGraph> batch = new ArrayList<>();
        private int articles;

        Loading(NewsGraph newsgraph, Destination destination) {
            this.newsgraph = newsgraph;
            this.destination = destination;
        }

        void take(DatasetGraph graph) {
            switch (newsgraph.kind(graph)) {
                case ARTICLE -> batch.add(destination.pack(graph));
                case RUN -> destination.store().put(graph);
                case COMMON -> {} // the store has or computes its own
            }
            if (batch.size() == BATCH) {
                put();
            }
        }

        void put() {
            if (!batch.isEmpty()) {
                destination.put(newsgraph, batch);
                articles += batch.size();
                batch.clear();
            }
        }
    }
}
