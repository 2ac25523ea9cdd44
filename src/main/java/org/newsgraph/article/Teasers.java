package org.newsgraph.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Boxes of one shape that each lead to another article: a linked heading and a little text. */
final class Teasers {
    private static final double LINKED = 0.8;
    private static final int SHORTEST_HEADING = 15;
    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_TEXT = 500;
    /** Boxes that hold more of the prose are what the page is about: a list of products, a blog's front page. */
    private static final double LARGEST_SHARE = 1 / 3.0;

    private static final Pattern CUT = Pattern.compile("(?:…|\\.\\.\\.)[\\])]?(?: \\p{L}+){0,2}[ »›→]*$");
    private static final int HIGHEST = 12;

    private final List<PageBlock> blocks;

    private Teasers(List<PageBlock> blocks) {
        this.blocks = blocks;
    }

    static List<PageBlock> leftOut(List<PageBlock> blocks) {
        Set<PageBlock> teasers = new Teasers(blocks).found();
        return teasers.isEmpty()
                ? blocks
                : blocks.stream().filter(b -> !teasers.contains(b)).toList();
    }

    private Set<PageBlock> found() {
        Map<String, List<PageBlock>> headings = new HashMap<>();
        for (PageBlock block : blocks) {
            if (leadsAway(block)) {
                headings.computeIfAbsent(shape(block.owner()), s -> new ArrayList<>())
                        .add(block);
            }
        }
        double most = LARGEST_SHARE * prose(blocks);
        Set<PageBlock> teasers = new HashSet<>();
        for (List<PageBlock> alike : headings.values()) {
            Set<PageBlock> boxed = alike.size() > 1 ? boxed(alike) : Set.of();
            teasers.addAll(prose(boxed) < most * (excerpts(boxed) ? 2 : 1) ? boxed : Set.of());
        }
        return teasers;
    }

    private static double prose(Collection<PageBlock> blocks) {
        return blocks.stream().mapToDouble(PageBlock::prose).sum();
    }

    /** Whether the texts are mostly cut short. */
    private static boolean excerpts(Collection<PageBlock> boxed) {
        List<PageBlock> texts = boxed.stream().filter(b -> b.prose() > 0).toList();
        return 2 * texts.stream().filter(b -> CUT.matcher(b.text()).find()).count() > texts.size();
    }

    private static boolean leadsAway(PageBlock block) {
        int length = block.text().length();
        return block.linkDensity() >= LINKED && length >= SHORTEST_HEADING && length <= LONGEST_HEADING;
    }

    private static String shape(Element element) {
        return element.normalName() + "." + element.className();
    }

    /** The blocks that share a box with one of the headings, and with no other one. */
    private Set<PageBlock> boxed(List<PageBlock> headings) {
        Map<Element, Integer> held = new HashMap<>();
        for (PageBlock heading : headings) {
            Element at = heading.owner();
            for (int i = 0; i < HIGHEST && at != null; i++, at = at.parent()) {
                held.merge(at, 1, Integer::sum);
            }
        }
        Map<Element, List<PageBlock>> boxes = new HashMap<>();
        for (PageBlock block : blocks) {
            Element box = box(block.owner(), held);
            if (box != null) {
                boxes.computeIfAbsent(box, b -> new ArrayList<>()).add(block);
            }
        }
        Set<PageBlock> teasers = new HashSet<>();
        boxes.values().stream().filter(Teasers::brief).forEach(teasers::addAll);
        return teasers;
    }

    private static @Nullable Element box(Element owner, Map<Element, Integer> held) {
        Element box = null;
        Element at = owner;
        for (int i = 0; i < HIGHEST && at != null; i++, at = at.parent()) {
            int headings = held.getOrDefault(at, 0);
            if (headings > 1) {
                return box;
            }
            box = headings == 1 ? at : box;
        }
        return null;
    }

    private static boolean brief(List<PageBlock> box) {
        int text = box.stream().mapToInt(b -> b.text().length() - b.linked()).sum();
        return text <= LONGEST_TEXT && prose(box) > 0;
    }
}
