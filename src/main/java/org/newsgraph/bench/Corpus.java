package org.newsgraph.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.newsgraph.ontology.Knowledge;

/**
 * Invented news of a fixed seed, as long as real articles are, that names few often and many once. The same seed and size give
 * the same bytes, and a smaller corpus is the beginning of a larger one.
 */
public final class Corpus {
    private static final int CHUNK = 1024;

    private final long seed;
    private final int size;
    private final Newsroom newsroom;

    /**
     * Nothing is written yet.
     *
     * @param size how many articles, a few of which are updates of others at the same address
     */
    public Corpus(long seed, int size, Knowledge knowledge) {
        if (size < 1) {
            throw new BenchException("a corpus of " + size + " articles; give 1 or more");
        }
        this.seed = seed;
        this.size = size;
        this.newsroom = new Newsroom(seed, knowledge.register());
    }

    int size() {
        return size;
    }

    Draft article(int number) {
        return newsroom.article(number);
    }

    /** What the facts of an article call it. */
    String id(int number) {
        return "bench-" + seed + "-" + number;
    }

    /**
     * Writes JSON Lines, in order, and leaves the stream open.
     *
     * @param progress told how many are written
     */
    public void write(OutputStream out, IntConsumer progress) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writeLines(writer, size, number -> article(number).json(id(number)), progress);
        writer.flush();
    }

    /**
     * Writes the first articles with the facts they say into a folder that {@code newsgraph evaluate} reads.
     *
     * @param count at most so many
     */
    public void writeGold(Path folder, int count) {
        int most = Math.min(count, size);
        try {
            Files.createDirectories(folder);
            writeFile(
                    folder.resolve("articles.jsonl"),
                    most,
                    number -> article(number).json(id(number)));
            writeFile(folder.resolve("facts.jsonl"), most, number -> GoldLines.facts(id(number), article(number)));
            writeFile(
                    folder.resolve("entities.jsonl"), most, number -> GoldLines.entities(id(number), article(number)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the gold folder " + folder, e);
        }
    }

    private static void writeFile(Path file, int count, IntFunction<String> lines) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            writeLines(writer, count, lines, written -> {});
        }
    }

    /** Made by all processors, a chunk at a time. */
    private static void writeLines(Writer writer, int count, IntFunction<String> line, IntConsumer progress)
            throws IOException {
        for (int begin = 0; begin < count; begin += CHUNK) {
            int end = Math.min(count, begin + CHUNK);
            List<String> lines =
                    IntStream.range(begin, end).parallel().mapToObj(line).toList();
            for (String each : lines) {
                if (!each.isEmpty()) {
                    writer.write(each);
                    writer.write('\n');
                }
            }
            progress.accept(end);
        }
    }
}
