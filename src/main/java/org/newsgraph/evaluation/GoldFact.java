package org.newsgraph.evaluation;

import java.util.Map;
import java.util.Set;
import org.newsgraph.relation.Status;

/**
 * A fact that a person read in an article.
 *
 * @param object a name, or words, an amount, a date as the article writes them
 * @param words whether the object is no name
 * @param qualifiers as the file writes them
 * @param required false for a fact that is right when it is found but no miss when it is not
 * @param evidence words of the article that say so, from their beginning; empty when the file gives none
 */
public record GoldFact(
        String article,
        String subject,
        String property,
        String object,
        boolean words,
        Map<String, String> qualifiers,
        Status status,
        boolean required,
        String evidence) {
    /** Properties whose objects are claims in the article's words. */
    static final Set<String> TEXTUAL = Set.of("states", "accusedOf", "trainedOn", "contradicts");

    public GoldFact {
        qualifiers = Map.copyOf(qualifiers);
    }

    /** False for claims and dates of events, which are counted apart. */
    public boolean isCore() {
        return isCore(property, words);
    }

    static boolean isCore(String property, boolean words) {
        return !TEXTUAL.contains(property) && !property.equals("occursOn") && !(property.equals("investsIn") && words);
    }

    /** True for what the text says is not so. */
    static boolean isNegative(Status status) {
        return status == Status.NEGATED || status == Status.DENIED;
    }
}
