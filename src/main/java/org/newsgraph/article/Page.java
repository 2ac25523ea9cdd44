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
        Document document = Jsoup.parse(html);
        PageMetadata metadata = PageMetadata.of(document);
        List<PageBlock> blocks = mainText(document, metadata.title());
        if (blocks.isEmpty()) {
            throw new ArticleException(source + ": no article text found in the page; save it as text and give that");
        }
        List<Piece> pieces = blocks.stream()
                .map(b -> new Piece(b.kind(), b.text(), PagePath.of(b.owner())))
                .toList();
        String body = String.join("\n", pieces.stream().map(Piece::text).toList());
        return Composition.article(source, metadata.url(), metadata.title(), pieces, metadata.metadata(body));
    }

    /** Read strictly first, then with less called noise while too little is found. */
    private static List<PageBlock> mainText(Document document, @Nullable String title) {
        List<PageBlock> best = List.of();
        for (PageNoise.Strictness strictness : PageNoise.Strictness.values()) {
            Element body = document.body();
            Set<Element> noise = PageNoise.in(body, strictness);
            List<PageBlock> blocks = MainText.of(PageBlocks.of(body, noise), title);
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
