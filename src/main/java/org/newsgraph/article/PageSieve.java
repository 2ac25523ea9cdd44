package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves out of the main text what is none: link lists, credits, pleas, captions, the headline, bare headings. */
final class PageSieve {
    private static final double LINKED = 0.5;
    private static final double CHROME = 1.5;
    private static final int SHORT = 120;

    private PageSieve() {}

    static List<PageBlock> article(List<PageBlock> blocks, @Nullable String title) {
        boolean pictures = length(blocks, true) > length(blocks, false);
        return withoutBareHeadings(Teasers.leftOut(blocks).stream()
                .filter(b -> pictures || b.kind() != Block.Kind.CAPTION)
                .filter(b -> keep(b, title))
                .toList());
    }

    private static int length(List<PageBlock> blocks, boolean captions) {
        return blocks.stream()
                .filter(b -> captions == (b.kind() == Block.Kind.CAPTION))
                .mapToInt(b -> b.text().length())
                .sum();
    }

    private static boolean keep(PageBlock block, @Nullable String title) {
        String text = block.text();
        boolean headline = block.owner().normalName().equals("h1") || text.equals(title);
        return !headline && block.linkDensity() <= LINKED && (text.length() > SHORT || Chrome.score(text) < CHROME);
    }

    /** A heading stays when something follows before the next one of its level. */
    private static List<PageBlock> withoutBareHeadings(List<PageBlock> blocks) {
        List<PageBlock> kept = new ArrayList<>();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            PageBlock block = blocks.get(i);
            PageBlock next = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (!block.heading() || (next != null && (!next.heading() || next.level() > block.level()))) {
                kept.add(block);
            }
        }
        return kept.reversed();
    }
}
