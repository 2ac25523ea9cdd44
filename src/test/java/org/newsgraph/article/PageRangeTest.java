package org.newsgraph.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A span of a body is what its page has at the span's range. */
class PageRangeTest {
    private static final String FILLER = " und das Werk an der Küste liefert wieder, wie der Rat am Montag sagte.";
    private static final List<Page> PAGES = read();

    /** A page read by the code under test and, beside it, by a parser alone. */
    record Page(String name, Article article, PageDom dom) {
        static Page of(String name, byte[] bytes) {
            return new Page(name, ArticleReader.fromHtml(name, bytes, null), new PageDom(Decoding.page(bytes, null)));
        }

        static Page of(String html) {
            return of("page.html", html.getBytes(UTF_8));
        }

        boolean anchored() {
            return article.blocks().stream().anyMatch(b -> b.page() != null);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Page> anchoredPages() {
        return PAGES.stream().filter(Page::anchored);
    }

    @ParameterizedTest
    @MethodSource("anchoredPages")
    void everyBlockAndEveryCharacterIsWhereItsRangeSays(Page page) {
        assertThat(AnchorScore.spans(page.article()))
                .isNotEmpty()
                .allSatisfy(span -> assertThat(page.dom().fault(page.article(), span))
                        .as(page + " " + span)
                        .isNull());
    }

    @Property
    void everySpanIsWhereItsRangeSays(
            @ForAll("pages") Page page, @ForAll("share") double from, @ForAll("share") double to) {
        int length = page.article().body().length();
        int begin = (int) (from * (length - 1));
        Span span = new Span(begin, begin + 1 + (int) (to * (length - begin - 1)));
        assertThat(page.dom().fault(page.article(), span)).isNull();
    }

    @Property(tries = 200)
    void everyCharacterOfAnyMarkupIsWhereItsRangeSays(@ForAll("markup") List<String> markup) {
        Page page = Page.of("<body><article><p>Die Stadt " + String.join("", markup) + FILLER + "</article>");
        assertThat(AnchorScore.spans(page.article()))
                .allSatisfy(span -> assertThat(page.dom().fault(page.article(), span))
                        .as(markup + " " + span)
                        .isNull());
    }

    @Provide
    Arbitrary<Page> pages() {
        return Arbitraries.of(anchoredPages().toList());
    }

    @Provide
    Arbitrary<Double> share() {
        return Arbitraries.doubles().between(0, 1);
    }

    @Provide
    Arbitrary<List<String>> markup() {
        return Arbitraries.of(
                        "Wort",
                        " ",
                        "\n",
                        "\r\n",
                        "\t \n",
                        "&nbsp;",
                        "&shy;",
                        "&#8203;",
                        "😀",
                        "u\u0308",
                        "\u2003",
                        "<br>",
                        "<b>",
                        "</b>",
                        "<i>x</i>",
                        "<!-- Notiz -->",
                        "<a href='/a'>Werk</a>",
                        "<script>s()</script>",
                        "<p>",
                        "<o:p>y</o:p>",
                        "<wbr>",
                        "<span></span>",
                        "<table><tr><td>eins<td>zwei</table>",
                        "</p>",
                        "<h2>Kopf</h2>")
                .list()
                .ofMaxSize(25);
    }

    @Test
    void rangeIsWrittenInXPathAndCodePoints() {
        Page page = Page.of(
                "<body><p></p><p>Die&shy;ser Satz 😀<!-- hier --> ist <b>fett</b>\n  und<i></i> lang genug" + FILLER);
        assertThat(range(page, "Dieser Satz")).isEqualTo(range("/html[1]/body[1]/p[2]/text()[1]", 0, 12));
        assertThat(range(page, "😀")).isEqualTo(range("/html[1]/body[1]/p[2]/text()[1]", 13, 14));
        assertThat(range(page, "ist")).isEqualTo(range("/html[1]/body[1]/p[2]/text()[2]", 1, 4));
        assertThat(range(page, "fett")).isEqualTo(range("/html[1]/body[1]/p[2]/b[1]/text()[1]", 0, 4));
        assertThat(range(page, "und")).isEqualTo(range("/html[1]/body[1]/p[2]/text()[3]", 3, 6));
        assertThat(range(page, "lang")).isEqualTo(range("/html[1]/body[1]/p[2]/text()[4]", 1, 5));
    }

    @Test
    void textNodesSideBySideAreOneAsInBrowsers() {
        Page page = Page.of("<body>Die Stadt baut um</body>" + FILLER);
        assertThat(range(page, "liefert").start().xpath()).isEqualTo("/html[1]/body[1]/text()[1]");
        assertThat(page.dom().fault(page.article(), span(page, "liefert"))).isNull();
    }

    @Test
    void lineEndsOfWindowsCountAsOneCharacter() {
        Page page = Page.of("<body><p>Die\r\nStadt\r\nbaut" + FILLER);
        assertThat(range(page, "baut")).isEqualTo(range("/html[1]/body[1]/p[1]/text()[1]", 10, 14));
    }

    @Test
    void elementsThatXPathCannotNameAreCounted() {
        Page page = Page.of("<body><svg></svg><o:p><p>Die Stadt baut" + FILLER);
        assertThat(range(page, "baut").start().xpath()).isEqualTo("/html[1]/body[1]/*[2]/p[1]/text()[1]");
    }

    @Test
    void lineBreakHasAnEmptyRangeBehindTheLineBefore() {
        Page page = Page.of("<body><p>Die Stadt<br>baut" + FILLER + "<p>Der zweite Absatz" + FILLER);
        assertThat(page.article().pageRange(new Span(9, 10))).isEqualTo(range("/html[1]/body[1]/p[1]/text()[1]", 9, 9));
        int end = page.article().blocks().getFirst().span().end();
        PageRange between = Objects.requireNonNull(page.article().pageRange(new Span(end, end + 2)));
        assertThat(between.start())
                .isEqualTo(between.end())
                .isEqualTo(range(page, "sagte.").end());
    }

    @Test
    void spanOverManyBlocksReachesFromTheFirstToTheLast() {
        Page page = Page.of("<body><p>Die Stadt baut" + FILLER + "<ul><li>Anzeige</ul><p>Der zweite Absatz" + FILLER);
        Span all = new Span(0, page.article().body().length());
        assertThat(page.article().pageRange(all))
                .isEqualTo(new PageRange(
                        range(page, "Die Stadt").start(), last(page).end()));
    }

    @Test
    void textThatIsNowhereInAPageHasNoRange() {
        Article plain = ArticleReader.fromText("a.txt", "Die Stadt baut" + FILLER);
        assertThat(plain.pageRange(new Span(0, 3))).isNull();
        assertThat(PAGES).filteredOn(p -> !p.anchored()).extracting(Page::name).containsExactly("described-body");
    }

    @Test
    void textNestedBeyondTheLimitHasNoRange() {
        Article deep =
                Page.of("<div>".repeat(20_000) + "<p>Die Stadt baut" + FILLER).article();
        assertThat(deep.pageRange(new Span(0, 3))).isNull();
    }

    @Test
    void pathsOfManySiblingsAreFound() {
        StringBuilder page = new StringBuilder("<body>");
        for (int i = 1; i <= 3_000; i++) {
            page.append("<p>Die Stadt baut zum ").append(i).append(". Mal").append(FILLER);
        }
        Article many = ArticleReader.fromHtml("many.html", page.toString().getBytes(UTF_8), null);
        assertThat(Objects.requireNonNull(many.pageRange(many.blocks().getLast().span()))
                        .start()
                        .xpath())
                .isEqualTo("/html[1]/body[1]/p[3000]/text()[1]");
    }

    @Test
    void spanOutsideOfTheBodyIsRefused() {
        Article article = Page.of("<body><p>Die Stadt baut" + FILLER).article();
        assertThatThrownBy(() -> article.pageRange(new Span(0, 1000))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static PageRange range(String xpath, int start, int end) {
        return new PageRange(new PagePoint(xpath, start), new PagePoint(xpath, end));
    }

    private static Span span(Page page, String words) {
        String text = page.article().body().text();
        int begin = text.indexOf(words);
        return page.article().body().span(begin, begin + words.length());
    }

    private static PageRange range(Page page, String words) {
        return Objects.requireNonNull(page.article().pageRange(span(page, words)));
    }

    private static PageRange last(Page page) {
        return Objects.requireNonNull(
                page.article().pageRange(page.article().blocks().getLast().span()));
    }

    private static List<Page> read() {
        return Stream.of("src/test/resources/article", "src/main/resources/articles")
                .map(Path::of)
                .flatMap(PageRangeTest::files)
                .toList();
    }

    private static Stream<Page> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(f -> f.toString().endsWith(".html"))
                    .sorted()
                    .map(PageRangeTest::page)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page page(Path file) {
        boolean input = file.getFileName().toString().equals("input.html");
        Path name = input ? Objects.requireNonNull(file.getParent()) : file;
        try {
            return Page.of(Objects.requireNonNull(name.getFileName()).toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
