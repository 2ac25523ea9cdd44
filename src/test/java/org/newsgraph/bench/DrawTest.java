package org.newsgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Draws stay within their bounds and follow their laws. */
class DrawTest {
    @Property
    void whatIsDrawnStaysWithinItsBounds(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5000) int least,
            @ForAll @IntRange(max = 5000) int more) {
        Draw draw = new Draw(seed, "bounds", least);
        assertThat(draw.below(least)).isBetween(0, least - 1);
        assertThat(draw.amount(least, least + more)).isBetween(least, least + more);
        assertThat(draw.rank(least, 1.05, 8)).isBetween(0, least - 1);
        assertThat(draw.unit()).isBetween(0.0, 1.0);
    }

    @Property
    void aDrawIsAFunctionOfSeedPurposeAndNumber(@ForAll long seed, @ForAll int number) {
        assertThat(new Draw(seed, "same", number).unit()).isEqualTo(new Draw(seed, "same", number).unit());
        assertThat(new Draw(seed, "same", number).unit()).isNotEqualTo(new Draw(seed, "other", number).unit());
    }

    @Test
    void normalNumbersHaveTheirMeanAndDeviation() {
        Draw draw = new Draw(1, "normal", 0);
        double[] numbers =
                IntStream.range(0, 20_000).mapToDouble(i -> draw.normal(5, 2)).toArray();
        double mean = IntStream.range(0, numbers.length)
                .mapToDouble(i -> numbers[i])
                .average()
                .orElseThrow();
        double square = IntStream.range(0, numbers.length)
                .mapToDouble(i -> (numbers[i] - 5) * (numbers[i] - 5))
                .average()
                .orElseThrow();
        assertThat(mean).isEqualTo(5, within(0.1));
        assertThat(Math.sqrt(square)).isEqualTo(2, within(0.1));
    }
}
