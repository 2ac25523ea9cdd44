package org.newsgraph.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pieces become a body, joined by a blank line, and the blocks that say where each piece lies in it. */
final class Composition {
    private static final int LONGEST_BLOCK = 1 << 20;
    private static final String BETWEEN = "\n\n";

    private Composition() {}

    static Article article(
            String source, @Nullable String url, @Nullable String title, List<Piece> pieces, Metadata metadata) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            if (!blocks.isEmpty()) {
                text.append(BETWEEN);
                at += BETWEEN.length();
            }
            int end = at + piece.text().codePointCount(0, piece.text().length());
            checkLength(source, end - at);
            blocks.add(new Block(piece.kind(), new Span(at, end), piece.page()));
            text.append(piece.text());
            at = end;
        }
        return new Article(source, url, title, body(source, text.toString()), blocks, metadata);
    }

    /** An article with the blocks of its next page after its own; what is repeated there, and where it lies, is left out. */
    static Article appended(Article first, Article next) {
        StringBuilder text = new StringBuilder(first.body().text());
        List<Block> blocks = new ArrayList<>(first.blocks());
        Set<String> known = new HashSet<>();
        first.blocks().forEach(block -> known.add(first.body().slice(block.span())));
        int at = first.body().length();
        for (Block block : next.blocks()) {
            String words = next.body().slice(block.span());
            if (known.add(words)) {
                text.append(BETWEEN).append(words);
                at += BETWEEN.length();
                blocks.add(
                        new Block(block.kind(), new Span(at, at + block.span().length()), null));
                at += block.span().length();
            }
        }
        return new Article(
                first.source(), first.url(), first.title(), Body.of(text.toString()), blocks, first.metadata());
    }

    private static void checkLength(String source, int length) {
        if (length > LONGEST_BLOCK) {
            throw new ArticleException(source + ": a paragraph of " + length + " characters (limit " + LONGEST_BLOCK
                    + ") is not news text; break it into lines");
        }
    }

    private static Body body(String source, String text) {
        try {
            return Body.of(text);
        } catch (IllegalArgumentException e) {
            throw new ArticleException(
                    source + ": " + e.getMessage() + "; export the text again as UTF-8 without half characters", e);
        }
    }
}
