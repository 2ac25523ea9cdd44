package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    private static boolean copies(String one, String other) {
        boolean result = Shingles.of(one).isCopy(Shingles.of(other));
        assertThat(Shingles.of(other).isCopy(Shingles.of(one)))
                .as("the other way round")
                .isEqualTo(result);
        return result;
    }

    @Property(tries = 100)
    void aWordInTwentyChangedIsACopy(@ForAll long seed) {
        Random random = new Random(seed);
        String text = Reprints.text(random, 300);
        assertThat(copies(text, Reprints.edited(text, random, 15))).isTrue();
    }

    @Property(tries = 100)
    void theFirstHalfIsACopy(@ForAll long seed, @ForAll @IntRange(min = 150, max = 300) int words) {
        String text = Reprints.text(new Random(seed), 300);
        assertThat(copies(text, Reprints.cut(text, words))).isTrue();
    }

    @Property(tries = 100)
    void aReportInsideAnArticleTwiceAsLongIsACopyAndInsideOneThreeTimesAsLongIsNone(@ForAll long seed) {
        Random random = new Random(seed);
        String report = Reprints.text(random, 120);
        assertThat(copies(report, Reprints.text(random, 60) + " " + report + " " + Reprints.text(random, 60)))
                .isTrue();
        assertThat(copies(report, report + " " + Reprints.text(random, 240))).isFalse();
    }

    @Property(tries = 100)
    void textsOfOneFormWithOtherNumbersAreNoCopies(@ForAll long seed) {
        Random random = new Random(seed);
        assertThat(copies(Reprints.marketReport(random), Reprints.marketReport(random)))
                .isFalse();
    }

    @Test
    void textsWithFewNumbersMustShareMore() {
        String text = Reprints.text(new Random(3), 200).replaceAll("\\d+", "viele");
        assertThat(copies(text, Reprints.edited(text, new Random(4), 10))).isTrue();
        assertThat(copies(text, Reprints.edited(text, new Random(4), 28))).isFalse();
        String counted = text + " Es kamen 120 Gäste, 14 Redner und 3 Kamele.";
        assertThat(copies(counted, Reprints.edited(counted, new Random(4), 28))).isTrue();
    }

    @Test
    void editedReportIsACopy() {
        assertThat(copies(Reprints.REPORT, Reprints.EDITED)).isTrue();
    }

    @Test
    void softHyphensAccentsAndGroupedNumbersDoNotMatter() {
        String other = Normalizer.normalize(Reprints.REPORT, Normalizer.Form.NFD)
                .replace("1.200", "1200")
                .replace("Standorten", "Stand\u00adorten");
        assertThat(Shingles.of(other).sequences().toArray())
                .isEqualTo(Shingles.of(Reprints.REPORT).sequences().toArray());
    }

    @Test
    void shortTextsAreNoCopiesEvenOfThemselves() {
        assertThat(Shingles.of("Mehr dazu in Kürze.").present()).isFalse();
        assertThat(copies("Mehr dazu in Kürze.", "Mehr dazu in Kürze.")).isFalse();
    }
}
