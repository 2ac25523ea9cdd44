package org.newsgraph.text;

import org.jspecify.annotations.Nullable;

/** What the dictionary says a word form can be. Masks are those of {@link Morphology}; 0 means no such reading. */
final class Word {
    static final int FIRST_SINGULAR = 1;
    static final int THIRD_SINGULAR = 4;
    static final int FIRST_PLURAL = 8;
    static final int THIRD_PLURAL = 32;

    int noun;
    int name;
    int adjective;
    int strong;
    int mixed;
    int weak;
    int pronoun;
    /** Bits of person and number: first, second, third person singular, then plural. */
    int finite;

    boolean present;
    boolean past;
    boolean subjunctive1;
    boolean subjunctive2;
    boolean imperative;
    boolean participle;
    boolean infinitive;
    boolean zuInfinitive;
    boolean predicative;
    boolean adverb;
    boolean preposition;
    boolean conjunction;
    /** Whether it can be the separated part of a verb. */
    boolean particle;

    boolean number;
    /** Whether it is a given name. */
    boolean givenName;
    /** Whether the form itself, not a part of it, is in the dictionary. */
    boolean known;
    /** Whether the verb or adjective readings are those of the form's last part. */
    boolean guessed;
    /** Whether the noun lemma is but an infinitive or adjective used as a noun. */
    boolean derived;
    /** Whether the noun is an adjective used as a noun. */
    boolean deadjectival;

    @Nullable
    String nounLemma;

    @Nullable
    String verbLemma;

    /** Infinitive of the participle, which may be another verb: gefallen is of fallen before it is of gefallen. */
    @Nullable
    String participleLemma;

    @Nullable
    String adjectiveLemma;

    @Nullable
    String pronounLemma;
    /** Lemma of the last part of a compound noun. */
    @Nullable
    String headLemma;

    boolean verbal() {
        return finite != 0 || participle || infinitive || zuInfinitive;
    }

    boolean isEmpty() {
        return !verbal()
                && (noun | name | adjective | pronoun) == 0
                && !predicative
                && !adverb
                && !preposition
                && !conjunction
                && !number
                && !imperative;
    }

    /** True when the finite form can stand with a third person of this number. */
    boolean agreesInNumber(boolean singular, boolean plural) {
        return finite == 0 || (singular && (finite & THIRD_SINGULAR) != 0) || (plural && (finite & THIRD_PLURAL) != 0);
    }

    /** The kinds of readings as a short stable name, a feature of the tagger. */
    String ambiguity() {
        StringBuilder name = new StringBuilder();
        append(name, 'S', noun != 0);
        append(name, 'E', this.name != 0);
        append(name, 'A', adjective != 0);
        append(name, 'D', predicative);
        append(name, 'P', pronoun != 0);
        append(name, 'F', finite != 0);
        append(name, 'M', imperative);
        append(name, 'p', participle);
        append(name, 'i', infinitive);
        append(name, 'z', zuInfinitive);
        append(name, 'v', adverb);
        append(name, 'r', preposition);
        append(name, 'k', conjunction);
        append(name, 'n', number);
        append(name, '?', guessed);
        return name.toString();
    }

    /** How the dictionary knows the form, as a short stable name, a feature of the tagger. */
    String source() {
        StringBuilder name = new StringBuilder();
        append(name, 'K', known);
        append(name, 'V', givenName);
        append(name, 'C', headLemma != null);
        append(name, 'S', noun != 0);
        append(name, 'E', this.name != 0);
        append(name, 'A', adjective != 0);
        append(name, 'd', deadjectival);
        return name.toString();
    }

    private static void append(StringBuilder name, char sign, boolean has) {
        if (has) {
            name.append(sign);
        }
    }
}
