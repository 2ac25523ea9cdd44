package org.newsgraph.text;

/** Case, number and gender of pronouns, where the dictionary is silent or too generous. */
final class Pronouns {
    private static final int NOM_ACC = Grammar.NOMINATIVE | Grammar.ACCUSATIVE;

    private Pronouns() {}

    /** The readings of a pronoun, 0 when the dictionary has to say. */
    static int mask(String lower, Tag tag) {
        boolean relative = tag == Tag.PRELS;
        return switch (lower) {
            case "ich", "du", "man", "wer", "niemand", "jemand" -> Grammar.NOMINATIVE & Grammar.SINGULAR;
            case "er" -> Grammar.NOMINATIVE & Grammar.SINGULAR & Grammar.MASCULINE;
            case "wir" -> Grammar.NOMINATIVE & Grammar.PLURAL;
            case "mich", "dich", "wen", "niemanden", "jemanden" -> Grammar.ACCUSATIVE & Grammar.SINGULAR;
            case "ihn", "einen" -> Grammar.ACCUSATIVE & Grammar.SINGULAR & Grammar.MASCULINE;
            case "mir", "dir", "wem" -> Grammar.DATIVE & Grammar.SINGULAR;
            case "ihm", "dem" -> Grammar.DATIVE & Grammar.SINGULAR & (Grammar.MASCULINE | Grammar.NEUTER);
            case "ihnen", "denen" -> Grammar.DATIVE & Grammar.PLURAL;
            case "sich", "uns", "euch" -> Grammar.ACCUSATIVE | Grammar.DATIVE;
            case "den" -> relative || tag == Tag.PDS ? Grammar.ACCUSATIVE & Grammar.SINGULAR & Grammar.MASCULINE : 0;
            case "es", "das", "was", "nichts", "etwas", "alles", "dies", "vieles", "einiges" ->
                NOM_ACC & Grammar.SINGULAR & Grammar.NEUTER;
            case "die", "sie" -> NOM_ACC & (Grammar.PLURAL | Grammar.FEMININE);
            case "der" ->
                (Grammar.NOMINATIVE & Grammar.SINGULAR & Grammar.MASCULINE)
                        | (Grammar.DATIVE & Grammar.SINGULAR & Grammar.FEMININE)
                        | (relative ? 0 : Grammar.GENITIVE & Grammar.SINGULAR & Grammar.FEMININE);
            case "dessen", "deren" -> Grammar.GENITIVE;
            case "ihr" ->
                (Grammar.DATIVE & Grammar.SINGULAR & Grammar.FEMININE) | (Grammar.NOMINATIVE & Grammar.PLURAL);
            case "viele", "einige", "mehrere", "alle", "beide", "andere", "wenige", "manche" ->
                NOM_ACC & Grammar.PLURAL;
            default -> 0;
        };
    }

    /** True for a pronoun that a reader cannot take for a noun's determiner. */
    static boolean substitutes(Tag tag) {
        return switch (tag) {
            case PPER, PRF, PIS, PDS, PWS, PRELS, PPOSS -> true;
            default -> false;
        };
    }

    static boolean determines(Tag tag) {
        return switch (tag) {
            case ART, PDAT, PIAT, PPOSAT, PWAT, PIDAT, PRELAT -> true;
            default -> false;
        };
    }
}
