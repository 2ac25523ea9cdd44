package org.newsgraph.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Leaves out of the main text what is none: link lists, credits, pleas, captions, the headline, bare headings. */
final class PageSieve {
    private static final double LINKED = 0.5;
    private static final double LINKED_ROW = 0.8;
    private static final double CHROME = 1.5;
    private static final double SURE = 2.5;
    private static final int SHORT = 120;
    private static final int LONG = 500;
    private static final int REPEATED = 60;
    private static final int LABEL = 80;
    private static final int NEAR = 10;
    private static final Pattern QUOTATION_MARKS = Pattern.compile("^[\"„“»«‚']+|[\"“”«»‘']+$");

    private PageSieve() {}

    static List<PageBlock> article(List<PageBlock> blocks, @Nullable String title) {
        boolean pictures = length(blocks, true) > length(blocks, false);
        List<PageBlock> kept = withoutRepetition(withoutBoxes(withoutLabels(Teasers.leftOut(blocks)))).stream()
                .filter(b -> pictures || (b.kind() != Block.Kind.CAPTION && !Chrome.credit(b.text())))
                .filter(b -> keep(b, title))
                .toList();
        return withoutBareHeadings(withoutPleas(withoutHeadline(kept, new Headline(title))));
    }

    /** The headline over the text, also where it is worded a little otherwise than the title. */
    private static List<PageBlock> withoutHeadline(List<PageBlock> blocks, Headline headline) {
        boolean headed = !blocks.isEmpty() && blocks.getFirst().heading() && headline.is(blocks.getFirst());
        return headed ? blocks.subList(1, blocks.size()) : blocks;
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
        return !headline && !linked(block) && (text.length() > SHORT || Chrome.score(text) < CHROME);
    }

    /** Mostly link text; a row of a table may link its first cell. */
    private static boolean linked(PageBlock block) {
        return block.linkDensity() > (block.kind() == Block.Kind.TABLE_ROW ? LINKED_ROW : LINKED);
    }

    /** A few words over a list of links go with it. */
    private static List<PageBlock> withoutLabels(List<PageBlock> blocks) {
        List<PageBlock> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            int links = links(blocks, i + 1);
            PageBlock block = blocks.get(i);
            if (!(links > 0 && label(block)) && !(links > 1 && block.heading())) {
                kept.add(block);
            }
        }
        return kept;
    }

    /** How many blocks of links stand there in a row; two are many. */
    private static int links(List<PageBlock> blocks, int from) {
        int end = from;
        while (end < blocks.size() && end < from + 2 && linked(blocks.get(end))) {
            end++;
        }
        return end - from;
    }

    private static boolean label(PageBlock block) {
        return block.kind() == Block.Kind.PARAGRAPH
                && block.text().length() < LABEL
                && (block.text().endsWith(":") || !ProseCut.endsSentence(block.text()));
    }

    /** What a heading such as "Newsletter" stands over goes with it, down to the first longer paragraph or other heading. */
    private static List<PageBlock> withoutBoxes(List<PageBlock> blocks) {
        List<PageBlock> kept = new ArrayList<>();
        boolean box = false;
        for (PageBlock block : blocks) {
            boolean lines = block.text().length() <= SHORT;
            box = lines && (block.heading() ? Chrome.score(block.text()) >= CHROME : box);
            if (!box) {
                kept.add(block);
            }
        }
        return kept;
    }

    /** What a page says twice, as for narrow and wide screens or in a pull quote, is told once. */
    private static List<PageBlock> withoutRepetition(List<PageBlock> blocks) {
        Set<String> said = new HashSet<>();
        List<PageBlock> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            boolean first = text.length() < REPEATED || said.add(text);
            if (first && !pullQuote(blocks, i)) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }

    /** A quotation that a paragraph near it says as well. */
    private static boolean pullQuote(List<PageBlock> blocks, int at) {
        PageBlock quote = blocks.get(at);
        if (quote.kind() != Block.Kind.QUOTATION) {
            return false;
        }
        String words = QUOTATION_MARKS.matcher(quote.text()).replaceAll("");
        int end = Math.min(blocks.size(), at + NEAR);
        return blocks.subList(Math.max(0, at - NEAR), end).stream()
                .anyMatch(b -> b.kind() == Block.Kind.PARAGRAPH && b.text().contains(words));
    }

    /** Pleas of the site stand at an article's end, in whole paragraphs too. */
    private static List<PageBlock> withoutPleas(List<PageBlock> blocks) {
        int end = blocks.size();
        while (end > 1 && plea(blocks.get(end - 1).text())) {
            end--;
        }
        return blocks.subList(0, end);
    }

    private static boolean plea(String text) {
        return text.length() < LONG && Chrome.score(text) >= SURE;
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
