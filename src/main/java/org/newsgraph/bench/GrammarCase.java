package org.newsgraph.bench;

/** The cases of German. */
enum GrammarCase {
    NOMINATIVE("der", "die", "das"),
    ACCUSATIVE("den", "die", "das"),
    DATIVE("dem", "der", "dem"),
    GENITIVE("des", "der", "des");

    private final String masculine;
    private final String feminine;
    private final String neuter;

    GrammarCase(String masculine, String feminine, String neuter) {
        this.masculine = masculine;
        this.feminine = feminine;
        this.neuter = neuter;
    }

    /** The definite article. */
    String article(Gender gender) {
        return switch (gender) {
            case MASCULINE -> masculine;
            case FEMININE -> feminine;
            case NEUTER -> neuter;
        };
    }

    /** Grammatical gender. */
    enum Gender {
        MASCULINE,
        FEMININE,
        NEUTER;

        /** By {@code m}, {@code f} or {@code n}. */
        static Gender of(String letter) {
            return switch (letter) {
                case "m" -> MASCULINE;
                case "f" -> FEMININE;
                case "n" -> NEUTER;
                default -> throw new BenchException("no gender '" + letter + "'; it is m, f or n");
            };
        }
    }
}
