package org.newsgraph.text;

/**
 * A noun phrase without its attributes that are phrases themselves, or a pronoun, with the preposition before it.
 *
 * <p>In {@code der Konzern Meta} {@code Meta} is a phrase of its own, an {@link Role#APPOSITION} of {@code der Konzern}; in
 * {@code Partner wie A, B und C} {@code A} is an {@link Role#EXAMPLE} of {@code Partner}, and {@code B} and {@code C} are
 * {@link Role#CONJUNCT}s of {@code A}.
 *
 * @param index place in its sentence, from 0, in the order of their first tokens
 * @param begin first token, the preposition included
 * @param end token after the last
 * @param head token index of the noun, name, number or pronoun that the phrase is about
 * @param preposition token index of its preposition, or -1
 * @param morphology readings that determiner, adjectives and noun agree on
 * @param governor the clause (clause-level roles) or phrase (the others) it depends on, or -1
 */
public record Phrase(
        int index, int begin, int end, int head, int preposition, Morphology morphology, Role role, int governor) {
    /** First token behind the preposition, or the first one of a phrase that begins with none. */
    public int beginOfNoun() {
        return preposition == begin ? begin + 1 : begin;
    }

    /** What a phrase is to its governor. */
    public enum Role {
        /** Nominative. */
        SUBJECT,
        /** Accusative object. */
        OBJECT,
        /** Dative object. */
        DATIVE,
        /** Genitive object of a verb. */
        GENITIVE_OBJECT,
        /** What a copula says of the subject. */
        PREDICATE,
        /** With a preposition, object or adverbial. */
        PREPOSITIONAL,
        /** Without a preposition, as {@code am Montag} with one: {@code nächste Woche}. */
        ADVERBIAL,
        /** Genitive attribute after its noun, or a name in the genitive before it. */
        GENITIVE,
        /** Prepositional phrase that is surely an attribute; one that may be is PREPOSITIONAL of the clause. */
        ATTRIBUTE,
        /** Another name for the same thing behind a phrase, or a name behind its class. */
        APPOSITION,
        /** Coordinated with the phrase before it. */
        CONJUNCT,
        /** What {@code wie} or {@code etwa} names of a class. */
        EXAMPLE,
        /** After als or wie in comparisons and in {@code als Partner}. */
        COMPARISON,
        /** Undecided. */
        NONE;

        /** True when the governor is a clause. */
        public boolean isClausal() {
            return switch (this) {
                case SUBJECT, OBJECT, DATIVE, GENITIVE_OBJECT, PREDICATE, PREPOSITIONAL, ADVERBIAL -> true;
                case GENITIVE, ATTRIBUTE, APPOSITION, CONJUNCT, EXAMPLE, COMPARISON, NONE -> false;
            };
        }
    }
}
