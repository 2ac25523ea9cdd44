package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.article.Reprints;

/** A build in a process of its own that is told to stop; one that is killed is {@link KillTest}'s. */
class StopTest {
    private static final int ARTICLES = 400;
    private static final Pattern STOPPED =
            Pattern.compile("newsgraph: stopped: (\\d+) of the articles are stored in .*");
    private static final Pattern UNCHANGED =
            Pattern.compile(ARTICLES + " articles \\((\\d+) unchanged.*", Pattern.DOTALL);

    @TempDir
    private Path dir;

    private Path articles() throws IOException {
        Random random = new Random(7);
        return Files.write(
                dir.resolve("articles.jsonl"),
                IntStream.range(0, ARTICLES).mapToObj(i -> line(i, random)).toList());
    }

    private static String line(int number, Random random) {
        return new ObjectMapper()
                .createObjectNode()
                .put("url", "https://blatt.example/" + number)
                .put("title", "Meldung " + number)
                .put("language", "de")
                .put("published", "2026-03-02")
                .put(
                        "text",
                        "Der Konzern Hanvest beschäftigt " + (1000 + number) + " Menschen. " + Reprints.text(random, 60)
                                + ".")
                .toString();
    }

    private Process start(Path articles, Path store, Path report, Path err) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "build",
                        articles.toString(),
                        "--store",
                        store.toString(),
                        "--report",
                        report.toString())
                .redirectError(err.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Waits until so many articles are reported as stored. */
    private static void await(Process process, Path report, int lines) throws IOException, InterruptedException {
        while (process.isAlive() && reported(report) < lines) {
            Thread.sleep(5);
        }
        assertThat(process.isAlive()).as("stopped before its end").isTrue();
    }

    /** A line that is cut off does not count. */
    private static long reported(Path report) throws IOException {
        return Files.exists(report)
                ? Files.readString(report).chars().filter(c -> c == '\n').count()
                : 0;
    }

    /** Builds without being disturbed, and gives the summary. */
    private static String build(Path articles, Path store) {
        Ran ran = Ran.newsgraph("build", articles, "--store", store);
        assertThat(ran.code()).isZero();
        return ran.out();
    }

    @Test
    void aBuildThatIsToldToStopTellsWhatIsStoredAndTheNextOneGoesOn() throws IOException, InterruptedException {
        Path articles = articles();
        Path store = dir.resolve("store");
        Path report = dir.resolve("report.jsonl");
        Path err = dir.resolve("err.txt");

        Process terminated = start(articles, store, report, err);
        await(terminated, report, 1);
        terminated.destroy();
        assertThat(terminated.waitFor()).isNotZero();
        Matcher told = STOPPED.matcher(Files.readString(err).strip());
        assertThat(told.find()).as(Files.readString(err)).isTrue();
        int stored = Integer.parseInt(told.group(1));
        assertThat(stored).isGreaterThanOrEqualTo((int) reported(report)).isLessThan(ARTICLES);

        Matcher summary = UNCHANGED.matcher(build(articles, store));
        assertThat(summary.matches()).isTrue();
        assertThat(Long.parseLong(summary.group(1))).isBetween((long) stored, ARTICLES - 1L);
    }
}
