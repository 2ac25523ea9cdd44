package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two processes write the same bytes: a JVM of its own hashes and times differently. */
class ReproducibilityTest {
    @TempDir
    private Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"trig", "jsonl"})
    void twoProcessesWriteTheSameBytes(String extension) throws IOException, InterruptedException {
        Path here = dir.resolve("here." + extension);
        Path there = dir.resolve("there." + extension);
        Ran.newsgraph(args(here)).succeeds();
        assertThat(run(args(there))).isZero();
        assertThat(there).hasSameBinaryContentAs(here);
    }

    private static Object[] args(Path out) {
        List<Object> args = new ArrayList<>(List.of("build"));
        args.addAll(Bundled.articles());
        args.addAll(List.of("--out", out));
        return args.toArray();
    }

    private static int run(Object... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Duser.timezone=Pacific/Apia",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
