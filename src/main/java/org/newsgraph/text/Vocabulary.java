package org.newsgraph.text;

/** What the German dictionary says of a capitalised word on its own; may be used by many threads. */
public final class Vocabulary {
    /** How a word stands in the dictionary as a noun. */
    public enum Standing {
        /** A name only: {@code Heidelberg}. */
        NAME,
        /** A common noun and a name: {@code Essen}. */
        EITHER,
        /** A common noun: {@code Vertrag}. */
        NOUN,
        /** Not listed, but its last part is a common noun: {@code Zukunftsvertrag}. */
        COMPOUND,
        /** Listed, but not as a noun: {@code Gestern}. */
        OTHER,
        /** Not listed in any way: {@code Quendler}. */
        UNHEARD
    }

    private final Dictionary dictionary;

    private Vocabulary(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The words of the dictionary that ships. */
    public static Vocabulary bundled() {
        return new Vocabulary(Dictionary.load());
    }

    /** The standing of a form as it is written. */
    public Standing standing(String form) {
        Word word = dictionary.word(form);
        if (!word.known) {
            return word.noun == 0 ? Standing.UNHEARD : Standing.COMPOUND;
        }
        if (word.name != 0) {
            return word.noun == 0 ? Standing.NAME : Standing.EITHER;
        }
        return word.noun == 0 ? Standing.OTHER : Standing.NOUN;
    }

    /** True for a given name of the dictionary. */
    public boolean isGivenName(String form) {
        return dictionary.word(form).givenName;
    }
}
