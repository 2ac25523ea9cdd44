package org.newsgraph.text;

import org.newsgraph.article.Span;

/** Turns UTF-16 ranges that come in ascending order into code point spans, walking the text once. */
final class Offsets {
    private final String text;
    private int index16;
    private int codePoint;

    Offsets(String text) {
        this.text = text;
    }

    Span span(Piece piece) {
        int begin = codePoint(piece.begin());
        return new Span(begin, codePoint(piece.end()));
    }

    private int codePoint(int target16) {
        if (target16 < index16) {
            index16 = 0;
            codePoint = 0;
        }
        codePoint += text.codePointCount(index16, target16);
        index16 = target16;
        return codePoint;
    }
}
