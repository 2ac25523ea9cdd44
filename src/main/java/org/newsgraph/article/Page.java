package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An HTML page becomes an article. */
final class Page {
    private static final int ENOUGH = 250;
    private static final int SOME = 80;

    private Page() {}

    static Article article(String source, String html) {
        Beginning beginning = Beginning.ofPage(source, html);
        return article(source, parse(beginning.text()), beginning);
    }

    /** The article of what was parsed of a page; where there is none, that something was left out is the reason told. */
    static Article article(String source, Document document, Beginning beginning) {
        try {
            return article(source, document).noted(beginning.notes());
        } catch (ArticleException e) {
            throw beginning.notes().isEmpty()
                    ? e
                    : new ArticleException(beginning.notes().getFirst(), e);
        }
    }

    static Document parse(String html) {
        return Jsoup.parse(PageText.lines(html));
    }

    private static Article article(String source, Document document) {
        PageMetadata metadata = new PageMetadata(document);
        String title = metadata.title();
        Shown shown = mainText(document, title);
        List<Piece> pieces = pieces(shown, metadata.describedBody());
        if (pieces.isEmpty()) {
            throw new ArticleException(source + ": no article text found in the page; save it as text and give that");
        }
        String body = String.join("\n", pieces.stream().map(Piece::text).toList());
        return Composition.article(source, metadata.url(), title, pieces, shown.beyond(), metadata.metadata(body))
                .noted(metadata.notes(source));
    }

    /**
     * The text that a page shows.
     *
     * @param beyond how many blocks of it stand behind those, and are too many to be looked at
     */
    private record Shown(List<PageBlock> blocks, int beyond) {
        private static final Shown NOTHING = new Shown(List.of(), 0);

        /** Of twice as much as an article may have, links not counted, since a good part of it may be none. */
        static Shown of(List<PageBlock> main, @Nullable String title) {
            int end = 0;
            int blocks = 0;
            for (int length = 0; end < main.size() && blocks < 2 * Limits.BLOCKS && length < 2 * Limits.TEXT; end++) {
                int words = main.get(end).text().length() - main.get(end).linked();
                blocks += words > 0 ? 1 : 0;
                length += words;
            }
            return new Shown(PageSieve.article(main.subList(0, end), title), main.size() - end);
        }

        int length() {
            return blocks.stream().mapToInt(b -> b.text().length()).sum();
        }
    }

    /** The page's blocks, or the text it describes itself with when it shows less than half of that. */
    private static List<Piece> pieces(Shown shown, @Nullable String described) {
        if (described != null && described.length() >= ENOUGH && described.length() > 2 * shown.length()) {
            return PlainText.pieces(Jsoup.parse(described).wholeText());
        }
        PagePaths paths = new PagePaths();
        List<Piece> pieces = new ArrayList<>();
        for (PageBlock block : shown.blocks()) {
            boolean kept = pieces.size() < Limits.BLOCKS;
            pieces.add(
                    new Piece(block.kind(), block.text(), kept ? block.source().runs(paths) : null));
        }
        return pieces;
    }

    /** Read strictly first, then with less called noise while too little is found. */
    private static Shown mainText(Document document, @Nullable String title) {
        Element body = document.body();
        Prose prose = new Prose(body);
        Set<Element> leading = LinkedText.leadsElsewhere(body);
        Shown best = Shown.NOTHING;
        for (PageNoise.Strictness strictness : PageNoise.Strictness.values()) {
            Set<Element> noise = PageNoise.in(body, prose, leading, strictness);
            Shown shown = Shown.of(MainText.of(body, PageBlocks.of(body, noise), title), title);
            if (shown.length() > 2 * best.length()) {
                best = shown;
            }
            if (best.length() >= (strictness == PageNoise.Strictness.STRICT ? ENOUGH : SOME)) {
                return best;
            }
        }
        return best;
    }
}
