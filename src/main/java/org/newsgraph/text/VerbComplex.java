package org.newsgraph.text;

import java.util.List;

/**
 * The verbs of a clause taken together.
 *
 * @param tokens indices of all its tokens, particle included, ascending
 * @param finite token index of the finite verb, or -1 for an infinitive or participle clause
 * @param main token index of the verb that carries the meaning
 * @param lemma infinitive of the main verb with its particle ({@code auflisten}), {@code sein} for a copula
 * @param modals lemmas of modal verbs and of verbs that act as one, outermost first ({@code sollen}, {@code wollen})
 */
public record VerbComplex(
        List<Integer> tokens,
        int finite,
        int main,
        String lemma,
        Voice voice,
        Mood mood,
        Tense tense,
        List<String> modals) {
    public VerbComplex {
        tokens = List.copyOf(tokens);
        modals = List.copyOf(modals);
    }

    /** Who acts: {@code STATIVE} is the state after an action, {@code ist verkauft}. */
    public enum Voice {
        /** The subject does it. */
        ACTIVE,
        /** It is done to the subject: {@code wird gekauft}. */
        PASSIVE,
        /** It was done to the subject, which is in that state: {@code ist verkauft}. */
        STATIVE
    }

    /** Mood of the finite verb; forms that could be indicative are indicative. */
    public enum Mood {
        /** As a fact. */
        INDICATIVE,
        /** As somebody says: {@code sei}, {@code habe}. */
        SUBJUNCTIVE_I,
        /** As it would be: {@code wäre}, {@code hätte}. */
        SUBJUNCTIVE_II,
        /** As a command. */
        IMPERATIVE,
        /** Not finite. */
        NONE
    }

    /** Tense of the whole complex; {@code FUTURE} is werden with an infinitive. */
    public enum Tense {
        /** {@code kauft}. */
        PRESENT,
        /** {@code kaufte}. */
        PAST,
        /** {@code hat gekauft}. */
        PERFECT,
        /** {@code hatte gekauft}. */
        PLUPERFECT,
        /** {@code wird kaufen}. */
        FUTURE,
        /** Not finite. */
        NONE
    }
}
