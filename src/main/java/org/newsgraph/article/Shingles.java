package org.newsgraph.article;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What texts are compared by to tell whether one is a copy of the other: their sequences of four words (shingles), hashed,
 * and their numbers. Case, punctuation, line breaks and how a number is grouped ({@code 1.200}, {@code 1200}) do not matter.
 *
 * <p>Sequences and containment follow Broder, "On the resemblance and containment of documents" (1997).
 */
public final class Shingles {
    /** Below it a text is all agency formula or teaser, and says too little to be recognised by. */
    private static final int LEAST_WORDS = 40;

    private static final int LENGTH = 4;
    /** How much of the shorter text must stand in the longer one; a word in ten changed leaves two thirds. */
    private static final double OF_SHORTER = 0.5;
    /** The same where too few numbers stand in the texts to tell a story from a form. */
    private static final double OF_SHORTER_WITHOUT_NUMBERS = 0.6;
    /** How much of the longer text must stand in the shorter one; a text with more of its own is no copy. */
    private static final double OF_LONGER = 0.4;
    /** Of so many numbers one may differ: where most do, as in two market reports, the texts share a form, not a story. */
    private static final int NUMBERS_PER_DIFFERENCE = 3;

    private final long[] sequences;
    private final long[] numbers;

    private Shingles(long[] words, long[] numbers) {
        this.sequences = words.length < LEAST_WORDS ? new long[0] : sequences(words);
        this.numbers = sorted(LongStream.of(numbers));
    }

    /** The shingles of a text; none when it is shorter than 40 words. */
    public static Shingles of(String text) {
        WordHashes words = new WordHashes();
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        composed.codePoints().forEach(words::next);
        words.end();
        return new Shingles(words.words(), words.numbers());
    }

    private static long[] sequences(long[] words) {
        return sorted(LongStream.iterate(0, i -> i + LENGTH <= words.length, i -> i + 1)
                .map(i -> sequence(words, (int) i)));
    }

    private static long sequence(long[] words, int begin) {
        long hash = 0;
        for (int i = begin; i < begin + LENGTH; i++) {
            hash = WordHashes.mix(hash + words[i]);
        }
        return hash;
    }

    private static long[] sorted(LongStream hashes) {
        return hashes.sorted().distinct().toArray();
    }

    /** The hashes of the sequences, each once. */
    LongStream sequences() {
        return Arrays.stream(sequences);
    }

    /** False for a text too short to be compared. */
    public boolean present() {
        return sequences.length > 0;
    }

    /** True when one of the two texts is the other one but for light edits, cuts and additions; the same either way round. */
    public boolean isCopy(Shingles other) {
        int fewer = Math.min(numbers.length, other.numbers.length);
        boolean telling = fewer >= NUMBERS_PER_DIFFERENCE;
        int different = fewer - shared(numbers, other.numbers);
        return overlaps(other, telling ? OF_SHORTER : OF_SHORTER_WITHOUT_NUMBERS)
                && different <= Math.max(1, fewer / NUMBERS_PER_DIFFERENCE);
    }

    private boolean overlaps(Shingles other, double ofShorter) {
        int shared = shared(sequences, other.sequences);
        int shorter = Math.min(sequences.length, other.sequences.length);
        int longer = Math.max(sequences.length, other.sequences.length);
        return shared > 0 && shared >= ofShorter * shorter && shared >= OF_LONGER * longer;
    }

    /** How many values two sorted arrays have in common. */
    private static int shared(long[] one, long[] other) {
        int shared = 0;
        int j = 0;
        for (long value : one) {
            while (j < other.length && other[j] < value) {
                j++;
            }
            if (j < other.length && other[j] == value) {
                shared++;
            }
        }
        return shared;
    }
}
