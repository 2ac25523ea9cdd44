package org.newsgraph.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Where in a page its article lies: the smallest element that holds most of the prose, and the lead before it. */
final class MainText implements NodeVisitor {
    private static final Pattern CONTENT = Pattern.compile(
            "(?:^|[\\s_-])(?:article-?(?:body|text|content)|articlebody|"
                    + "articletext|post-?(?:body|text|content)|entry-?(?:content|body|text)|story-?(?:body|text|content)|"
                    + "main-?(?:content|text)|content-?(?:body|main|text)|artikeltext|haupttext|article|story|content)(?:$|[\\s_-])");
    private static final Set<String> NO_CONTAINERS = Set.of("p", "ul", "ol", "li", "blockquote", "pre", "figure");
    /** The share of the prose a child must hold to be gone into: less when its name says it is the article. */
    private static final double NEEDED = 0.9;

    private static final double NEEDED_WHEN_NAMED = 0.5;
    private static final double LITTLE_MORE = 1.3;
    private static final double PART = 0.1;
    private static final int LEAD = 40;

    private final List<PageBlock> blocks;
    private final Headline headline;
    private final Map<Element, Double> own = new HashMap<>();
    private final Map<Element, Double> prose = new HashMap<>();

    private MainText(List<PageBlock> blocks, Headline headline) {
        this.blocks = blocks;
        this.headline = headline;
        blocks.forEach(block -> own.merge(block.owner(), block.prose(), Double::sum));
    }

    static List<PageBlock> of(Element body, List<PageBlock> blocks, @Nullable String title) {
        MainText text = new MainText(blocks, new Headline(title));
        NodeTraversor.traverse(text, body);
        Element top = text.root(body);
        Set<Element> root = new HashSet<>(top.getAllElements());
        List<PageBlock> article = new ArrayList<>(text.lead(root, text.around(top)));
        blocks.stream().filter(b -> root.contains(b.owner())).forEach(article::add);
        return article;
    }

    @Override
    public void head(Node node, int depth) {
        // Sums are complete when an element ends.
    }

    /** Each element's prose is its own and its children's, which have ended before it. */
    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            double sum = own.getOrDefault(element, 0.0) + prose(element);
            if (sum > 0) {
                prose.put(element, sum);
                if (depth > 0 && element.parent() != null) {
                    prose.merge(element.parent(), sum, Double::sum);
                }
            }
        }
    }

    private Element root(Element body) {
        Element at = body;
        for (Element child = heaviest(at); child != null; child = heaviest(at)) {
            if (prose(child) < needed(child, at) * prose(at)) {
                return at;
            }
            at = child;
        }
        return at;
    }

    private double prose(Element element) {
        return prose.getOrDefault(element, 0.0);
    }

    private @Nullable Element heaviest(Element parent) {
        Element best = null;
        for (Element child : parent.children()) {
            if (prose(child) > (best == null ? 0 : prose(best)) && container(child)) {
                best = child;
            }
        }
        return best;
    }

    private static boolean container(Element element) {
        String tag = element.normalName();
        return tag.equals("tr") ? !PageRow.ofData(element) : !NO_CONTAINERS.contains(tag);
    }

    private double needed(Element child, Element parent) {
        return named(child) && !oneOfSeveral(child, parent) ? NEEDED_WHEN_NAMED : NEEDED;
    }

    private static boolean named(Element element) {
        String tag = element.normalName();
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        return tag.equals("article")
                || tag.equals("main")
                || element.attr("itemprop").equals("articleBody")
                || CONTENT.matcher(names).find();
    }

    /** An article laid out in parts: another child of its tag and class holds prose as well. */
    private boolean oneOfSeveral(Element child, Element parent) {
        return !child.normalName().equals("article")
                && parent.children().stream()
                        .anyMatch(other -> !other.equals(child)
                                && other.normalName().equals(child.normalName())
                                && other.className().equals(child.className())
                                && prose(other) > PART * prose(parent));
    }

    /**
     * Sentences between the headline and the main text, where the lead has a box of its own; without a headline, those that
     * stand before it in what is called the article.
     */
    private List<PageBlock> lead(Set<Element> root, @Nullable Element around) {
        Set<Element> article = around == null ? Set.of() : new HashSet<>(around.getAllElements());
        List<PageBlock> lead = new ArrayList<>();
        List<PageBlock> within = new ArrayList<>();
        boolean headed = false;
        for (PageBlock block : blocks) {
            if (root.contains(block.owner())) {
                return headed ? lead : within;
            }
            if (headline.is(block)) {
                headed = true;
                lead.clear();
            } else if (mayLead(block)) {
                lead.add(block);
                if (article.contains(block.owner())) {
                    within.add(block);
                }
            }
        }
        return List.of();
    }

    /** The largest element around the main text that is called the article and holds little more prose. */
    private @Nullable Element around(Element root) {
        Element largest = null;
        Element at = root.parent();
        while (at != null && prose(at) <= LITTLE_MORE * prose(root)) {
            largest = named(at) ? at : largest;
            at = at.parent();
        }
        return largest;
    }

    private static boolean mayLead(PageBlock block) {
        boolean line = block.heading() || (block.kind() == Block.Kind.LIST_ITEM && block.linked() == 0);
        return block.prose() > LEAD || (line && block.text().length() > LEAD);
    }
}
