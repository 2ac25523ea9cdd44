package org.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Block;
import org.newsgraph.article.Body;
import org.newsgraph.article.Span;
import org.newsgraph.relation.Evidence;
import org.newsgraph.relation.Fact;

/**
 * Anchors are code points of the body, whatever stands before them: a paragraph of emoji, flags, combining marks and rare
 * ideographs before an article's own moves every anchor and changes none.
 */
class AnchorsTest {
    private static final NewsGraph NEWSGRAPH = NewsGraph.standard();
    private static final List<Article> ARTICLES = bundled();

    /** A fact by the characters that say it. */
    private record Said(String property, String sentence, String subject, String cue, String object) {}

    @Property(tries = 12)
    void anchorsMoveWithTheirCharacters(@ForAll("articles") Article article, @ForAll("symbols") String symbols) {
        assertThat(said(after(symbols, article))).isNotEmpty().isEqualTo(said(article));
    }

    /** What facts say by their anchors, cut from the body's code points without help of {@link Body}. */
    private static List<Said> said(Article article) {
        int[] points = article.body().text().codePoints().toArray();
        return NEWSGRAPH.facts(article).stream().map(fact -> said(fact, points)).toList();
    }

    private static Said said(Fact fact, int[] points) {
        Evidence evidence = fact.evidence();
        return new Said(
                fact.property(),
                slice(points, evidence.sentence()),
                slice(points, evidence.subject()),
                slice(points, evidence.cue()),
                slice(points, evidence.object()));
    }

    private static String slice(int[] points, Span span) {
        return new String(points, span.begin(), span.length());
    }

    /** The article with a paragraph of symbols before its first block. */
    private static Article after(String symbols, Article article) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        append(text, blocks, Block.Kind.PARAGRAPH, symbols);
        for (Block block : article.blocks()) {
            append(text, blocks, block.kind(), article.body().slice(block.span()));
        }
        return new Article(
                article.source(), article.url(), article.title(), Body.of(text.toString()), blocks, article.metadata());
    }

    private static void append(StringBuilder text, List<Block> blocks, Block.Kind kind, String paragraph) {
        int begin = text.codePointCount(0, text.length());
        blocks.add(new Block(kind, new Span(begin, begin + paragraph.codePointCount(0, paragraph.length())), null));
        text.append(paragraph).append("\n\n");
    }

    @Provide
    Arbitrary<Article> articles() {
        return Arbitraries.of(ARTICLES);
    }

    @Provide
    Arbitrary<String> symbols() {
        return Arbitraries.of("😀", "🇩🇪", "👩\u200D🔬", "e\u0301", "a\u0308\u0323", "𠀋", "🚀\uFE0F", "…")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(symbols -> String.join(" ", symbols));
    }

    private static List<Article> bundled() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/articles"))) {
            return files.filter(f -> f.toString().endsWith(".html"))
                    .sorted()
                    .map(AnchorsTest::article)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article article(Path file) {
        List<Article> found = new ArrayList<>();
        new ArticleReader().read(file.toString(), found::add, failure -> {
            throw failure.cause();
        });
        return Objects.requireNonNull(found.getFirst());
    }
}
