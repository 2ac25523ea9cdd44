package org.newsgraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody typed, as words to look for.
 *
 * @param words folded, at most {@value #MOST}
 */
record Wanted(List<Word> words) {
    private static final int LONGEST = 300;
    private static final int MOST = 10;
    /** Shortest word that is looked for at the end of a longer one. */
    private static final int SHORTEST_TAIL = 4;
    /** Shortest word in which a letter may be wrong. */
    private static final int SHORTEST_FORGIVEN = 5;

    /**
     * A word to look for.
     *
     * @param folded as names are compared
     * @param stem as texts are compared
     */
    record Word(String folded, String stem) {
        /** True when the end of a compound may be meant: {@code Klage} by {@code Sammelklage}. */
        boolean endsCompounds() {
            return stem.length() >= SHORTEST_TAIL;
        }

        boolean isForgiven() {
            return folded.length() >= SHORTEST_FORGIVEN;
        }

        /** True when a word of a text, without its ending, is this one, begins with it, or is a compound that ends with it. */
        boolean isIn(String text) {
            return text.equals(stem)
                    || text.startsWith(folded)
                    || (endsCompounds() && text.endsWith(stem) && text.length() > stem.length());
        }
    }

    Wanted {
        words = List.copyOf(words);
    }

    /** Of whatever was typed: marks say nothing, and what is behind the first hundreds of characters is not looked for. */
    static Wanted typed(String text) {
        int end = Math.min(text.length(), LONGEST);
        List<Word> words = new ArrayList<>();
        for (String word : Words.of(Words.NAMES, text.substring(0, end))) {
            if (words.size() < MOST) {
                words.add(new Word(word, Words.stem(word)));
            }
        }
        return new Wanted(words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** All words in a row. */
    String whole() {
        return words.stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    /** All words as one: {@code openai} for {@code Open AI}. */
    String joined() {
        return whole().replace(" ", "");
    }
}
