package org.newsgraph.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The beginning of a page or text, as much as the {@link Limits} allow, or all of it.
 *
 * @param notes a line on what was left out, if anything was
 */
record Beginning(String text, List<String> notes) {
    /** A page may be cut before them: no sentence goes on behind. */
    private static final Set<String> PARTING = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "tr",
            "section",
            "article",
            "aside",
            "header",
            "footer",
            "nav",
            "figure",
            "blockquote",
            "main",
            "form");

    private static final int LONGEST_NAME = 10;

    /**
     * A page, cut where a block begins or ends.
     *
     * @throws ArticleException when it is too large and has no such place
     */
    static Beginning ofPage(String source, String page) {
        String html = PageScripts.leftOut(page);
        int parting = 0;
        int elements = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            boolean starts = at + 1 < html.length() && isLetter(html.charAt(at + 1));
            elements += starts ? 1 : 0;
            if (elements > Limits.ELEMENTS) {
                return page(source, html, parting, Limits.ELEMENTS + " elements");
            }
            if (at > Limits.PAGE) {
                break;
            }
            if (PARTING.contains(name(html, starts ? at + 1 : at + 2))) {
                parting = at;
            }
        }
        return html.length() > Limits.PAGE
                ? page(source, html, parting, Limits.PAGE + " characters")
                : new Beginning(html, List.of());
    }

    private static Beginning page(String source, String html, int end, String limit) {
        if (end == 0) {
            throw new ArticleException(
                    source + ": a page of " + html.length() + " characters without blocks in the first " + limit
                            + ", the limit for one article; save the article alone");
        }
        return new Beginning(
                html.substring(0, end),
                List.of(source + ": the page has more than " + limit
                        + ", the limit for one article; what stands behind the first " + end + " of " + html.length()
                        + " characters is left out, save the article alone if that is part of it"));
    }

    private static String name(String html, int begin) {
        int end = begin;
        while (end < html.length() && end - begin < LONGEST_NAME && isNamed(html.charAt(end))) {
            end++;
        }
        return begin < end ? html.substring(begin, end).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNamed(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    /**
     * A text, cut at the end of a line.
     *
     * @throws ArticleException when it is too long and has no such place
     */
    static Beginning ofText(String source, String text) {
        if (text.length() <= Limits.TEXT) {
            return new Beginning(text, List.of());
        }
        int end = text.lastIndexOf('\n', Limits.TEXT);
        if (end <= 0) {
            throw new ArticleException(source + ": a line of more than " + Limits.TEXT
                    + " characters, the limit for one article, is not news text; break it into lines");
        }
        return new Beginning(
                text.substring(0, end),
                List.of(source + ": the text has " + text.length() + " characters (limit " + Limits.TEXT
                        + " for one article); the last " + (text.length() - end) + " are left out, split it"));
    }
}
