package org.newsgraph.article;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Which elements of a page lead elsewhere: a heading in them is a link, or a good part of their text is; all in one walk. */
final class LinkedText implements NodeVisitor {
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4");
    private static final int PART = 6;

    private final Set<Element> leading = new HashSet<>();
    private int[] text = new int[64];
    private int[] linked = new int[64];
    private int allText;
    private int allLinked;
    private int links;
    private boolean space = true;

    private LinkedText() {}

    static Set<Element> leadsElsewhere(Element body) {
        LinkedText walk = new LinkedText();
        NodeTraversor.traverse(walk, body);
        return walk.leading;
    }

    @Override
    public void head(Node node, int depth) {
        if (depth >= text.length) {
            text = Arrays.copyOf(text, 2 * depth);
            linked = Arrays.copyOf(linked, 2 * depth);
        }
        text[depth] = allText;
        linked[depth] = allLinked;
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof Element element) {
            boolean link = element.normalName().equals("a");
            links += link ? 1 : 0;
            allLinked += link ? 1 : 0;
            if (link || HEADINGS.contains(element.normalName())) {
                markLinkedHeading(element, link);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            links -= element.normalName().equals("a") ? 1 : 0;
            if ((allLinked - linked[depth]) * PART > allText - text[depth]) {
                leading.add(element);
            }
        }
    }

    /** Counts no repeated space. */
    private void add(String words) {
        int before = allText;
        for (int i = 0; i < words.length(); i++) {
            boolean blank = words.charAt(i) <= ' ';
            allText += blank && space ? 0 : 1;
            space = blank;
        }
        allLinked += links > 0 ? allText - before : 0;
    }

    /** Every element around a heading in a link, or a link in a heading. */
    private void markLinkedHeading(Element inner, boolean link) {
        Element outer = inner.parent();
        while (outer != null
                && !(link
                        ? HEADINGS.contains(outer.normalName())
                        : outer.normalName().equals("a"))) {
            outer = outer.parent();
        }
        while (outer != null && leading.add(outer)) {
            outer = outer.parent();
        }
    }
}
