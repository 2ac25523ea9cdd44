package org.newsgraph.article;

/** Characters of a page as a reader sees them: whitespace normalised, invisible ones left out, the others unchanged. */
final class PageText {
    private PageText() {}

    static String normal(CharSequence raw) {
        StringBuilder normal = new StringBuilder(raw.length());
        boolean space = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (!invisible(c) && !halfCharacter(raw, i)) {
                if (space && !normal.isEmpty()) {
                    normal.append(' ');
                }
                space = false;
                normal.append(c);
            }
        }
        return normal.toString();
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
