package org.newsgraph.article;

import java.util.Arrays;

/** Characters of a page as a reader sees them: whitespace normalised, invisible ones left out, the others unchanged. */
final class PageText {
    private PageText() {}

    static String normal(CharSequence raw) {
        StringBuilder normal = new StringBuilder(raw.length());
        for (int i : kept(raw)) {
            char c = raw.charAt(i);
            normal.append(space(c) ? ' ' : c);
        }
        return normal.toString();
    }

    /** The UTF-16 indices of the characters that the normal text keeps; of a space, where its whitespace begins. */
    static int[] kept(CharSequence raw) {
        int[] kept = new int[raw.length()];
        int count = 0;
        int space = -1;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (space(c)) {
                space = space < 0 ? i : space;
            } else if (!invisible(c) && !halfCharacter(raw, i)) {
                if (space >= 0 && count > 0) {
                    kept[count++] = space;
                }
                space = -1;
                kept[count++] = i;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** A page's line ends as the HTML standard has its parsers see them: a line feed each. */
    static String lines(String html) {
        return html.indexOf('\r') < 0 ? html : html.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Soft hyphens, zero-width spaces, direction marks, controls; the joiners of emoji and scripts stay. */
    private static boolean invisible(char c) {
        return c == '\u00AD'
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u2060'
                || c == '\uFEFF'
                || c == '\uFFFE'
                || c == '\uFFFF'
                || Character.isISOControl(c);
    }

    private static boolean halfCharacter(CharSequence raw, int i) {
        char c = raw.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == raw.length() || !Character.isLowSurrogate(raw.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(raw.charAt(i - 1)));
    }
}
