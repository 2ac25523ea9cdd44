package org.newsgraph.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pieces become a body, joined by a blank line, and the blocks that say where each piece lies in it. */
final class Composition {
    private static final String BETWEEN = "\n\n";

    private Composition() {}

    static Article article(
            String source, @Nullable String url, @Nullable String title, List<Piece> pieces, Metadata metadata) {
        return article(source, url, title, pieces, 0, metadata);
    }

    /** @param beyond how many more paragraphs the source has behind the pieces */
    static Article article(
            String source,
            @Nullable String url,
            @Nullable String title,
            List<Piece> pieces,
            int beyond,
            Metadata metadata) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            if (blocks.size() == Limits.BLOCKS || isFull(at, blocks, piece.text())) {
                break;
            }
            if (!blocks.isEmpty()) {
                text.append(BETWEEN);
                at += BETWEEN.length();
            }
            int end = at + piece.text().codePointCount(0, piece.text().length());
            blocks.add(new Block(piece.kind(), new Span(at, end), piece.page()));
            text.append(piece.text());
            at = end;
        }
        checkAny(source, blocks, pieces);
        int all = pieces.size() + beyond;
        List<String> notes = blocks.size() == all
                ? List.of()
                : List.of(source + ": " + all + " paragraphs are more than an article may have ("
                        + Limits.BLOCKS
                        + ", or " + Limits.TEXT + " characters); the last " + (all - blocks.size())
                        + " are left out, split it");
        return new Article(source, url, title, body(source, text.toString()), blocks, metadata, notes);
    }

    /** An article with the blocks of its next page after its own; what is repeated there, and where it lies, is left out. */
    static Article appended(Article first, Article next) {
        StringBuilder text = new StringBuilder(first.body().text());
        List<Block> blocks = new ArrayList<>(first.blocks());
        List<String> notes = new ArrayList<>(first.notes());
        notes.addAll(next.notes());
        Set<String> known = new HashSet<>();
        first.blocks().forEach(block -> known.add(first.body().slice(block.span())));
        int at = first.body().length();
        for (Block block : next.blocks()) {
            String words = next.body().slice(block.span());
            if (blocks.size() == Limits.BLOCKS || isFull(at, blocks, words)) {
                notes.add(first.source() + ": its following pages make it longer than an article may be (" + Limits.TEXT
                        + " characters, " + Limits.BLOCKS
                        + " paragraphs); what stands behind is left out, give the pages one by one");
                break;
            }
            if (known.add(words)) {
                text.append(BETWEEN).append(words);
                at += BETWEEN.length();
                blocks.add(
                        new Block(block.kind(), new Span(at, at + block.span().length()), null));
                at += block.span().length();
            }
        }
        return new Article(
                first.source(), first.url(), first.title(), Body.of(text.toString()), blocks, first.metadata(), notes);
    }

    /** @param at code points of the blocks so far, with what is between them */
    private static boolean isFull(int at, List<Block> blocks, String more) {
        return at - BETWEEN.length() * blocks.size() + more.length() > Limits.TEXT;
    }

    private static void checkAny(String source, List<Block> blocks, List<Piece> pieces) {
        if (blocks.isEmpty() && !pieces.isEmpty()) {
            throw new ArticleException(
                    source + ": a paragraph of " + pieces.getFirst().text().length() + " characters (limit "
                            + Limits.TEXT + ") is not news text; break it into lines");
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
