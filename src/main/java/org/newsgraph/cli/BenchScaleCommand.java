package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.bench.BenchReport;
import org.newsgraph.bench.ScaleBench;
import org.newsgraph.bench.ScaleOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corpora of growing size become figures of every stage. */
@Command(
        name = "scale",
        description =
                "Measures every stage from articles to answered queries at growing sizes, beside Jena's parallel loader"
                        + " and a bare embedded Fuseki; the articles are invented for it unless INPUTs are given.",
        footer = {
            "%nExamples:",
            "  newsgraph bench scale --sizes 100,1000 --report report",
            "  NEWSGRAPH_OPTS=-Xmx4g newsgraph bench scale --sizes 1000,10000,100000 --report report"
        })
final class BenchScaleCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "Files of articles to measure instead of invented ones.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            description = "How many articles, one corpus after the other (default: 1000).")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What the articles depend on (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write bench.json, bench.md, and errors.md there; without it the tables are printed.")
    private @Nullable Path report;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where corpora and stores are made, and removed again (default: the system's place for such"
                    + " files); 100000 articles take some 15 GB.")
    private Path work = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(
            names = "--query-seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "How long each catalogued query is measured at most (default: ${DEFAULT-VALUE}).")
    private double querySeconds = 10;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Rounds of requests to each server (default: ${DEFAULT-VALUE}).")
    private int rounds = 10;

    @Option(
            names = "--round-seconds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How long each round is (default: ${DEFAULT-VALUE}).")
    private double roundSeconds = 3;

    @Option(
            names = "--gold",
            paramLabel = "N",
            defaultValue = "500",
            description = "So many invented articles are compared with what they say (default: ${DEFAULT-VALUE}).")
    private int gold = 500;

    private final Terminal terminal;

    BenchScaleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!inputs.isEmpty() && !sizes.isEmpty()) {
            throw new UsageException(
                    "--sizes and INPUT: either articles are invented or inputs are measured; give one");
        }
        List<Integer> invented = inputs.isEmpty() && sizes.isEmpty() ? List.of(1000) : sizes;
        ScaleOptions options = options(invented);
        BenchReport measured;
        try (BenchProgress progress = new BenchProgress(terminal)) {
            measured = new ScaleBench(options, progress).run();
        }
        if (report == null) {
            terminal.out().print(measured.markdown());
        } else {
            measured.write(report);
            terminal.out().println(report.resolve("bench.md"));
        }
        return 0;
    }

    private ScaleOptions options(List<Integer> invented) {
        if (invented.stream().anyMatch(size -> size < 1)) {
            throw new UsageException("--sizes " + invented + ": a corpus has 1 article or more");
        }
        if (!(querySeconds > 0 && roundSeconds > 0) || rounds < 1 || gold < 0) {
            throw new UsageException("--query-seconds " + querySeconds + ", --round-seconds " + roundSeconds
                    + ", --rounds " + rounds + ", --gold " + gold
                    + ": give more than 0, 0 or more for --gold");
        }
        return new ScaleOptions(invented, inputs, seed, work, querySeconds, rounds, roundSeconds, gold);
    }
}
