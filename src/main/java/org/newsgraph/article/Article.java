package org.newsgraph.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.Told;

/**
 * A news article: what was taken from a source.
 *
 * @param source the file, URL or line it came from, as messages name it
 * @param url the article's own address, or null when the source gives none
 * @param title the headline; not part of the body unless the source repeats it there
 * @param blocks the body's paragraphs in order, disjoint
 * @param notes what of an overlong source was left out, a line each that names the source, the limit and the remedy; mostly none
 */
public record Article(
        String source,
        @Nullable String url,
        @Nullable String title,
        Body body,
        List<Block> blocks,
        Metadata metadata,
        List<String> notes) {
    public Article {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
        int end = 0;
        for (Block block : blocks) {
            if (block.span().begin() < end || block.span().end() > body.length()) {
                throw new IllegalArgumentException("block " + block + " overlaps another or ends outside the body");
            }
            end = block.span().end();
        }
    }

    /** This one under another address, which is also its IRI; for what a source does not tell and you know. */
    public Article withUrl(String address) {
        return new Article(source, address, title, body, blocks, metadata, notes);
    }

    /** This one under another headline. */
    public Article withTitle(String headline) {
        return new Article(source, url, headline, body, blocks, metadata, notes);
    }

    /** This one with other metadata: {@code article.withMetadata(article.metadata().but().published("2025-03-24").build())}. */
    public Article withMetadata(Metadata other) {
        return new Article(source, url, title, body, blocks, other, notes);
    }

    /** An article of which nothing was left out. */
    public Article(
            String source,
            @Nullable String url,
            @Nullable String title,
            Body body,
            List<Block> blocks,
            Metadata metadata) {
        this(source, url, title, body, blocks, metadata, List.of());
    }

    /** With notes before its own. */
    Article noted(List<String> before) {
        List<String> all = Stream.concat(before.stream(), notes.stream()).toList();
        return before.isEmpty() ? this : new Article(source, url, title, body, blocks, metadata, all);
    }

    /** An article that names no address of its own has the one where it was found. */
    Article foundAt(@Nullable String address) {
        if (url != null || address == null) {
            return this;
        }
        Metadata located = metadata.but()
                .found(Metadata.Field.URL, new Origin(Origin.Kind.URL))
                .build();
        return new Article(source, address, title, body, blocks, located, notes);
    }

    /** With what a feed or sitemap tells of it where the page itself leaves it open. */
    public Article completed(Told told) {
        return told.by().isEmpty() ? this : new Completion(this, told).whole();
    }

    /**
     * Where a span of the body lies in the page's DOM, from before its first to behind its last character, or null when it
     * does not: in plain text, in text that the page only describes itself with, or nested five hundred elements deep.
     *
     * <p>The text of the range, as a DOM {@code Range} gives it, is the span's but for whitespace, for characters without
     * width, and for elements within that are no part of the article.
     *
     * @throws IndexOutOfBoundsException when the span ends behind the body
     */
    public @Nullable PageRange pageRange(Span span) {
        Objects.checkFromToIndex(span.begin(), span.end(), body.length());
        int first = Span.firstEndingBehind(blocks, Block::span, span.begin());
        int behind = Span.firstEndingBehind(blocks, Block::span, span.end() - 1);
        boolean within = behind < blocks.size() && blocks.get(behind).span().begin() < span.end();
        int last = within ? behind : behind - 1;
        if (last < 0) {
            return null;
        }
        if (first > last) {
            PageRange before = blocks.get(last).pageRange(blocks.get(last).span());
            return before == null ? null : new PageRange(before.end(), before.end());
        }
        PageRange begins = blocks.get(first).pageRange(span);
        PageRange ends = blocks.get(last).pageRange(span);
        return begins == null || ends == null ? null : new PageRange(begins.start(), ends.end());
    }

    /**
     * The characters of a span of the body: those of a fact's sentence, for example.
     *
     * @throws IndexOutOfBoundsException when the span ends behind the body
     */
    public String slice(Span span) {
        return body.slice(span);
    }

    /** {@code sha256:} and the hexadecimal digest of title and body: the same words give the same digest anywhere. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            if (title != null) {
                sha.update(title.getBytes(StandardCharsets.UTF_8));
            }
            sha.update((byte) 0);
            return "sha256:" + HexFormat.of().formatHex(sha.digest(body.text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
