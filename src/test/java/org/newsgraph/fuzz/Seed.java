package org.newsgraph.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where fuzzing starts, and what it once found.
 *
 * @param name of its file
 */
@SuppressWarnings("ArrayRecordComponent") // read by the mutator, never compared
record Seed(String name, Kind kind, byte[] bytes, String text) {
    static final Path FOLDER = Path.of("src/test/resources/fuzz");

    /** The seeds and finds of the corpus, by name. */
    static List<Seed> corpus() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .map(Seed::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Seed read(Path file) {
        try {
            String name = file.getFileName().toString();
            byte[] bytes = Files.readAllBytes(file);
            return new Seed(name, Kind.of(name), bytes, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
