package org.newsgraph.article;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The words of a page's element as a reader sees them, as far as there are few of them. */
final class ElementText {
    /** What stands between the words of two boxes or lines where they are told apart. */
    private static final String BREAK = " • ";

    private static final Pattern BREAKS = Pattern.compile("(?:\\s*•)+\\s*");

    private ElementText() {}

    /** The text of an element as a reader sees it; null when it has more than so many characters, or none. */
    static @Nullable String shortText(Element element, int most) {
        return text(element, most, " ");
    }

    /** As {@code shortText}, with a bullet between lines and boxes. */
    static @Nullable String markedText(Element element, int most) {
        String text = text(element, most, BREAK);
        return text == null ? null : BREAKS.matcher(text).replaceAll(BREAK).replaceFirst("^ • ", "");
    }

    /** What an element begins with, with a bullet between lines and boxes. */
    static String markedOpening(Element element, int most) {
        StringBuilder text = new StringBuilder();
        for (Node node : (Iterable<Node>) element.nodeStream()::iterator) {
            if (text.length() > 2 * most) {
                break;
            }
            append(text, node, BREAK);
        }
        String marked = BREAKS.matcher(PageText.normal(text)).replaceAll(BREAK).replaceFirst("^ • ", "");
        return marked.substring(0, Math.min(most, marked.length()));
    }

    /** What an element begins with. */
    static String opening(Element element, int most) {
        StringBuilder text = new StringBuilder();
        for (Node node : (Iterable<Node>) element.nodeStream()::iterator) {
            if (node instanceof TextNode words && text.length() < most) {
                text.append(words.getWholeText());
            }
        }
        String normal = PageText.normal(text);
        return normal.substring(0, Math.min(most, normal.length()));
    }

    private static @Nullable String text(Element element, int most, String between) {
        StringBuilder text = new StringBuilder();
        for (Node node : (Iterable<Node>) element.nodeStream()::iterator) {
            append(text, node, between);
            if (text.length() > 4 * most + 200) {
                return null;
            }
        }
        String normal = PageText.normal(text);
        return normal.isEmpty() || normal.length() > most + 20 ? null : normal;
    }

    private static void append(StringBuilder text, Node node, String between) {
        Node before = node.previousSibling();
        if (parts(node) || (before != null && parts(before))) {
            text.append(between);
        }
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        }
    }

    private static boolean parts(Node node) {
        return node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"));
    }
}
