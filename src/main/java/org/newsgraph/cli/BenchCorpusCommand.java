package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.bench.Corpus;
import org.newsgraph.ontology.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A seed becomes a corpus of invented news. */
@Command(
        name = "corpus",
        description =
                "Writes invented German news articles: always the same ones for a seed, a smaller corpus being the"
                        + " beginning of a larger one.",
        footer = {
            "%nExamples:",
            "  newsgraph bench corpus 100000 --out corpus.jsonl.gz",
            "  newsgraph bench corpus 500 --out corpus.jsonl --gold gold      with the facts that the articles say"
        })
final class BenchCorpusCommand implements Callable<Integer> {
    @Parameters(paramLabel = "N", description = "How many articles.")
    private int size = 1;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "JSON Lines; packed when the name ends in .gz.")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What the articles depend on (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--gold",
            paramLabel = "DIR",
            description = "Also write the articles with the facts they say into a folder for 'newsgraph evaluate'.")
    private @Nullable Path gold;

    private final Terminal terminal;

    BenchCorpusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (size < 1) {
            throw new UsageException(size + " articles: give 1 or more");
        }
        Corpus corpus = new Corpus(seed, size, Knowledge.bundled());
        Progress progress = new Progress(terminal, System::nanoTime, "article");
        OutFile.write(out, stream -> corpus.write(stream, written -> progress.at(written, size, "")));
        progress.clear();
        if (gold != null) {
            corpus.writeGold(gold, size);
        }
        return 0;
    }
}
