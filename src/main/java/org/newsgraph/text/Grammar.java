package org.newsgraph.text;

/** Case, number and gender as bits of {@link Morphology#mask()}. */
final class Grammar {
    static final int ANY = Morphology.ANY.mask();
    static final int NOMINATIVE = Morphology.NOMINATIVE.mask();
    static final int GENITIVE = Morphology.GENITIVE.mask();
    static final int DATIVE = Morphology.DATIVE.mask();
    static final int ACCUSATIVE = Morphology.ACCUSATIVE.mask();
    static final int SINGULAR = Morphology.SINGULAR.mask();
    static final int PLURAL = Morphology.PLURAL.mask();
    static final int MASCULINE = Morphology.MASCULINE.mask();
    static final int FEMININE = Morphology.FEMININE.mask();
    static final int NEUTER = Morphology.NEUTER.mask();

    private Grammar() {}

    /** The readings common to both, or the first when there are none: a wrong reading must not erase the word. */
    static int agree(int mask, int other) {
        int common = mask & other;
        return common == 0 ? mask : common;
    }

    /** One bit a case: 1 nominative, 2 genitive, 4 dative, 8 accusative. */
    static int cases(int mask) {
        int cases = 0;
        for (int i = 0; i < 4; i++) {
            if ((mask >> (i * 6) & 63) != 0) {
                cases |= 1 << i;
            }
        }
        return cases;
    }

    /** The part of a mask that has one of these cases. */
    static int ofCases(int mask, int cases) {
        int kept = 0;
        for (int i = 0; i < 4; i++) {
            if ((cases >> i & 1) != 0) {
                kept |= mask & (63 << (i * 6));
            }
        }
        return kept;
    }

    /** The bits that a dictionary tag such as {@code SUB:NOM:SIN:FEM} names; what it does not name stays open. */
    static int parse(String tag) {
        int cases = has(tag, "NOM", NOMINATIVE)
                | has(tag, "GEN", GENITIVE)
                | has(tag, "DAT", DATIVE)
                | has(tag, "AKK", ACCUSATIVE);
        int numbers = has(tag, "SIN", SINGULAR) | has(tag, "PLU", PLURAL);
        int genders = has(tag, "MAS", MASCULINE) | has(tag, "FEM", FEMININE) | has(tag, "NEU", NEUTER);
        return (cases == 0 ? ANY : cases) & (numbers == 0 ? ANY : numbers) & (genders == 0 ? ANY : genders);
    }

    private static int has(String tag, String part, int bits) {
        return tag.contains(":" + part) ? bits : 0;
    }
}
