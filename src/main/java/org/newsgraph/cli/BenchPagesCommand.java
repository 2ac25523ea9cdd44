package org.newsgraph.cli;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newsgraph.bench.PageBench;
import org.newsgraph.bench.PageFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How long the pages of a running server take, by kind. */
@Command(
        name = "pages",
        description = "Measures how long each kind of page of a running server takes, from request to last byte.",
        footer = {"%nExample:", "  newsgraph serve --store news &", "  newsgraph bench pages http://localhost:3030/"})
final class BenchPagesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "URL", description = "Of the start page.")
    private URI server = URI.create("http://localhost:3030/");

    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "50",
            description = "Pages of a kind, at most (default: ${DEFAULT-VALUE}).")
    private int pages = 50;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each is asked for; the first does not count (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    private final Terminal terminal;

    BenchPagesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (pages < 1 || rounds < 2) {
            throw new UsageException("--pages " + pages + ", --rounds " + rounds + ": give at least 1 and 2");
        }
        List<PageFigure> figures;
        try (BenchProgress progress = new BenchProgress(terminal)) {
            figures = new PageBench(server, pages, rounds).run(progress);
        }
        terminal.out()
                .println(
                        "| page | different | failed | median ms | 99 % ms | longest ms |\n|---|---:|---:|---:|---:|---:|");
        figures.forEach(f -> terminal.out()
                .printf(
                        Locale.ROOT,
                        "| %s | %d | %d | %.1f | %.1f | %.1f |%n",
                        f.kind(),
                        f.pages(),
                        f.failed(),
                        f.median(),
                        f.p99(),
                        f.longest()));
        return 0;
    }
}
