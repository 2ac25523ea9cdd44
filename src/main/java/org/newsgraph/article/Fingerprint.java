package org.newsgraph.article;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A short signature of a text's words, from which the likeness of two texts is estimated without reading them: of each of 64
 * hash functions over the text's {@link Shingles} the least value (Broder, "On the resemblance and containment of documents",
 * 1997), of which the lowest 16 bits are kept (Li and König, "b-bit minwise hashing", 2010). It depends on the text alone.
 */
public final class Fingerprint {
    private static final int SIZE = 64;
    /** Values a band: with 32 bands of two, texts of likeness 0.3 meet in one of them with probability 0.95, of 0.5 with 0.9999. */
    private static final int ROWS = 2;

    private static final String SCHEME = "minhash:";
    private static final int LENGTH = SCHEME.length() + 171;
    /** One for each hash function, which mixes it with a sequence. */
    private static final long[] SEEDS =
            LongStream.rangeClosed(1, SIZE).map(WordHashes::mix).toArray();

    private final short[] values;

    private Fingerprint(short[] values) {
        this.values = values;
    }

    /** The fingerprint of a text; empty when it is shorter than 40 words. */
    public static Optional<Fingerprint> of(String text) {
        Shingles shingles = Shingles.of(text);
        if (!shingles.present()) {
            return Optional.empty();
        }
        long[] least = new long[SIZE];
        Arrays.fill(least, Long.MAX_VALUE);
        shingles.sequences().forEach(sequence -> lower(least, sequence));
        short[] values = new short[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = (short) least[i];
        }
        return Optional.of(new Fingerprint(values));
    }

    private static void lower(long[] least, long sequence) {
        for (int i = 0; i < SIZE; i++) {
            least[i] = Math.min(least[i], WordHashes.mix(sequence ^ SEEDS[i]));
        }
    }

    /** The fingerprint that {@link #toString} wrote; empty for anything else, such as one of another scheme. */
    public static Optional<Fingerprint> parse(String text) {
        if (text.length() != LENGTH || !text.startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(SCHEME.length())));
            short[] values = new short[SIZE];
            bytes.asShortBuffer().get(values);
            return Optional.of(new Fingerprint(values));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Estimate of the Jaccard likeness of two texts' shingles, from 0 to 1; its standard error is at most 0.063. */
    public double likeness(Fingerprint other) {
        int equal = 0;
        for (int i = 0; i < SIZE; i++) {
            equal += values[i] == other.values[i] ? 1 : 0;
        }
        return (double) equal / SIZE;
    }

    /**
     * Keys for locality-sensitive hashing, as many for every fingerprint: texts that are alike have one or more in common at
     * the same index, others hardly ever.
     */
    public int[] bands() {
        return IntStream.range(0, SIZE / ROWS)
                .map(i -> (values[ROWS * i] << Short.SIZE) | (values[ROWS * i + 1] & 0xFFFF))
                .toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint fingerprint && Arrays.equals(values, fingerprint.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** {@code minhash:} and 171 characters of base64url. */
    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE * Short.BYTES);
        bytes.asShortBuffer().put(values);
        return SCHEME + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
