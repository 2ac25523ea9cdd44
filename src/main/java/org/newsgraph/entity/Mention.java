package org.newsgraph.entity;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Span;

/**
 * A span that names, describes or stands for an entity.
 *
 * @param span its characters; a part of one token for {@link Kind#PART} ({@code Meta} in {@code Meta-Chef})
 * @param sentence index of its sentence
 * @param begin first token
 * @param end token after the last
 * @param name the name without inflection ({@code Meta} for {@code Metas}); for nominals the head's lemma; for pronouns the
 *     form
 * @param type local name of the ontology class it seems to be, or null
 */
public record Mention(
        Span span,
        int sentence,
        int begin,
        int end,
        Kind kind,
        String name,
        @Nullable String type) {
    /** How a mention refers. */
    public enum Kind {
        NAME,
        PART,
        NOMINAL,
        PRONOUN
    }
}
