package org.newsgraph.article;

import java.util.stream.LongStream;

/** Hashes of a text's words in order and of the numbers among them, from its code points; lower case, without punctuation. */
final class WordHashes {
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private final LongStream.Builder words = LongStream.builder();
    private final LongStream.Builder numbers = LongStream.builder();
    private long word;
    private boolean open;
    private boolean number;
    /** Set by a point or comma after a digit, which belongs to the number when a digit follows. */
    private boolean grouping;

    /** Takes the next code point of the text. */
    void next(int c) {
        if (Character.isDigit(c)) {
            number = true;
            add(c);
        } else if (Character.isLetter(c)) {
            letter(c);
        } else if ((c == '.' || c == ',') && number && !grouping) {
            grouping = true;
        } else if (!isWithinWord(c)) {
            end();
        }
    }

    /** Soft hyphens, and accents that have no letter of their own. */
    private static boolean isWithinWord(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
    }

    private void letter(int c) {
        if (grouping) {
            end();
        }
        int lower = Character.toLowerCase(c);
        if (lower == 'ß') { // which Swiss papers and capitals write as two letters
            add('s');
            add('s');
        } else {
            add(lower);
        }
    }

    private void add(int c) {
        word = (open ? word : SEED) * 0x100000001B3L + c;
        open = true;
        grouping = false;
    }

    /** Ends the word that is open, if any. */
    void end() {
        if (open) {
            long hash = mix(word);
            words.add(hash);
            if (number) {
                numbers.add(hash);
            }
        }
        open = false;
        number = false;
        grouping = false;
    }

    long[] words() {
        return words.build().toArray();
    }

    long[] numbers() {
        return numbers.build().toArray();
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): every bit of the result depends on every bit of the input. */
    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
