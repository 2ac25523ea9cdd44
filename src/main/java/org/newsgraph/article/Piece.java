package org.newsgraph.article;

import org.jspecify.annotations.Nullable;

/** A block before its place in the body is known. */
record Piece(Block.Kind kind, String text, @Nullable PageRuns page) {
    Piece {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a piece without text");
        }
    }
}
