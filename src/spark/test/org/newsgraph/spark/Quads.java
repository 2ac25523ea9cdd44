package org.newsgraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.newsgraph.graph.GraphWriter;

/** The lines of N-Quads that a job or a build has written. */
final class Quads {
    private static final String COPIES = "<" + GraphWriter.BASE + "graph/copies>";

    private Quads() {}

    /** Those of a directory that a job has completed, none of which is there twice. */
    static Set<String> ofJob(Path directory) throws IOException {
        assertThat(directory.resolve("_SUCCESS")).exists();
        List<String> lines = lines(directory);
        Set<String> quads = new TreeSet<>(lines);
        assertThat(quads).as("no quad twice").hasSameSizeAs(lines);
        return quads;
    }

    /** Those of a file that {@code newsgraph build} has written, without what depends on several articles. */
    static Set<String> ofBuild(Path file) throws IOException {
        Set<String> quads = new TreeSet<>(Files.readAllLines(file));
        quads.removeIf(line -> line.endsWith(COPIES + " ."));
        return quads;
    }

    /** The lines of all parts of an output. */
    static List<String> lines(Path directory) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> parts = Files.list(directory)) {
            for (Path part : parts.filter(p -> p.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                lines.addAll(read(part));
            }
        }
        return lines;
    }

    private static List<String> read(Path part) throws IOException {
        try (InputStream raw = Files.newInputStream(part);
                InputStream in = part.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
