package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.article.Article;
import org.newsgraph.article.Block;
import org.newsgraph.article.Body;
import org.newsgraph.article.Metadata;
import org.newsgraph.article.Span;

/** Analyses the text of its arguments and prints it. */
final class DumpText {
    private DumpText() {}

    public static void main(String[] args) throws java.io.IOException {
        String text = args.length > 0
                ? String.join(" ", args)
                : new String(System.in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        for (Sentence sentence :
                GermanAnalyzer.load().analyze(article(text, "de")).sentences()) {
            System.out.println(Dump.of(sentence));
        }
    }

    /** An article whose blocks are the lines of a text. */
    static Article article(String text, String language) {
        Body body = Body.of(text);
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, body.span(from, from + line.length()), null));
            }
            from += line.length() + 1;
        }
        return new Article("test", null, null, body, blocks, Metadata.of(language));
    }

    static Span all(Body body) {
        return new Span(0, body.length());
    }
}
