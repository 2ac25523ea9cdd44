package org.newsgraph.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The blocks of a page that are its article. */
final class MainText {
    private static final Pattern CONTENT = Pattern.compile(
            "(?:^|[\\s_-])(?:article-?(?:body|text|content)|articlebody|articletext|post-?(?:body|text|content)|entry-?(?:content|body|text)|"
                    + "story-?(?:body|text|content)|main-?(?:content|text)|content-?(?:body|main|text)|artikeltext|haupttext|article|story|content)(?:$|[\\s_-])");
    private static final double MOST = 0.9;
    private static final double HALF = 0.5;
    private static final double LINKED = 0.5;
    private static final double CHROME = 1.5;
    private static final int SHORT = 250;
    private static final int LEAD = 40;

    private MainText() {}

    static List<PageBlock> of(List<PageBlock> blocks, @Nullable String title) {
        Map<Element, Double> weights = weights(blocks);
        Element root = root(blocks, weights);
        if (root == null) {
            return List.of();
        }
        List<PageBlock> article = new ArrayList<>(lead(blocks, root));
        blocks.stream().filter(b -> within(b.owner(), root)).forEach(article::add);
        return withoutBareHeadings(article.stream().filter(b -> keep(b, title)).toList());
    }

    /** Sentences between the headline and the main text: the lead, where it has a box of its own. */
    private static List<PageBlock> lead(List<PageBlock> blocks, Element root) {
        List<PageBlock> lead = new ArrayList<>();
        boolean headed = false;
        for (PageBlock block : blocks) {
            if (within(block.owner(), root)) {
                return headed ? lead : List.of();
            }
            if (block.owner().normalName().equals("h1")) {
                headed = true;
                lead.clear();
            } else if (headed
                    && (block.prose() > LEAD || block.heading() && block.text().length() > LEAD)) {
                lead.add(block);
            }
        }
        return List.of();
    }

    private static boolean within(Element element, Element root) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    private static Map<Element, Double> weights(List<PageBlock> blocks) {
        Map<Element, Double> weights = new IdentityHashMap<>();
        for (PageBlock block : blocks) {
            double prose = block.prose();
            for (Element at = block.owner(); prose > 0 && at != null; at = at.parent()) {
                weights.merge(at, prose, Double::sum);
            }
        }
        return weights;
    }

    /** From the body down, as long as one child holds most of the prose. */
    private static @Nullable Element root(List<PageBlock> blocks, Map<Element, Double> weights) {
        if (blocks.isEmpty()) {
            return null;
        }
        Element at = blocks.get(0).owner().ownerDocument() == null
                ? blocks.get(0).owner()
                : blocks.get(0).owner().ownerDocument().body();
        while (true) {
            Element child = heaviest(at, weights);
            if (child == null || weights.getOrDefault(child, 0.0) < needed(child) * weights.getOrDefault(at, 0.0)) {
                return at;
            }
            at = child;
        }
    }

    private static double needed(Element child) {
        String names = (child.className() + " " + child.id()).toLowerCase(Locale.ROOT);
        boolean hinted = child.normalName().equals("article")
                || child.normalName().equals("main")
                || child.attr("itemprop").equals("articleBody")
                || CONTENT.matcher(names).find();
        return hinted ? HALF : MOST;
    }

    private static @Nullable Element heaviest(Element parent, Map<Element, Double> weights) {
        Element best = null;
        for (Element child : parent.children()) {
            boolean container = switch (child.normalName()) {
                case "p", "ul", "ol", "li", "blockquote", "tr", "pre", "figure" -> false;
                default -> true;
            };
            if (container && (best == null || weights.getOrDefault(child, 0.0) > weights.getOrDefault(best, 0.0))) {
                best = child;
            }
        }
        return best;
    }

    private static boolean keep(PageBlock block, @Nullable String title) {
        if (block.linkDensity() > LINKED || block.kind() == Block.Kind.CAPTION) {
            return false;
        }
        if (block.owner().normalName().equals("h1") || block.text().equals(title)) {
            return false;
        }
        return block.text().length() > SHORT || Chrome.score(block.text()) < CHROME;
    }

    /** A heading stays when something follows before the next one of its level. */
    private static List<PageBlock> withoutBareHeadings(List<PageBlock> blocks) {
        List<PageBlock> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean bare = blocks.get(i).heading()
                    && (i + 1 == blocks.size()
                            || blocks.get(i + 1).heading()
                                    && blocks.get(i + 1)
                                                    .owner()
                                                    .normalName()
                                                    .compareTo(blocks.get(i)
                                                            .owner()
                                                            .normalName())
                                            <= 0);
            if (!bare) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }
}
