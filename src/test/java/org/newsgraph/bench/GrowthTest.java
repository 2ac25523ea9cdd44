package org.newsgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Growth is told by its exponent, and a quantile by what lies below it. */
class GrowthTest {
    private static final List<Long> SIZES = List.of(1000L, 10_000L, 100_000L);

    @Test
    void aPowerIsRecognised() {
        assertThat(growth(n -> 0.003 * n).exponent()).isEqualTo(1, within(1e-9));
        assertThat(growth(n -> 0.003 * n * n).exponent()).isEqualTo(2, within(1e-9));
        Growth sorting = growth(n -> 0.003 * n * Math.log(n));
        assertThat(sorting.exponent()).isEqualTo(sorting.exponentOfNLogN(), within(1e-9));
        assertThat(sorting.nanosPerStep(0)).isEqualTo(sorting.nanosPerStep(2), within(1e-3));
    }

    @Test
    void oneSizeHasNoExponent() {
        assertThat(new Growth("extract", List.of(20L), List.of(1.0)).exponent()).isZero();
    }

    @Test
    void costIsToldForEachArticle() {
        assertThat(growth(n -> 0.003 * n).millisPerArticle(1)).isEqualTo(3, within(1e-9));
    }

    @Test
    void aQuantileIsTheLeastValueThatSoManyDoNotExceed() {
        List<Double> values = List.of(1.0, 2.0, 3.0, 4.0);
        assertThat(QueryBench.quantile(values, 0.5)).isEqualTo(2);
        assertThat(QueryBench.quantile(values, 0.99)).isEqualTo(4);
        assertThat(QueryBench.quantile(List.of(7.0), 0.5)).isEqualTo(7);
    }

    private static Growth growth(ToDoubleFunction<Long> cost) {
        return new Growth(
                "stage", SIZES, SIZES.stream().map(cost::applyAsDouble).toList());
    }
}
