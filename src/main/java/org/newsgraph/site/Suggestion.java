package org.newsgraph.site;

/**
 * Something that may be meant by what is typed.
 *
 * @param kind of thing, in the reader's language
 * @param detail what tells it from others of its name, or empty
 */
public record Suggestion(String label, String kind, String href, String detail) {
    private static final int LONGEST = 160;

    public Suggestion {
        label = cut(label);
        detail = cut(detail);
    }

    /** Names, and what is typed, may have any length; pages show their beginning. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
