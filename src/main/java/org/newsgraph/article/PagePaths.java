package org.newsgraph.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds the paths of a page's text nodes; numbers the children of an element once, however many of them are asked for. */
final class PagePaths {
    private static final int DEEPEST = 500;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private final Map<Node, String> steps = new HashMap<>();
    private final Map<Node, Integer> offsets = new HashMap<>();
    private final Set<Element> numbered = new HashSet<>();
    private final Map<Element, PagePath> elements = new HashMap<>();

    /**
     * Where a text node lies, or null when that is nested too deeply to be written.
     *
     * @param offset of its first code point: adjacent text nodes are one in XPath and in browsers
     */
    record Place(PagePath path, int offset) {}

    @Nullable
    Place of(TextNode text) {
        Element parent = Objects.requireNonNull(text.parentElement(), "a text outside of any element");
        PagePath above = path(parent);
        if (above == null || above.depth() >= DEEPEST) {
            return null;
        }
        number(parent);
        return new Place(PagePath.under(above, step(text)), Objects.requireNonNull(offsets.get(text)));
    }

    /** Without recursion, since a page may nest as deeply as it likes. */
    private @Nullable PagePath path(Element element) {
        Deque<Element> open = new ArrayDeque<>();
        Element at = element;
        for (; at.parent() != null && !elements.containsKey(at); at = Objects.requireNonNull(at.parent())) {
            open.push(at);
        }
        PagePath path = elements.get(at);
        for (Element below : open) {
            number(Objects.requireNonNull(below.parent()));
            path = PagePath.under(path, step(below));
            elements.put(below, path);
        }
        return path;
    }

    private String step(Node node) {
        return Objects.requireNonNull(steps.get(node), "a node that is no child of its parent");
    }

    private void number(Element parent) {
        if (!numbered.add(parent)) {
            return;
        }
        Map<String, Integer> sameName = new HashMap<>();
        int texts = 0;
        int length = 0;
        boolean inText = false;
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                texts += inText ? 0 : 1;
                length = inText ? length : 0;
                steps.put(text, "text()[" + texts + "]");
                offsets.put(text, length);
                length += text.getWholeText()
                        .codePointCount(0, text.getWholeText().length());
            } else if (child instanceof Element element) {
                steps.put(element, step(element, sameName));
            }
            inText = child instanceof TextNode;
        }
    }

    /** By name; by position alone where the name is of SVG or MathML, or none that XPath could write. */
    private static String step(Element element, Map<String, Integer> sameName) {
        String name = element.normalName();
        int all = sameName.merge("*", 1, Integer::sum);
        if (!element.tag().namespace().equals(Parser.NamespaceHtml)
                || !NAME.matcher(name).matches()) {
            return "*[" + all + "]";
        }
        return name + "[" + sameName.merge(name, 1, Integer::sum) + "]";
    }
}
