package org.newsgraph.article;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The text of an article, addressed in Unicode code points; the one place where they meet Java's UTF-16 indices. */
public final class Body {
    private final String text;
    /** The code point indices of the characters that take two UTF-16 units, in order. */
    private final int[] pairs;

    private Body(String text) {
        this.text = text;
        int[] points = text.codePoints().toArray();
        this.pairs = IntStream.range(0, points.length)
                .filter(i -> Character.isSupplementaryCodePoint(points[i]))
                .toArray();
    }

    /**
     * A body of this text.
     *
     * @throws IllegalArgumentException when the text holds an unpaired surrogate, which has no code point of its own
     */
    public static Body of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException("unpaired surrogate at UTF-16 index " + i);
            }
        }
        return new Body(text);
    }

    /** All of it, as a string of UTF-16 units. */
    public String text() {
        return text;
    }

    /** Length in code points. */
    public int length() {
        return text.length() - pairs.length;
    }

    /** The characters of a span. */
    public String slice(Span span) {
        return text.substring(utf16(span.begin()), utf16(span.end()));
    }

    /** The span between two UTF-16 indices. */
    public Span span(int begin16, int end16) {
        return new Span(codePoint(begin16), codePoint(end16));
    }

    /** The code point index of a UTF-16 index. */
    public int codePoint(int index16) {
        int before = 0;
        for (int behind = pairs.length; before < behind; ) {
            int middle = (before + behind) >>> 1;
            if (pairs[middle] + middle + 2 <= index16) {
                before = middle + 1;
            } else {
                behind = middle;
            }
        }
        return index16 - before;
    }

    /** The UTF-16 index of a code point index. */
    public int utf16(int codePoint) {
        int at = Arrays.binarySearch(pairs, codePoint);
        return codePoint + (at < 0 ? -at - 1 : at);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && text.equals(body.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
