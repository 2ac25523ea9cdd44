package org.newsgraph.site;

/** The beginning of words that may be of any length. */
final class Excerpt {
    private Excerpt() {}

    /** The text itself, or as many of its code points with an ellipsis. */
    static String of(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, limit - 1)).stripTrailing() + "…";
    }

    static Ref of(Ref ref, int limit) {
        return new Ref(of(ref.label(), limit), ref.href());
    }
}
