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
        ACTIVE,
        PASSIVE,
        STATIVE
    }

    /** Mood of the finite verb; forms that could be indicative are indicative. */
    public enum Mood {
        INDICATIVE,
        SUBJUNCTIVE_I,
        SUBJUNCTIVE_II,
        IMPERATIVE,
        NONE
    }

    /** Tense of the whole complex; {@code FUTURE} is werden with an infinitive. */
    public enum Tense {
        PRESENT,
        PAST,
        PERFECT,
        PLUPERFECT,
        FUTURE,
        NONE
    }
}
