package org.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.junit.jupiter.api.Test;

class SortedLinesTest {
    @Test
    void fewLinesAreInOrderEachOnce() {
        try (SortedLines lines = new SortedLines()) {
            List.of("b", "ä", "a", "b", "ab", "🚢", "a").forEach(lines::add);
            assertThat(lines).containsExactly("a", "ab", "b", "ä", "🚢");
        }
    }

    @Test
    void linesThatMemoryDoesNotHoldAreInOrderEachOnce() {
        try (SortedLines lines = new SortedLines()) {
            IntStream.range(0, 900_000).forEach(i -> lines.add(String.valueOf(1_000_000 + i * 7919L % 300_000)));
            assertThat(Iter.toList(lines.iterator())).hasSize(300_000).isSortedAccordingTo(Comparator.naturalOrder());
        }
    }
}
