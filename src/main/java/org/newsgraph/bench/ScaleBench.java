package org.newsgraph.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.NewsGraph;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.ontology.Knowledge;

/** Corpora of growing size go through every stage, beside Jena's own loader and server, after some to warm up. */
public final class ScaleBench {
    private static final String CORPUS = "corpus.jsonl.gz";
    /** Articles. */
    private static final int WARM_UP = 2000;

    private final ScaleOptions options;
    private final BenchListener listener;
    private final Knowledge knowledge = Knowledge.bundled();
    private final NewsGraph newsgraph = NewsGraph.standard(knowledge, GraphWriter.BASE);

    public ScaleBench(ScaleOptions options, BenchListener listener) {
        this.options = options;
        this.listener = listener;
    }

    /** Runs it all; what it leaves in the directory for its work it removes. */
    public BenchReport run() {
        List<SizeFigure> sizes = new ArrayList<>();
        if (options.inputs().isEmpty()) {
            inFresh(directory -> warmUp(directory, warmUpSize()));
            options.sizes().forEach(size -> sizes.add(inFresh(directory -> generated(directory, size))));
        } else {
            inFresh(directory -> warmUp(directory, options.inputs()));
            sizes.add(inFresh(directory ->
                    new CorpusRun(knowledge, newsgraph, options, directory, listener).run(options.inputs(), 0)));
        }
        return new BenchReport(Machine.here(), options.seed(), sizes, Growth.of(sizes), gold());
    }

    /** The smallest corpus alone would leave much for the compiler to do while the figures are taken. */
    private int warmUpSize() {
        return Math.min(WARM_UP, options.sizes().getLast());
    }

    private StageFigure warmUp(Path directory, int size) {
        Path file = directory.resolve(CORPUS);
        generate(new Corpus(options.seed(), size, knowledge), file);
        return warmUp(directory, List.of(file));
    }

    private StageFigure warmUp(Path directory, List<Path> inputs) {
        return new CorpusRun(knowledge, newsgraph, options, directory, listener).warmUp(inputs);
    }

    private SizeFigure generated(Path directory, int size) {
        Path file = directory.resolve(CORPUS);
        CorpusRun run = new CorpusRun(knowledge, newsgraph, options, directory, listener);
        run.add(generate(new Corpus(options.seed(), size, knowledge), file));
        return run.run(List.of(file), size);
    }

    private StageFigure generate(Corpus corpus, Path file) {
        Meter meter = new Meter();
        try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file));
                OutputStream out = new GZIPOutputStream(raw)) {
            corpus.write(out, written -> listener.at("generating", written, corpus.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return meter.stop("generate", corpus.size(), "article");
    }

    private @Nullable GoldFigure gold() {
        if (options.sizes().isEmpty() || options.gold() == 0) {
            return null;
        }
        listener.at("comparing with what was said", 0, 0);
        int articles = Math.min(options.gold(), options.sizes().getLast());
        Corpus corpus = new Corpus(options.seed(), articles, knowledge);
        return inFresh(directory -> GoldFigure.of(corpus, articles, directory, knowledge));
    }

    /** Works in a directory that is made before and removed after. */
    private <T> T inFresh(Function<Path, T> work) {
        Path directory = fresh();
        try {
            return work.apply(directory);
        } finally {
            CorpusRun.remove(directory);
        }
    }

    private Path fresh() {
        try {
            Files.createDirectories(options.work());
            return Files.createTempDirectory(options.work(), "newsgraph-bench-");
        } catch (IOException e) {
            throw new BenchException(
                    options.work() + ": no directory for stores can be made there; name another with --work", e);
        }
    }
}
