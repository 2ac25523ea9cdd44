package org.newsgraph.text;

import java.util.Set;

/** Tells whether a clause as a whole is denied. */
final class Negation {
    private static final Set<String> DENIALS =
            Set.of("nie", "niemals", "keineswegs", "keinesfalls", "mitnichten", "nirgends");
    private static final Set<String> KEIN = Set.of("kein", "keine", "keinen", "keinem", "keiner", "keines");
    private static final Set<String> NOT_DENIED = Set.of("nur", "bloß", "allein", "zuletzt", "umsonst");

    private Negation() {}

    static boolean denies(Words words, ClauseDraft clause) {
        if (!clause.items.isEmpty() && isSecondOfPair(words, clause.items.getFirst().begin)) {
            return true;
        }
        for (Chunk chunk : clause.items) {
            if (chunk.kind == Chunk.Kind.OTHER && isDenial(words, chunk)) {
                return true;
            }
            if (chunk.nominal()
                    && (hasKein(words, chunk) || chunk.lemma.equals("niemand") || chunk.lemma.equals("nichts"))) {
                return true;
            }
        }
        return false;
    }

    /** The second part of {@code weder …, noch …}. */
    private static boolean isSecondOfPair(Words words, int begin) {
        if (!words.lower(begin).equals("noch")) {
            return false;
        }
        int first = begin - 1;
        while (first >= 0 && !words.lower(first).equals("weder") && !words.is(first, Tag.STOP)) {
            first--;
        }
        return first >= 0 && words.lower(first).equals("weder");
    }

    private static boolean isDenial(Words words, Chunk chunk) {
        String lower = words.lower(chunk.begin);
        if (DENIALS.contains(lower) || lower.equals("weder")) {
            return true;
        }
        return words.is(chunk.begin, Tag.PTKNEG)
                && !NOT_DENIED.contains(words.lower(chunk.end))
                && !contrasts(words, chunk);
    }

    /** {@code nicht X, sondern Y} denies X, not the clause. */
    private static boolean contrasts(Words words, Chunk chunk) {
        boolean phraseNext =
                !words.tag(chunk.end).isVerb() && !words.tag(chunk.end).isPunctuation();
        for (int i = chunk.end; phraseNext && i < words.size() && !words.is(i, Tag.STOP); i++) {
            if (words.lower(i).equals("sondern")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasKein(Words words, Chunk chunk) {
        int first = chunk.preposition == chunk.begin ? chunk.begin + 1 : chunk.begin;
        return KEIN.contains(words.lower(first));
    }
}
