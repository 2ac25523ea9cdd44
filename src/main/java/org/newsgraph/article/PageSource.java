package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What a block's text was made of.
 *
 * @param raw the text before whitespace was normalised
 * @param parts in order; what lies between them stands for a break and is nowhere in the page
 */
record PageSource(String raw, List<Part> parts) {
    /** A text node whose text begins at a UTF-16 index of the raw text. */
    record Part(TextNode node, int begin) {
        int end() {
            return begin + node.getWholeText().length();
        }
    }

    PageSource {
        parts = List.copyOf(parts);
    }

    /** Where the characters of the normalised text lie, or null where that is nested too deeply. */
    @Nullable
    PageRuns runs(PagePaths paths) {
        int[] kept = PageText.kept(raw);
        List<PageRun> runs = new ArrayList<>();
        int i = 0;
        int at = 0;
        for (Part part : parts) {
            for (; i < kept.length && kept[i] < part.begin(); i++) {
                at++;
            }
            PagePaths.Place place = paths.of(part.node());
            if (place == null) {
                return null;
            }
            int last = part.begin();
            int offset = place.offset();
            for (; i < kept.length && kept[i] < part.end(); i++) {
                if (!Character.isLowSurrogate(raw.charAt(kept[i]))) {
                    offset += raw.codePointCount(last, kept[i]);
                    last = kept[i];
                    add(runs, new PageRun(at, at + 1, place.path(), offset));
                    at++;
                }
            }
        }
        return new PageRuns(runs);
    }

    private static void add(List<PageRun> runs, PageRun more) {
        PageRun last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.goesOnWith(more)) {
            runs.set(runs.size() - 1, new PageRun(last.begin(), more.end(), last.text(), last.offset()));
        } else {
            runs.add(more);
        }
    }
}
