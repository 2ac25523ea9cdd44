package org.newsgraph.article;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph-like range of the body; a sentence never runs over its end.
 *
 * @param page where its characters lie in the page's DOM, or null for plain text
 */
public record Block(Kind kind, Span span, @Nullable PageRuns page) {
    public Block {
        if (page != null && page.length() != span.length()) {
            throw new IllegalArgumentException(
                    "a block of " + span.length() + " characters of which " + page.length() + " lie in the page");
        }
    }

    /** What a block is in its page. */
    public enum Kind {
        /** Running text. */
        PARAGRAPH,
        /** A heading within the body. */
        HEADING,
        /** An item of a list. */
        LIST_ITEM,
        /** A quotation that is set apart. */
        QUOTATION,
        /** What stands under a picture; no facts are taken from it. */
        CAPTION,
        /** The cells of a row of a table. */
        TABLE_ROW
    }

    /** Where the part of a span of the body lies that is in this block. */
    @Nullable
    PageRange pageRange(Span part) {
        return page == null
                ? null
                : page.range(
                        Math.max(part.begin() - span.begin(), 0), Math.min(part.end() - span.begin(), page.length()));
    }
}
