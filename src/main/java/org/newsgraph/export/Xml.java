package org.newsgraph.export;

/** Text in XML 1.0. */
final class Xml {
    private Xml() {}

    /**
     * As text and in attributes, white space kept: a parser would make spaces of line breaks and tabs. What XML 1.0 cannot hold (control characters, half a surrogate pair) becomes
     * U+FFFD.
     */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
            default -> out.appendCodePoint(isChar(c) ? c : 0xfffd);
        }
    }

    /** {@code Char} of XML 1.0. */
    private static boolean isChar(int c) {
        return c >= 0x20 && !(c >= 0xd800 && c <= 0xdfff) && c != 0xfffe && c != 0xffff;
    }
}
