package org.newsgraph.graph;

import org.jspecify.annotations.Nullable;

/**
 * Something in a graph that breaks a shape.
 *
 * @param graph IRI of the article's graph
 * @param focus what breaks it
 * @param path the property it breaks it with, or empty
 * @param sentence the words of the article that say it, or null when no evidence leads to one
 */
public record Violation(
        String graph,
        String focus,
        String path,
        String message,
        @Nullable String sentence) {
    /** One line for a message. */
    public String line() {
        String where = path.isEmpty() ? focus : focus + " " + path;
        return where + ": " + message + (sentence == null ? "" : "; sentence: " + sentence.replaceAll("\\s+", " "));
    }
}
