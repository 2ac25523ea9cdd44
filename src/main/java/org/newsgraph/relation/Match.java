package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Frame;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Phrase;

/**
 * A word of the lexicon found in a sentence, with what fills its arguments.
 *
 * @param cue token of the word
 * @param clause the clause it stands in, or null
 * @param phrase the phrase whose head it is, or null for a verb
 * @param bindings fillers by what they fill ({@code subject}, {@code object}, {@code speaker}, a qualifier)
 * @param stance how the word says it
 */
record Match(
        Frame frame,
        int cue,
        @Nullable Clause clause,
        @Nullable Phrase phrase,
        Map<String, List<Filler>> bindings,
        Stance stance) {
    /** How a word stands in its sentence, which decides whether the clause's status is the fact's. */
    enum Stance {
        /** The clause says it: its verb, or a noun in its predicate or with a support verb. */
        PREDICATED,
        /** The noun phrase takes it for granted: {@code X-Chef Y}, {@code die Tochter von X}. */
        PRESUPPOSED,
        /** The noun names an event without saying whether it happened: {@code die Übernahme von X}. */
        NAMED
    }

    List<Filler> fillers(String slot) {
        return bindings.getOrDefault(slot, List.of());
    }

    /** Collects bindings while a frame is matched. */
    static final class Bindings {
        private final Map<String, List<Filler>> found = new HashMap<>();

        boolean bind(Frame.Argument argument, List<Filler> fillers) {
            if (!fillers.isEmpty() && !argument.fills().isEmpty()) {
                found.computeIfAbsent(argument.fills(), f -> new ArrayList<>()).addAll(fillers);
            }
            return !fillers.isEmpty() || argument.isOptional();
        }

        Map<String, List<Filler>> found() {
            return Map.copyOf(found);
        }
    }
}
