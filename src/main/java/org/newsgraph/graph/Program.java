package org.newsgraph.graph;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The program that makes graphs, as far as its version tells what it makes of an article. */
final class Program {
    private static final String DEVELOPMENT = "development";
    private static final List<String> SHAPING = Stream.of(
                    "source", "article", "text", "entity", "relation", "graph", "ontology", "NewsGraph")
            .map(room -> "org/newsgraph/" + room)
            .toList();

    private Program() {}

    /** The version of the running program, {@code development} when it does not run from a jar. */
    static String version() {
        String released = Program.class.getPackage().getImplementationVersion();
        return released == null
                ? DEVELOPMENT
                : jar().map(jar -> version(released, jar)).orElse(released);
    }

    /**
     * The version of a jar. A snapshot changes while its version stays: it is told apart by a digest of the classes and resources
     * that shape graphs.
     */
    static String version(String released, Path jar) {
        return released.endsWith("-SNAPSHOT") ? released + "+" + digest(jar) : released;
    }

    private static String digest(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            String[] entries = file.stream()
                    .filter(entry -> SHAPING.stream().anyMatch(entry.getName()::startsWith))
                    .map(entry -> entry.getName() + " " + Long.toHexString(entry.getCrc()))
                    .sorted()
                    .toArray(String[]::new);
            return Iris.hash(12, entries);
        } catch (IOException e) {
            throw new GraphException("program " + jar + " cannot be read: " + e.getMessage() + "; install it again", e);
        }
    }

    private static Optional<Path> jar() {
        CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isRegularFile);
        } catch (URISyntaxException e) {
            throw new GraphException("program " + source + " has no file: " + e.getMessage(), e);
        }
    }
}
