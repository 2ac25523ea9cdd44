package org.newsgraph.article;

import java.util.ArrayList;
import java.util.Arrays;
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
        int[] characters = Arrays.stream(PageText.kept(raw))
                .filter(i -> !Character.isLowSurrogate(raw.charAt(i)))
                .toArray();
        List<PageRun> runs = new ArrayList<>();
        int at = 0;
        for (Part part : parts) {
            while (at < characters.length && characters[at] < part.begin()) {
                at++;
            }
            PagePaths.Place place = paths.of(part.node());
            if (place == null) {
                return null;
            }
            at = add(runs, part, place, characters, at);
        }
        return new PageRuns(runs);
    }

    /** Adds those of a part, and tells which character comes next. */
    private int add(List<PageRun> runs, Part part, PagePaths.Place place, int[] characters, int from) {
        int at = from;
        int last = part.begin();
        int offset = place.offset();
        for (; at < characters.length && characters[at] < part.end(); at++) {
            offset += raw.codePointCount(last, characters[at]);
            last = characters[at];
            add(runs, new PageRun(at, at + 1, place.path(), offset));
        }
        return at;
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
