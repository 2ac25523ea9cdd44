package org.newsgraph.relation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Span;
import org.newsgraph.ontology.Frame;

/**
 * Why a fact was found and has the status it has.
 *
 * @param frame what the word says and how, or null for a rule without a word
 * @param arguments what fills the word's arguments
 * @param reasons all that bears on the status; those of the fact's own status decided it
 * @param base confidence before any doubt about subject and object
 * @param subject how sure the reference to the subject is
 * @param object how sure the reference to the object is
 */
public record Grounds(
        @Nullable Frame frame,
        List<Argument> arguments,
        List<Reason> reasons,
        double base,
        double subject,
        double object) {
    public Grounds {
        arguments = List.copyOf(arguments);
        reasons = List.copyOf(reasons);
    }

    /**
     * An argument that was found.
     *
     * @param fills {@code subject}, {@code object}, {@code speaker}, or a qualifier
     * @param reference how it refers ({@code name}, {@code nominal} …), or null for plain words
     */
    public record Argument(
            String fills, Span span, @Nullable String reference) {}

    /**
     * A sign of a status.
     *
     * @param sign what it is: {@code modal verb}, {@code governing noun} …
     * @param word the word that shows it, or the empty string
     */
    public record Reason(Status status, String sign, String word) {}
}
