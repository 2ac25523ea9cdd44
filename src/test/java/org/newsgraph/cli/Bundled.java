package org.newsgraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The articles that come with newsgraph; all were written for it. */
final class Bundled {
    private static final Path FOLDER = Path.of("src/main/resources/articles");
    static final Path DEMO = FOLDER.resolve("umsatzbeteiligung.html");

    private Bundled() {}

    static List<Path> articles() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
