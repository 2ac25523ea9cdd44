package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that measure. */
class BenchTest {
    @TempDir
    private Path directory;

    @Test
    void aCorpusIsWrittenAndReadAgain() throws IOException {
        Path corpus = directory.resolve("corpus.jsonl.gz");
        Ran.newsgraph("bench", "corpus", "12", "--seed", "3", "--out", corpus, "--gold", directory.resolve("gold"))
                .succeeds();
        assertThat(Ran.newsgraph("article", "--format", "jsonl", corpus)
                        .succeeds()
                        .out()
                        .lines())
                .hasSize(12);
        assertThat(Files.readAllLines(directory.resolve("gold").resolve("articles.jsonl")))
                .hasSize(12);
        assertThat(Ran.newsgraph("evaluate", directory.resolve("gold"))
                        .succeeds()
                        .out())
                .contains("unsafe assertions 0");
    }

    @Test
    void whatItMeasuredIsWrittenIntoAReport() {
        Path report = directory.resolve("report");
        Ran run = Ran.newsgraph(
                "bench",
                "scale",
                "--sizes",
                "6",
                "--report",
                report,
                "--work",
                directory.resolve("work"),
                "--query-seconds",
                "0.02",
                "--rounds",
                "1",
                "--round-seconds",
                "0.1",
                "--gold",
                "0");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(report.resolve("bench.md") + System.lineSeparator());
        assertThat(run.err()).contains("newsgraph: generating", "newsgraph: extracting");
        assertThat(report.resolve("bench.json")).exists();
        assertThat(directory.resolve("work")).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            bench                                      | bench: nothing to measure
            bench -                                    | standard input cannot be read twice
            bench corpus 0 --out c.jsonl               | 0 articles: give 1 or more
            bench corpus 5                             | --out=FILE
            bench corpus many --out c.jsonl            | 'many' is not an int
            bench scale --sizes 0                      | --sizes [0]: a corpus has 1 article or more
            bench scale --sizes ten                    | 'ten' is not an int
            bench scale --sizes 5 articles.jsonl       | either articles are invented or inputs are measured
            bench scale --rounds 0                     | --rounds 0
            bench scale --query-seconds 0              | --query-seconds 0.0
            """)
    void wrongUseIsToldInOneLine(String words, String told) {
        Ran.newsgraph((Object[]) words.split(" ", -1)).saysInOneLine(2, told, "--help");
    }
}
