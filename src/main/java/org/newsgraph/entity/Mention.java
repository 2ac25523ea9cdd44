package org.newsgraph.entity;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Span;
import org.newsgraph.text.Sentence;

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
    /**
     * A name that stands in a sentence; for recognizers of your own.
     *
     * @param begin first token of the sentence, from 0
     * @param end token after the last
     * @param type local name of an ontology class
     */
    public static Mention name(Sentence sentence, int begin, int end, String name, String type) {
        return new Mention(sentence.span(begin, end), sentence.index(), begin, end, Kind.NAME, name, type);
    }

    /** How a mention refers. */
    public enum Kind {
        /** By its name. */
        NAME,
        /** By a part of a compound: {@code Meta} of {@code Meta-Chef}. */
        PART,
        /** By a noun: {@code der Konzern}. */
        NOMINAL,
        /** By a pronoun. */
        PRONOUN
    }
}
