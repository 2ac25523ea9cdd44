package org.newsgraph.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.EvaluationPages.EvaluationPage;

/**
 * How many spans of the articles of the evaluation pages are what the page has at their range: every block, every single
 * character, and spans drawn at random, within blocks and across. The argument is the shared folder.
 */
final class AnchorScore {
    private static final int DRAWN = 200;
    private static final int SHOWN = 20;

    private int pages;
    private int unanchored;
    private int spans;
    private int whole;
    private final List<String> faults = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        List<EvaluationPage> pages = EvaluationPages.in(Path.of(arguments[0]));
        if (pages != null) {
            AnchorScore score = new AnchorScore();
            for (EvaluationPage page : pages) {
                score.add(page);
            }
            score.print();
        }
    }

    private void add(EvaluationPage page) throws IOException {
        Article article;
        try {
            article = page.article();
        } catch (ArticleException e) {
            return;
        }
        pages++;
        if (article.blocks().stream().allMatch(b -> b.page() == null)) {
            unanchored++;
            return;
        }
        PageDom dom = new PageDom(page.html());
        spans(article).forEach(span -> {
            spans++;
            whole += dom.whole(article, span) ? 1 : 0;
            String fault = fault(dom, article, span);
            if (fault != null) {
                faults.add(page.file().getFileName() + " " + span + ": " + fault);
            }
        });
    }

    private static @Nullable String fault(PageDom dom, Article article, Span span) {
        try {
            return dom.fault(article, span);
        } catch (AssertionError | RuntimeException e) {
            return e.toString();
        }
    }

    /** The same ones in every run. */
    static Stream<Span> spans(Article article) {
        int length = article.body().length();
        Random random = new Random(length);
        Stream<Span> blocks = article.blocks().stream().map(Block::span);
        Stream<Span> characters = IntStream.range(0, length).mapToObj(at -> new Span(at, at + 1));
        Stream<Span> within = Stream.generate(() -> {
                    Span block = article.blocks()
                            .get(random.nextInt(article.blocks().size()))
                            .span();
                    int begin = block.begin() + random.nextInt(block.length());
                    return new Span(begin, begin + 1 + random.nextInt(block.end() - begin));
                })
                .limit(DRAWN);
        Stream<Span> anywhere = Stream.generate(() -> {
                    int begin = random.nextInt(length);
                    return new Span(begin, begin + 1 + random.nextInt(length - begin));
                })
                .limit(DRAWN / 10);
        return Stream.of(blocks, characters, within, anywhere).flatMap(s -> s);
    }

    private void print() {
        System.out.printf(
                "%d pages with an article, %d of them read from what the page describes itself with%n",
                pages, unanchored);
        System.out.printf("%d of %d spans are what the page has there%n", spans - faults.size(), spans);
        System.out.printf("%d of them with nothing in between that is no part of the article%n", whole);
        faults.stream().limit(SHOWN).forEach(System.out::println);
    }
}
