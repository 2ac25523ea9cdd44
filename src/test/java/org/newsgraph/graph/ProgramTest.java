package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
    private static final String SNAPSHOT = "0.2.0-SNAPSHOT";

    @TempDir
    private Path dir;

    private Path jar(String name, Map<String, String> entries) throws IOException {
        Path jar = dir.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    @Test
    void aSnapshotWithOtherExtractionIsAnotherVersion() throws IOException {
        Path before = jar("a.jar", Map.of("org/newsgraph/text/Words.class", "1"));
        Path after = jar("b.jar", Map.of("org/newsgraph/text/Words.class", "2"));
        assertThat(Program.version(SNAPSHOT, before))
                .matches("0\\.2\\.0-SNAPSHOT\\+[0-9a-f]{12}")
                .isNotEqualTo(Program.version(SNAPSHOT, after));
    }

    @Test
    void whatDoesNotShapeGraphsIsTheSameVersion() throws IOException {
        Path before = jar("a.jar", Map.of("org/newsgraph/text/Words.class", "1"));
        Path after = jar(
                "b.jar",
                Map.of(
                        "org/newsgraph/cli/Main.class",
                        "1",
                        "org/newsgraph/text/Words.class",
                        "1",
                        "org/else.class",
                        "1"));
        assertThat(Program.version(SNAPSHOT, before)).isEqualTo(Program.version(SNAPSHOT, after));
    }

    @Test
    void aReleaseIsItsVersion() throws IOException {
        assertThat(Program.version("0.2.0", jar("a.jar", Map.of("org/newsgraph/text/Words.class", "1"))))
                .isEqualTo("0.2.0");
    }

    @Test
    void aBrokenJarIsNamed() throws IOException {
        Path broken = Files.writeString(dir.resolve("broken.jar"), "no jar");
        assertThatThrownBy(() -> Program.version(SNAPSHOT, broken))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("broken.jar")
                .hasMessageContaining("install it again");
    }
}
