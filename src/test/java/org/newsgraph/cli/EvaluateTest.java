package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} and {@code bench} from their arguments to what they print. */
class EvaluateTest {
    private static final Path GOLD = Path.of("src/test/resources/gold");

    @TempDir
    private Path dir;

    @Test
    void theTableHasFiguresAndErrors() {
        assertThat(Ran.newsgraph("evaluate", GOLD).succeeds().out())
                .contains("precision", "core", "relation", "status accuracy", "unsafe assertions 1", "Missed (", "“");
    }

    @Test
    void jsonHasFiguresAndEveryFact() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(Ran.newsgraph("evaluate", GOLD, "--split", "dev", "--format", "json")
                        .succeeds()
                        .out());
        assertThat(json.at("/byRelation/acquires/precision").asDouble()).isEqualTo(1);
        assertThat(json.at("/all/of").asInt())
                .isEqualTo(json.at("/found").findValues("fact").size()
                        + json.at("/missed").size()
                        - 1); // one that need not be found was
        assertThat(json.at("/missed/0/detail").asText()).contains("lexicon");
    }

    @Test
    void markdownIsForReading() {
        assertThat(Ran.newsgraph("evaluate", GOLD, "--format", "md").succeeds().out())
                .contains("| relation | found |", "## Missed");
    }

    @Test
    void errorsGoToAFileWhenAsked() throws IOException {
        Path errors = dir.resolve("errors.md");
        Ran.newsgraph("evaluate", GOLD, "--errors", errors).succeeds();
        assertThat(Files.readString(errors)).startsWith("# Errors\n").contains("## Unsafe (1)", "[kaufen]");
    }

    @Test
    void anEarlierEvaluationIsComparedWith() throws IOException {
        Path before = dir.resolve("before.json");
        Files.writeString(
                before,
                Ran.newsgraph("evaluate", GOLD, "--split", "n1", "--format", "json")
                        .out());
        assertThat(Ran.newsgraph("evaluate", GOLD, "--compare", before)
                        .succeeds()
                        .out())
                .contains("Newly found", "n2: ");
    }

    @Test
    void whatIsNoGoldIsNamed() {
        Ran.newsgraph("evaluate", dir).saysInOneLine(1, "articles.jsonl", "check the name");
        Ran.newsgraph("evaluate", dir.resolve("none.tsv")).saysInOneLine(1, "none.tsv");
        Ran.newsgraph("evaluate", GOLD, "--split", "no").saysInOneLine(1, "split.json", "no split");
    }

    @Test
    void aBenchmarkTellsStagesSpeedAndMemory() {
        assertThat(Ran.newsgraph("bench", GOLD.resolve("articles.jsonl"), "--seconds", 0, "--warm-up", 0)
                        .succeeds()
                        .out())
                .contains(
                        "2 articles",
                        "text ",
                        "entities ",
                        "facts ",
                        "graph ",
                        "articles/s",
                        "tokens/s",
                        "heap at most");
        Ran.newsgraph("bench", "-").saysInOneLine(2, "standard input");
        Ran.newsgraph("bench", "missing.html").saysInOneLine(1, "missing.html");
    }
}
