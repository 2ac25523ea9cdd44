package org.newsgraph.article;

/** The text of an article, addressed in Unicode code points; the one place where they meet Java's UTF-16 indices. */
public final class Body {
    private final String text;
    private final int length;

    private Body(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
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
        return length;
    }

    /** The characters of a span. */
    public String slice(Span span) {
        int begin = utf16(span.begin());
        return text.substring(begin, text.offsetByCodePoints(begin, span.length()));
    }

    /** The span between two UTF-16 indices. */
    public Span span(int begin16, int end16) {
        int begin = codePoint(begin16);
        return new Span(begin, begin + text.codePointCount(begin16, end16));
    }

    /** The code point index of a UTF-16 index. */
    public int codePoint(int index16) {
        return length == text.length() ? index16 : text.codePointCount(0, index16);
    }

    /** The UTF-16 index of a code point index. */
    public int utf16(int codePoint) {
        return length == text.length() ? codePoint : text.offsetByCodePoints(0, codePoint);
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
