package org.newsgraph.article;

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
        Excerpt excerpt = Excerpt.ofPage(source, html);
        return article(source, parse(excerpt.text()), excerpt);
    }

    /** The article of what was parsed of a page; where there is none, that something was left out is the reason told. */
    static Article article(String source, Document document, Excerpt excerpt) {
        try {
            return article(source, document).noted(excerpt.notes());
        } catch (ArticleException e) {
            throw excerpt.notes().isEmpty()
                    ? e
                    : new ArticleException(excerpt.notes().getFirst(), e);
        }
    }

    static Document parse(String html) {
        return Jsoup.parse(PageText.lines(html));
    }

    private static Article article(String source, Document document) {
        PageMetadata metadata = new PageMetadata(document);
        String title = metadata.title();
        List<Piece> pieces = pieces(mainText(document, title), metadata.describedBody());
        if (pieces.isEmpty()) {
            throw new ArticleException(source + ": no article text found in the page; save it as text and give that");
        }
        String body = String.join("\n", pieces.stream().map(Piece::text).toList());
        return Composition.article(source, metadata.url(), title, pieces, metadata.metadata(body));
    }

    /** The page's blocks, or the text it describes itself with when it shows less than half of that. */
    private static List<Piece> pieces(List<PageBlock> shown, @Nullable String described) {
        if (described != null && described.length() >= ENOUGH && described.length() > 2 * length(shown)) {
            return PlainText.pieces(Jsoup.parse(described).wholeText());
        }
        PagePaths paths = new PagePaths();
        return shown.stream()
                .map(b -> new Piece(b.kind(), b.text(), b.source().runs(paths)))
                .toList();
    }

    /** Read strictly first, then with less called noise while too little is found. */
    private static List<PageBlock> mainText(Document document, @Nullable String title) {
        Element body = document.body();
        Prose prose = new Prose(body);
        List<PageBlock> best = List.of();
        for (PageNoise.Strictness strictness : PageNoise.Strictness.values()) {
            Set<Element> noise = PageNoise.in(body, prose, strictness);
            List<PageBlock> blocks = PageSieve.article(MainText.of(body, PageBlocks.of(body, noise), title), title);
            if (length(blocks) > 2 * length(best)) {
                best = blocks;
            }
            if (length(best) >= (strictness == PageNoise.Strictness.STRICT ? ENOUGH : SOME)) {
                return best;
            }
        }
        return best;
    }

    private static int length(List<PageBlock> blocks) {
        return blocks.stream().mapToInt(b -> b.text().length()).sum();
    }
}
