package org.newsgraph.relation;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entity;
import org.newsgraph.entity.Mention;
import org.newsgraph.text.Phrase;

/**
 * What stands in an argument of a word.
 *
 * @param entity the thing it refers to, or null for plain words
 * @param span the mention, or the words
 * @param phrase the phrase it was read from, or null for a clause or a compound's part
 * @param kind how it refers, or null for plain words and for what is only understood
 */
record Filler(@Nullable Entity entity, Span span, @Nullable Phrase phrase, Mention.@Nullable Kind kind) {
    /** What readers understand though it is not said, with its last mention. */
    static Filler understood(Entity entity, Span mention) {
        return new Filler(entity, mention, null, null);
    }

    /** How sure the reference is: names are, pronouns less, what is only understood least. */
    double certainty() {
        if (kind == null) {
            return entity == null ? 0.95 : 0.85;
        }
        return switch (kind) {
            case NAME, PART -> 1.0;
            case NOMINAL -> 0.93;
            case PRONOUN -> 0.9;
        };
    }
}
