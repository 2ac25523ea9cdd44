package org.newsgraph.article;

import org.jspecify.annotations.Nullable;

/**
 * Takes the content of long scripts and style sheets out of a page: some have megabytes of it before the article, and none of it
 * is text. Their elements stay where they are, and so do JSON-LD and whatever cannot surely be told from the rest of the page.
 */
final class PageScripts {
    private static final int LONG = 2_000;
    private static final String DESCRIPTION = "ld+json";

    private final String html;
    private final StringBuilder kept = new StringBuilder();
    private int copied;
    /** The element whose content may be going on, and where that begins. */
    private @Nullable String open;

    private int content;

    private PageScripts(String html) {
        this.html = html;
    }

    static String leftOut(String html) {
        PageScripts scripts = new PageScripts(html);
        scripts.scan();
        return scripts.copied == 0
                ? html
                : scripts.kept.append(html, scripts.copied, html.length()).toString();
    }

    private void scan() {
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (html.startsWith("<!--", at)) {
                open = null;
            } else if (open != null && named(at + 2, open) && html.charAt(at + 1) == '/') {
                leaveOut(at);
                open = null;
            } else if (named(at + 1, "script") || named(at + 1, "style")) {
                content = behindTag(at);
                if (content < 0) {
                    return;
                }
                boolean description = contains(at, content, DESCRIPTION);
                open = description ? null : named(at + 1, "script") ? "script" : "style";
            }
        }
    }

    private void leaveOut(int end) {
        if (end - content >= LONG) {
            kept.append(html, copied, content);
            copied = end;
        }
    }

    private boolean named(int at, String name) {
        int behind = at + name.length();
        return html.regionMatches(true, at, name, 0, name.length())
                && behind < html.length()
                && "> \t\n\f\r/".indexOf(html.charAt(behind)) >= 0;
    }

    private boolean contains(int begin, int end, String words) {
        for (int i = begin; i + words.length() <= end; i++) {
            if (html.regionMatches(true, i, words, 0, words.length())) {
                return true;
            }
        }
        return false;
    }

    /** The index behind the start tag that begins at one, or -1 when it does not end. */
    private int behindTag(int at) {
        int quote = -1;
        for (int i = at; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote >= 0) {
                quote = c == quote ? -1 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return -1;
    }
}
