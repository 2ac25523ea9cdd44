package org.newsgraph.article;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph-like range of the body; a sentence never runs over its end.
 *
 * @param path where the block lies in the page's DOM (CSS selector path), or null for plain text
 */
public record Block(Kind kind, Span span, @Nullable String path) {
    /** What a block is in its page. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        QUOTATION,
        CAPTION,
        TABLE_ROW
    }
}
