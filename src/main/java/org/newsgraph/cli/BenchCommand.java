package org.newsgraph.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newsgraph.bench.Benchmark;
import org.newsgraph.bench.Memory;
import org.newsgraph.bench.Speed;
import org.newsgraph.bench.Speed.Stage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how fast articles become graphs on this machine; its parts do so at scale. */
@Command(
        name = "bench",
        description = "Measures how fast articles become graphs, by stage, on one thread, and in how much memory.",
        footer = {
            "%nExamples:",
            "  newsgraph bench articles.jsonl.gz",
            "  NEWSGRAPH_OPTS=-Xmx400m taskset -c 0 newsgraph bench articles.jsonl --seconds 60   one core, small heap",
            "  newsgraph bench corpus 1000 --out corpus.jsonl.gz     invented articles to measure with",
            "  newsgraph bench scale --sizes 1000,10000 --report report   every stage, store, queries and server",
            "  newsgraph bench pages http://localhost:3030/          the pages of a running server",
            "  newsgraph bench clients http://localhost:3030/        many clients at once, some malicious"
        })
final class BenchCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "INPUT", description = Descriptions.LOCAL_INPUT)
    private List<String> inputs = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "How long to measure (default: ${DEFAULT-VALUE}).")
    private double seconds = 20;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "30",
            description = "CPU seconds to work before (default: ${DEFAULT-VALUE}).")
    private double warmUp = 30;

    private final Terminal terminal;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine withParts(Terminal terminal) {
        return new CommandLine(new BenchCommand(terminal))
                .addSubcommand(new BenchCorpusCommand(terminal))
                .addSubcommand(new BenchScaleCommand(terminal))
                .addSubcommand(new BenchPagesCommand(terminal))
                .addSubcommand(new BenchClientsCommand(terminal));
    }

    @Override
    public Integer call() {
        if (inputs.isEmpty()) {
            throw new UsageException("bench: nothing to measure; give files of articles, corpus or scale");
        }
        if (!(seconds >= 0 && warmUp >= 0)) {
            throw new UsageException(
                    "--seconds " + seconds + ", --warm-up " + warmUp + ": less than none; give 0 or more");
        }
        if (inputs.contains("-")) {
            throw new UsageException("-: standard input cannot be read twice; give a file");
        }
        terminal.progress("warming up and measuring");
        Speed speed = new Benchmark(inputs).run(warmUp, seconds);
        terminal.progress("");
        print(speed);
        return 0;
    }

    private void print(Speed speed) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%d articles, %d tokens, %d facts; passes measured %d, seconds %.1f, threads 1, processors %d%n",
                        speed.articles(),
                        speed.tokens(),
                        speed.facts(),
                        speed.passes(),
                        speed.totalSeconds(),
                        Runtime.getRuntime().availableProcessors());
        terminal.out().printf(Locale.ROOT, "%-10s %10s %7s%n", "stage", "ms/article", "share");
        for (Stage stage : Stage.values()) {
            double share = speed.millis(stage) * speed.articlesPerSecond() / 10;
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%-10s %10.3f %6.1f%%%n",
                            stage.name().toLowerCase(Locale.ROOT),
                            speed.millis(stage),
                            share);
        }
        terminal.out().printf(Locale.ROOT, "articles/s %10.1f%n", speed.articlesPerSecond());
        terminal.out().printf(Locale.ROOT, "           %10.1f in a CPU second%n", speed.articlesPerCpuSecond());
        terminal.out().printf(Locale.ROOT, "tokens/s   %10.0f%n", speed.tokensPerSecond());
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "memory     heap at most %d MB of %d MB allowed%s%n",
                        Memory.heapPeak() >> 20,
                        Runtime.getRuntime().maxMemory() >> 20,
                        Memory.processPeak().isPresent()
                                ? ", process at most " + (Memory.processPeak().getAsLong() >> 20) + " MB"
                                : "");
    }
}
