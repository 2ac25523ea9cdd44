package org.newsgraph.text;

/**
 * The readings a nominal word or phrase can have: one bit a combination of case, number and gender, at
 * {@code case * 6 + number * 3 + gender}; case nominative, genitive, dative, accusative; number singular, plural; gender
 * masculine, feminine, neuter.
 */
public record Morphology(int mask) {
    /** Every reading. */
    public static final Morphology ANY = new Morphology((1 << 24) - 1);
    /** The readings in the nominative. */
    public static final Morphology NOMINATIVE = ofCase(0);
    /** The readings in the genitive. */
    public static final Morphology GENITIVE = ofCase(1);
    /** The readings in the dative. */
    public static final Morphology DATIVE = ofCase(2);
    /** The readings in the accusative. */
    public static final Morphology ACCUSATIVE = ofCase(3);
    /** The readings in the singular. */
    public static final Morphology SINGULAR = new Morphology(0b000111_000111_000111_000111);
    /** The readings in the plural. */
    public static final Morphology PLURAL = new Morphology(SINGULAR.mask << 3);
    /** The masculine readings. */
    public static final Morphology MASCULINE = new Morphology(0b001001_001001_001001_001001);
    /** The feminine readings. */
    public static final Morphology FEMININE = new Morphology(MASCULINE.mask << 1);
    /** The neuter readings. */
    public static final Morphology NEUTER = new Morphology(MASCULINE.mask << 2);

    private static Morphology ofCase(int index) {
        return new Morphology(0b111111 << (index * 6));
    }

    /** True when some reading is common to both. */
    public boolean allows(Morphology other) {
        return (mask & other.mask) != 0;
    }

    /** The readings that both have. */
    public Morphology and(Morphology other) {
        return new Morphology(mask & other.mask);
    }

    /** True when no reading is left. */
    public boolean isEmpty() {
        return mask == 0;
    }
}
