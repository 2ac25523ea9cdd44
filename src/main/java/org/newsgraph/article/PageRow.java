package org.newsgraph.article;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Tells a row of a table of data from one a page is laid out with, whose cells hold more than a line. */
final class PageRow implements NodeFilter {
    private static final Set<String> LAYOUT = Set.of("table", "ul", "ol", "h1", "h2", "h3", "h4");
    private static final Set<String> LINES = Set.of("p", "div", "br");
    private static final int LONGEST_CELL = 300;

    private int length;
    private boolean layout;

    private PageRow() {}

    static boolean ofData(Element row) {
        return row.childrenSize() > 1 && row.children().stream().allMatch(PageRow::dataCell);
    }

    private static boolean dataCell(Element cell) {
        PageRow walk = new PageRow();
        NodeTraversor.filter(walk, cell);
        return !walk.layout;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            length += words.isBlank() ? 0 : words.getWholeText().strip().length();
            layout = length > LONGEST_CELL;
        } else if (node instanceof Element element) {
            layout = LAYOUT.contains(element.normalName()) || secondLine(element);
        }
        return layout ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private static boolean secondLine(Element element) {
        String tag = element.normalName();
        Element before = LINES.contains(tag) ? element.previousElementSibling() : null;
        return before != null && before.normalName().equals(tag);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        return FilterResult.CONTINUE;
    }
}
