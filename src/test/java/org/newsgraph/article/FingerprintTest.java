package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    private static final String EXPECTED = "minhash:XUzt7q66A3DMPsPcjCyzHg36TftlLH7H13i9aTT6795Kfd-5GfIkVOpWB9hAHUOt"
            + "sr2J5Qpk7-t2kKrojYwbaJ3bkUYecPTFzQLnEDq_vORrJe6bgyNUsPGE-1Q49LyaUezvQRk--NgfPQWGrYePMu7qsmfcNtOxghoVJznS6W4";

    private static Fingerprint of(String text) {
        return Fingerprint.of(text).orElseThrow();
    }

    @Property(tries = 100)
    void sameWordsHaveTheSameFingerprintHoweverTheyAreSet(@ForAll long seed) {
        String text = Reprints.text(new Random(seed), 120);
        String set = text.toUpperCase(Locale.GERMAN).replace(" ", ",\u00a0\n") + "!";
        assertThat(of(set)).isEqualTo(of(text)).hasSameHashCodeAs(of(text));
    }

    @Property(tries = 100)
    void likenessIsThatOfTheWordSequencesWithinFiveStandardErrors(
            @ForAll long seed, @ForAll @IntRange(max = 90) int changes) {
        Random random = new Random(seed);
        String text = Reprints.text(random, 300);
        String edited = Reprints.edited(text, random, changes);
        double estimate = of(text).likeness(of(edited));
        assertThat(estimate).isBetween(jaccard(text, edited) - 0.32, jaccard(text, edited) + 0.32);
        assertThat(of(edited).likeness(of(text))).isEqualTo(estimate);
    }

    private static double jaccard(String one, String other) {
        long[] first = Shingles.of(one).sequences().toArray();
        long[] second = Shingles.of(other).sequences().toArray();
        long shared = IntStream.range(0, first.length)
                .filter(i -> Arrays.binarySearch(second, first[i]) >= 0)
                .count();
        return (double) shared / (first.length + second.length - shared);
    }

    @Property(tries = 100)
    void unrelatedTextsShareNoBand(@ForAll long seed) {
        Random random = new Random(seed);
        assertThat(meet(Reprints.text(random, 200), Reprints.text(random, 200))).isFalse();
    }

    @Property(tries = 100)
    void textsWithAWordInTwentyChangedMeetInABand(@ForAll long seed) {
        Random random = new Random(seed);
        String text = Reprints.text(random, 200);
        assertThat(meet(text, Reprints.edited(text, random, 10))).isTrue();
    }

    private static boolean meet(String one, String other) {
        int[] first = of(one).bands();
        int[] second = of(other).bands();
        return IntStream.range(0, first.length).anyMatch(i -> first[i] == second[i]);
    }

    @Property(tries = 50)
    void itsTextIsReadAgain(@ForAll long seed) {
        Fingerprint fingerprint = of(Reprints.text(new Random(seed), 60));
        assertThat(Fingerprint.parse(fingerprint.toString())).contains(fingerprint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "minhash:", "minhash:AAAA", "sha256:00", "simhash:0000"})
    void otherTextsAreNoFingerprints(String text) {
        assertThat(Fingerprint.parse(text)).isEmpty();
    }

    /** A change of the scheme makes the fingerprints in stores useless: give it another prefix then. */
    @Test
    void theSchemeStaysAsItIs() {
        assertThat(of(Reprints.REPORT)).hasToString(EXPECTED);
    }

    @Test
    void textsOfFewerThanFortyWordsHaveNone() {
        String text = Reprints.text(new Random(1), 40);
        assertThat(Fingerprint.of(text)).isPresent();
        assertThat(Fingerprint.of(Reprints.cut(text, 39))).isEmpty();
        assertThat(Fingerprint.of("")).isEmpty();
        assertThat(Fingerprint.of("· · ·\n".repeat(100))).isEmpty();
    }
}
