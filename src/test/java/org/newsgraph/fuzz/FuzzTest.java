package org.newsgraph.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Few of the inputs of {@link Fuzz}, which runs volumes; {@code -Dfuzz.inputs=100000} judges as many here. */
class FuzzTest {
    private static final long INPUTS = Long.getLong("fuzz.inputs", 300);
    private static final Judge JUDGE = new Judge();

    static List<Seed> corpus() {
        return Seed.corpus();
    }

    @AfterAll
    static void close() {
        JUDGE.close();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void seedsAndFindsAreBorne(Seed seed) {
        assertThatCode(() -> JUDGE.judge(seed.kind(), seed.bytes(), Judge.Care.ALL))
                .doesNotThrowAnyException();
    }

    @Test
    void mutatedInputsAreBorne() {
        Fuzz fuzz = new Fuzz(JUDGE, corpus(), 11);
        for (long number = 0; number < INPUTS; number++) {
            fuzz.one(number);
        }
        assertThat(fuzz.causes()).isEmpty();
    }

    @Test
    void seedsSayFacts() {
        int facts = corpus().stream()
                .filter(seed -> seed.name().startsWith("text-"))
                .mapToInt(seed -> JUDGE.judge(seed.kind(), seed.bytes(), Judge.Care.ANCHORS)
                        .facts())
                .sum();
        assertThat(facts).isGreaterThan(5);
    }
}
