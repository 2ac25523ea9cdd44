package org.newsgraph.text;

import java.util.Set;

/** The cases prepositions govern. */
final class Prepositions {
    private static final Set<String> DATIVE = Set.of(
            "aus",
            "bei",
            "mit",
            "nach",
            "seit",
            "von",
            "zu",
            "gegenüber",
            "ab",
            "außer",
            "entgegen",
            "samt",
            "nebst",
            "zufolge",
            "im",
            "am",
            "zum",
            "zur",
            "vom",
            "beim",
            "gemäß",
            "binnen");
    private static final Set<String> ACCUSATIVE = Set.of(
            "durch", "für", "gegen", "ohne", "um", "bis", "pro", "via", "ins", "ans", "aufs", "fürs", "durchs", "ums",
            "je", "per");
    private static final Set<String> BOTH =
            Set.of("an", "auf", "hinter", "in", "neben", "über", "unter", "vor", "zwischen");

    private Prepositions() {}

    static int cases(String preposition) {
        if (DATIVE.contains(preposition)) {
            return Grammar.DATIVE;
        }
        if (ACCUSATIVE.contains(preposition)) {
            return Grammar.ACCUSATIVE;
        }
        return BOTH.contains(preposition) ? Grammar.DATIVE | Grammar.ACCUSATIVE : Grammar.GENITIVE | Grammar.DATIVE;
    }
}
