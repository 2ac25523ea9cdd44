package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.article.Article;
import org.newsgraph.article.Block;
import org.newsgraph.article.Body;
import org.newsgraph.article.Metadata;

/** One analyzer for all tests, and articles made of plain text. */
final class Shared {
    static final GermanAnalyzer ANALYZER = GermanAnalyzer.load();

    private Shared() {}

    /** An article whose blocks are the lines of a text. */
    static Article article(String text, String language) {
        Body body = Body.of(text);
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, body.span(from, from + line.length()), null));
            }
            from += line.length() + 1;
        }
        return new Article("test", null, null, body, blocks, Metadata.of(language));
    }

    static Text german(String text) {
        return ANALYZER.analyze(article(text, "de"));
    }

    static Sentence sentence(String text) {
        return german(text).sentences().getFirst();
    }
}
