package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.article.Reprints;

/** Threads finish in any order; what comes of them does not tell. */
class IntakeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ARTICLES = 150;

    @TempDir
    private Path dir;

    /** Articles of very different lengths; every seventh line is no article. */
    private Path articles() throws IOException {
        Random random = new Random(3);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            String text = "Der Konzern Hanvest beschäftigt " + (1000 + i) + " Menschen. "
                    + Reprints.text(random, random.nextInt(20, i % 10 == 0 ? 1500 : 60)) + ".";
            lines.add(i % 7 == 3 ? "{broken " + i : line("https://blatt.example/" + i, text));
        }
        return Files.write(dir.resolve("articles.jsonl"), lines);
    }

    private static String line(String url, String text) {
        return JSON.createObjectNode()
                .put("url", url)
                .put("title", "Meldung")
                .put("language", "de")
                .put("published", "2026-03-02")
                .put("text", text)
                .toString();
    }

    private List<String> report(Path articles, String name, int threads) throws IOException {
        Path report = dir.resolve(name + ".jsonl");
        Ran ran = Ran.newsgraph(
                "build", articles, "--store", dir.resolve(name), "--report", report, "--threads", threads);
        assertThat(ran.code()).isEqualTo(1);
        return Files.readAllLines(report);
    }

    private String quads(String name) {
        return Ran.newsgraph("export", "--format", "nquads", "--store", dir.resolve(name))
                .succeeds()
                .out();
    }

    @Test
    void oneThreadAndEightGiveTheSameReportInTheOrderOfTheInputsAndTheSameQuads() throws IOException {
        Path articles = articles();
        List<String> report = report(articles, "one", 1);
        assertThat(report(articles, "eight", 8)).isEqualTo(report);
        assertThat(quads("eight")).isEqualTo(quads("one"));
        assertThat(report).hasSize(ARTICLES);
        for (int i = 0; i < ARTICLES; i++) {
            boolean broken = i % 7 == 3;
            assertThat(report.get(i))
                    .contains(broken ? "\"failed\"" : "\"built\"", broken ? ":" + (i + 1) : "example/" + i + "\"");
        }
    }

    @Test
    void theLastTextOfAnAddressStaysHoweverManyAreUnderWay() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String text = "Der Konzern Hanvest beschäftigt " + (1000 + i) + " Menschen.";
            lines.add(line("https://blatt.example/1", text));
        }
        Path articles = Files.write(dir.resolve("same.jsonl"), lines);
        Ran.newsgraph("build", articles, "--store", dir.resolve("same"), "--threads", 8);
        assertThat(quads("same")).contains("1039").doesNotContain("1038");
    }

    @Test
    void lessThanOneThreadIsRefused() throws IOException {
        Ran.newsgraph("build", articles(), "--threads", 0).saysInOneLine(2, "--threads 0", "give 1 or more");
    }
}
