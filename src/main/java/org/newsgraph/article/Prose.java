package org.newsgraph.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** How many characters of paragraph-like text each element of a page holds, links left out, and which hold its article. */
final class Prose implements NodeFilter {
    private static final int LINE = 60;
    private static final Set<String> ARTICLE = Set.of("h1", "article", "main");

    private final Map<Element, Integer> sums = new HashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final Set<Element> holders = new HashSet<>();
    private final int all;
    private int[] open = new int[64];
    private int links;

    Prose(Element body) {
        NodeTraversor.filter(this, body);
        this.all = Math.max(1, sums.getOrDefault(body, 0));
        sums.forEach((element, length) -> alike.merge(shape(element), length, Integer::sum));
    }

    /** The share of the page's prose that the element holds. */
    double share(Element element) {
        return sums.getOrDefault(element, 0) / (double) all;
    }

    /** The share that all elements of its tag and class hold together; 0 when it has no class. */
    double shareOfAlike(Element element) {
        return element.className().isBlank() ? 0 : alike.getOrDefault(shape(element), 0) / (double) all;
    }

    /** Whether the headline, or what calls itself the article, stands in the element. */
    boolean holdsArticle(Element element) {
        return holders.contains(element);
    }

    private static String shape(Element element) {
        return element.normalName() + "." + element.className();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (depth + 1 >= open.length) {
            open = Arrays.copyOf(open, 2 * open.length);
        }
        open[depth] = 0;
        if (node instanceof TextNode words) {
            open[depth] = links == 0 ? length(words.getWholeText()) : 0;
        } else if (node instanceof Element element) {
            if (PageNoise.NEVER_TEXT.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            links += element.normalName().equals("a") ? 1 : 0;
            markHolders(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            links -= element.normalName().equals("a") ? 1 : 0;
            if (open[depth] > 0) {
                sums.put(element, open[depth]);
            }
        }
        if (depth > 0) {
            open[depth - 1] += open[depth];
        }
        return FilterResult.CONTINUE;
    }

    private void markHolders(Element element) {
        if (ARTICLE.contains(element.normalName()) || element.attr("itemprop").equals("articleBody")) {
            for (Element up = element; up != null && holders.add(up); ) {
                up = up.parent();
            }
        }
    }

    /** Of the text without repeated spaces; 0 when it is too short for a line of prose. */
    private static int length(String text) {
        int length = 0;
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = text.charAt(i) <= ' ';
            length += blank && space ? 0 : 1;
            space = blank;
        }
        return length < LINE ? 0 : length;
    }
}
