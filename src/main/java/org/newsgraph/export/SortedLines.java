package org.newsgraph.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicy;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Sink;

/**
 * Lines in order of their UTF-16 code units, each once, however many: what does not fit in memory is sorted in temporary files.
 * A line holds no line break.
 */
final class SortedLines implements AutoCloseable, Iterable<String> {
    /** Characters in memory, and in each temporary file. */
    static final long RUN = 24_000_000;
    /** What a short line takes in memory, in characters. */
    private static final int LINE = 100;

    private final SortedDataBag<String> bag;

    SortedLines() {
        this(RUN);
    }

    /** Keeps about as many characters in memory. */
    SortedLines(long run) {
        this.bag = new SortedDataBag<>(new Full(run), new Text(), String::compareTo);
    }

    void add(String line) {
        bag.add(line);
    }

    /** After the last line was added. */
    @Override
    public Iterator<String> iterator() {
        return Iter.distinctAdjacent(bag.iterator());
    }

    /** Deletes the temporary files. */
    @Override
    public void close() {
        bag.close();
    }

    /** By characters, for a line may be an article's text. */
    private static final class Full implements ThresholdPolicy<String> {
        private final long run;
        private long held;

        Full(long run) {
            this.run = run;
        }

        @Override
        public void increment(String line) {
            held += line.length() + LINE;
        }

        @Override
        public boolean isThresholdExceeded() {
            return held >= run;
        }

        @Override
        public void reset() {
            held = 0;
        }
    }

    private static final class Text implements SerializationFactory<String> {
        @Override
        public Sink<String> createSerializer(OutputStream out) {
            return new Lines(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        }

        @Override
        public Iterator<String> createDeserializer(InputStream in) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .iterator();
        }
    }

    private record Lines(Writer out) implements Sink<String> {
        @Override
        public void send(String line) {
            try {
                out.write(line);
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void flush() {
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
