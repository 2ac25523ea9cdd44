package org.newsgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run at scale measures every stage and leaves its report and nothing else; how fast anything is, no test says. */
class ScaleBenchTest {
    private static final String ARTICLES = "src/test/resources/gold/articles.jsonl";

    @TempDir
    private Path directory;

    @Test
    void everyStageIsMeasured() throws IOException {
        Path work = directory.resolve("work");
        List<String> told = new ArrayList<>();
        ScaleOptions options = new ScaleOptions(List.of(20, 10), List.of(), 5, work, 0.05, 1, 0.2, 10);
        new ScaleBench(options, (stage, done, total) -> told.add(stage)).run().write(directory.resolve("report"));
        JsonNode report = new ObjectMapper()
                .readTree(Files.readString(directory.resolve("report").resolve("bench.json")));
        assertThat(report.path("sizes").findValuesAsText("articles")).containsExactly("10", "20");
        JsonNode size = report.path("sizes").path(1);
        assertThat(size.path("stages").findValuesAsText("name"))
                .containsExactly("generate", "extract", "load", "derive", "copies", "compact", "export", "raw load");
        size.path("stages").forEach(stage -> {
            assertThat(stage.path("count").asLong()).as(stage.toString()).isPositive();
            assertThat(stage.path("seconds").asDouble()).isPositive();
        });
        assertThat(List.of("read", "text", "entities", "facts", "graph", "pack"))
                .allMatch(part -> size.path("extraction").has(part));
        assertThat(size.path("quads").asLong())
                .isGreaterThan(size.path("derivedQuads").asLong());
        assertThat(size.path("queries").findValuesAsText("name")).contains("partners", "entity", "copies");
        assertThat(size.path("server").path("differing").asInt()).isZero();
        assertThat(size.path("server").path("ratio").asDouble()).isPositive();
        assertThat(report.path("growth").findValuesAsText("stage")).contains("extract", "derive");
        assertThat(report.path("gold").path("figures").path("unsafe").asInt()).isZero();
        assertThat(told).contains("generating", "extracting", "loading", "deriving", "raw load", "serving");
        assertThat(work).isEmptyDirectory();
        assertReadable(directory.resolve("report"));
    }

    private static void assertReadable(Path report) throws IOException {
        String markdown = Files.readString(report.resolve("bench.md"));
        assertThat(markdown)
                .contains("## 10 articles", "## 20 articles", "## Growth", "Unsafe assertions", "| raw load |")
                .doesNotContain("NaN", "Infinity", "null");
        assertThat(Files.readString(report.resolve("bench.json"))).doesNotContain("NaN", "Infinity");
        assertThat(report.resolve("errors.md")).exists();
        for (List<String> table : tables(markdown)) {
            assertThat(table.stream()
                            .map(line -> line.chars().filter(c -> c == '|').count())
                            .distinct())
                    .as(table.getFirst())
                    .hasSize(1);
        }
    }

    private static List<List<String>> tables(String markdown) {
        List<List<String>> tables = new ArrayList<>();
        boolean within = false;
        for (String line : markdown.lines().toList()) {
            boolean row = line.startsWith("|");
            if (row && !within) {
                tables.add(new ArrayList<>());
            }
            if (row) {
                tables.getLast().add(line);
            }
            within = row;
        }
        return tables;
    }

    @Test
    void articlesOfOnesOwnAreMeasuredWithoutGoldAndGrowth() {
        ScaleOptions options = new ScaleOptions(List.of(), List.of(Path.of(ARTICLES)), 5, directory, 0.05, 1, 0.1, 10);
        BenchReport report = new ScaleBench(options, BenchListener.NONE).run();
        assertThat(report.gold()).isNull();
        assertThat(report.sizes())
                .singleElement()
                .satisfies(size -> assertThat(size.graphs()).isEqualTo(2));
        assertThat(report.markdown()).contains("## 2 articles").doesNotContain("## Growth");
    }

    @Test
    void whatCannotBeMeasuredIsToldAtOnce() {
        assertThatThrownBy(() -> new ScaleOptions(List.of(), List.of(), 1, directory, 1, 1, 1, 1))
                .hasMessage("either sizes or inputs are measured; give one of them");
        assertThatThrownBy(() -> new ScaleOptions(List.of(5, -2), List.of(), 1, directory, 1, 1, 1, 1))
                .hasMessage("size -2: a corpus has 1 article or more");
        ScaleOptions missing = new ScaleOptions(List.of(), List.of(Path.of("missing.jsonl")), 1, directory, 1, 1, 1, 1);
        assertThatThrownBy(() -> new ScaleBench(missing, BenchListener.NONE).run())
                .hasMessageContaining("missing.jsonl");
        assertThat(directory).isEmptyDirectory();
    }
}
