package org.newsgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.server.NewsServer;
import org.newsgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves a graph over HTTP until it is interrupted. */
@Command(
        name = "serve",
        description = "Builds the articles given, if any, then serves the graph over HTTP until interrupted.",
        footer = {
            "%nExamples:",
            "  newsgraph serve --demo                     an article that comes with newsgraph",
            "  newsgraph serve --store news               a store that 'newsgraph build' made",
            "  newsgraph serve articles/ --port 8080      articles, in memory"
        })
final class ServeCommand implements Callable<Integer> {
    private static final String DEMO = "/articles/umsatzbeteiligung.html";

    @Parameters(arity = "0..*", paramLabel = "INPUT", description = Descriptions.INPUT)
    private List<String> inputs = List.of();

    @Option(names = "--store", paramLabel = "DIR", description = Descriptions.STORE)
    private @Nullable Path store;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "3030",
            description = "TCP port, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port = 3030;

    @Option(names = "--demo", description = "Build the graph of an article that comes with newsgraph.")
    private boolean demo;

    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (store == null && inputs.isEmpty() && !demo) {
            throw new UsageException("nothing to serve; give --store DIR, an INPUT or --demo");
        }
        return 0;
    }
}
