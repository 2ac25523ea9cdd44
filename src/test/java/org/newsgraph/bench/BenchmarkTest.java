package org.newsgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.bench.Speed.Stage;

/** A benchmark counts right; how fast it is, no test says. */
class BenchmarkTest {
    private static final String ARTICLES = "src/test/resources/gold/articles.jsonl";

    @Test
    void figuresAreThoseOfOnePass() {
        Speed speed = new Benchmark(List.of(ARTICLES, ARTICLES)).run(0, 0);
        assertThat(speed.passes()).isEqualTo(1);
        assertThat(speed.articles()).isEqualTo(4);
        assertThat(speed.tokens()).isBetween(80L, 200L);
        assertThat(speed.facts()).isPositive();
        assertThat(speed.seconds()).containsOnlyKeys(Stage.values());
    }

    @Test
    void theStagesTakeTheWholeTime() {
        Speed speed = new Benchmark(List.of(ARTICLES)).run(0, 0);
        double millis = Arrays.stream(Stage.values()).mapToDouble(speed::millis).sum();
        assertThat(millis / 1000 * speed.articlesPerSecond()).isEqualTo(1, within(1e-6));
    }

    @Test
    void nothingToMeasureIsAnError() {
        assertThatThrownBy(() -> new Benchmark(List.of("missing.jsonl")).run(0, 0))
                .hasMessageContaining("missing.jsonl");
    }
}
