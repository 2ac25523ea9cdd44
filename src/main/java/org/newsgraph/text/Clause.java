package org.newsgraph.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause: a verb complex and what depends on it; a fragment (headline, list item) has no verb.
 *
 * @param index place in its sentence, from 0, in the order of their first tokens
 * @param tokens indices of the tokens that belong to this clause and to no clause within it, ascending
 * @param parent index of the clause it depends on or is coordinated with, or -1
 * @param introducer token index of the subordinating or coordinating word, relative pronoun or question word, or -1
 * @param antecedent phrase index a relative clause describes, or -1
 * @param subject phrase index of the subject, or of the understood one: shared with the clause before, or the
 *     controller of an infinitive; -1 when there is none
 * @param negated whether nicht, nie, kein … denies the clause as a whole
 */
public record Clause(
        int index,
        Kind kind,
        List<Integer> tokens,
        int parent,
        int introducer,
        int antecedent,
        int subject,
        @Nullable VerbComplex verb,
        boolean negated) {
    public Clause {
        tokens = List.copyOf(tokens);
    }

    /** How a clause stands in its sentence; {@code CONDITIONAL} is a verb-first clause that sets a condition. */
    public enum Kind {
        /** A main clause. */
        MAIN,
        /** One that a conjunction begins: {@code dass}, {@code weil}. */
        SUBORDINATE,
        /** One that a relative pronoun begins. */
        RELATIVE,
        /** An infinitive with {@code zu}. */
        INFINITIVE,
        /** One that begins with its verb and sets a condition. */
        CONDITIONAL,
        /** Words without a verb, such as a headline. */
        FRAGMENT
    }
}
