package org.newsgraph.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a relative pronoun refers to: the nearest phrase before it that agrees in number and gender. */
final class Antecedents {
    private static final int FARTHEST = 12;

    private Antecedents() {}

    static @Nullable Chunk of(Words words, Chunk pronoun, List<Chunk> phrases, @Nullable Chunk fallback) {
        int wanted = genders(words.lower(pronoun.pronoun ? pronoun.head : pronoun.begin));
        Chunk best = null;
        for (Chunk chunk : phrases) {
            boolean before = chunk.nominal() && chunk.end > chunk.begin && chunk.head < pronoun.begin;
            boolean near = pronoun.begin - chunk.end < FARTHEST;
            if (before
                    && near
                    && !isPersonal(chunk)
                    && agrees(chunk, wanted)
                    && (best == null || chunk.head > best.head)) {
                best = chunk;
            }
        }
        return best == null ? fallback : described(best, wanted);
    }

    private static boolean isPersonal(Chunk chunk) {
        return chunk.tag == Tag.PPER || chunk.tag == Tag.PRF || chunk.relative;
    }

    private static boolean agrees(Chunk chunk, int wanted) {
        int plural = chunk.coordinated ? Grammar.PLURAL : 0;
        return ((anyCase(chunk.mask) | plural) & wanted) != 0;
    }

    /** An apposition stands for the phrase it explains. */
    private static Chunk described(Chunk chunk, int wanted) {
        Chunk governor = chunk.governor;
        boolean same = governor != null && chunk.role == Phrase.Role.APPOSITION && agrees(governor, wanted);
        return same && governor != null ? described(governor, wanted) : chunk;
    }

    /** Number and gender with every case. */
    private static int anyCase(int mask) {
        int low = (mask | mask >> 6 | mask >> 12 | mask >> 18) & 63;
        return low | low << 6 | low << 12 | low << 18;
    }

    private static int genders(String pronoun) {
        return switch (pronoun) {
            case "der" -> Grammar.SINGULAR & (Grammar.MASCULINE | Grammar.FEMININE);
            case "die", "deren" -> (Grammar.SINGULAR & Grammar.FEMININE) | Grammar.PLURAL;
            case "das" -> Grammar.SINGULAR & Grammar.NEUTER;
            case "den" -> Grammar.SINGULAR & Grammar.MASCULINE;
            case "dem", "dessen" -> Grammar.SINGULAR & (Grammar.MASCULINE | Grammar.NEUTER);
            case "denen" -> Grammar.PLURAL;
            default -> Grammar.ANY;
        };
    }
}
