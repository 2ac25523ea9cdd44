package org.newsgraph.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.source.Addresses;
import org.newsgraph.source.FakeWeb;
import org.newsgraph.source.Reach;

/** Pages that were fetched, and the pages that belong to them. */
class PageSeriesTest {
    private static final String ONE = paragraph("Die Werft in Leer baut drei Fähren");
    private static final String TWO = paragraph("Der Betriebsrat begrüßt den Auftrag");
    private static final String THREE = paragraph("Im Frühjahr beginnt der Bau des Rumpfes");
    private static final String START = "https://blatt.example/werft.html";

    private final FakeWeb web = new FakeWeb();
    private final List<Article> articles = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    private static String paragraph(String words) {
        return words + ", wie das Unternehmen am Dienstag in einer Mitteilung an die Belegschaft erklärt hat. "
                + "Für die Region ist das nach den schwachen Jahren ein gutes Zeichen, sagt die Bürgermeisterin.";
    }

    private static String page(String head, String... paragraphs) {
        return "<html><head>" + head + "</head><body><article><h1>Werft baut Fähren</h1><p>"
                + String.join("</p><p>", paragraphs) + "</p></article></body></html>";
    }

    private static String next(String address) {
        return "<link rel=\"next\" href=\"" + address + "\">";
    }

    private Article read(String input) {
        new ArticleReader(new ByteArrayInputStream(new byte[0]), web, Reach.STANDARD)
                .read(input, articles::add, failures::add);
        assertThat(articles).hasSize(1);
        return articles.get(0);
    }

    @Test
    void followingPagesAreAppendedWithoutWhatTheyRepeat() {
        web.page(START, page(next("/werft-2.html"), ONE))
                .page("https://blatt.example/werft-2.html", page(next("werft-3.html"), ONE, TWO))
                .page("https://blatt.example/werft-3.html", page(next("werft-3.html"), THREE));
        Article article = read(START);
        assertThat(article.body().text()).isEqualTo(String.join("\n\n", ONE, TWO, THREE));
        assertThat(article.url()).isEqualTo(START);
        assertThat(article.title()).isEqualTo("Werft baut Fähren");
        assertThat(article.blocks()).hasSize(3);
        assertThat(article.body().slice(article.blocks().get(2).span())).isEqualTo(THREE);
        assertThat(article.blocks().get(0).page()).isNotNull();
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://blatt.example/werft.html| /werft-2.html| true",
                "https://blatt.example/werft.html| /werft,2.html| true",
                "https://blatt.example/werft.html| /werft.html?seite=2| true",
                "https://blatt.example/werft.html| ?page=1| true",
                "https://blatt.example/werft/| 2/| true",
                "https://blatt.example/werft/| /werft/seite-2| true",
                "https://blatt.example/werft| /werft/page/2/| true",
                "https://blatt.example/werft.html| /hafen.html| false",
                "https://blatt.example/werft.html| /werft-3.html| false",
                "https://blatt.example/werft.html| https://anderes.example/werft-2.html| false",
                "https://blatt.example/werft-1| /werft-2| false",
                "https://blatt.example/artikel/4711| /artikel/4712| false",
                "https://blatt.example/werft/| /werft/kommentar-zur-lage-2| false",
                "https://blatt.example/artikel?id=7| ?id=7&seite=2| true",
                "https://blatt.example/artikel?id=1| ?id=2| false",
                "https://blatt.example/artikel?id=1| /artikel?id=2| false",
                "https://blatt.example/werft| /werftteil2| false",
                "https://blatt.example/| ?page=2| false",
                "https://blatt.example/| /2| false"
            })
    void onlyANumberedPageOfTheSameAddressFollows(String start, String link, boolean follows) {
        web.page(start, page(next(link), ONE));
        web.page(Addresses.resolve(URI.create(start), link).toString(), page("", TWO));
        assertThat(read(start).body().text()).isEqualTo(follows ? ONE + "\n\n" + TWO : ONE);
        assertThat(web.asked()).hasSize(follows ? 2 : 1);
    }

    @Test
    void aLinkWithinTheArticleFollowsToo() {
        web.page(START, page("", ONE + "</p><p><a rel='next' href='?p=2'>Weiter</a>"))
                .page(START + "?p=2", page("", TWO));
        assertThat(read(START).body().text()).contains(ONE, TWO);
    }

    @Test
    void pagesThatNameOneAnotherEnd() {
        web.page(START, page(next("?p=2"), ONE)).page(START + "?p=2", page(next(START), TWO));
        assertThat(read(START).body().text()).isEqualTo(ONE + "\n\n" + TWO);
        assertThat(web.asked()).hasSize(2);
    }

    @Test
    void seriesWithoutEndAreCutAfterTwentyPages() {
        web.page(START, page(next("?p=2"), ONE));
        for (int i = 2; i < 40; i++) {
            web.page(START + "?p=" + i, page(next("?p=" + (i + 1)), TWO.replace("Auftrag", "Auftrag " + i)));
        }
        assertThat(read(START).blocks()).hasSize(20);
    }

    @Test
    void aMissingPageIsToldAndTheOthersKept() {
        web.page(START, page(next("?p=2"), ONE)).page(START + "?p=2", page(next("?p=3"), TWO));
        assertThat(read(START).body().text()).isEqualTo(ONE + "\n\n" + TWO);
        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.source()).isEqualTo(START + "?p=3");
            assertThat(failure.reason()).isEqualTo("missing");
        });
    }

    @Test
    void anAmpPageIsReplacedByItsMainVersionWhenThatSaysMore() {
        web.page(
                        "https://amp.blatt.example/werft",
                        page("<link rel=canonical href='https://www.blatt.example/werft'>", ONE)
                                .replace("<html>", "<html ⚡ lang=de>"))
                .page("https://www.blatt.example/werft", page("", ONE, TWO));
        Article article = read("https://amp.blatt.example/werft");
        assertThat(article.body().text()).isEqualTo(ONE + "\n\n" + TWO);
        assertThat(article.url()).isEqualTo("https://www.blatt.example/werft");
        assertThat(article.source()).isEqualTo("https://amp.blatt.example/werft");
    }

    @Test
    void aPrintPageIsKeptWhenItsMainVersionSaysLess() {
        String canonical = "<link rel=canonical href='/werft'>";
        web.page("https://blatt.example/werft/druckversion", page(canonical, ONE, TWO))
                .page("https://blatt.example/werft", page("", ONE));
        Article article = read("https://blatt.example/werft/druckversion");
        assertThat(article.body().text()).isEqualTo(ONE + "\n\n" + TWO);
        assertThat(web.asked()).hasSize(2);
    }

    @Test
    void aPageThatIsNoVariantIsFetchedOnce() {
        web.page(START + "?utm=x", page("<link rel=canonical href='" + START + "'>", ONE));
        assertThat(read(START + "?utm=x").url()).isEqualTo(START);
        assertThat(web.asked()).hasSize(1);
    }

    @Test
    void aPageThatNamesNoAddressHasTheOneItWasFoundAt() {
        web.redirect("https://blatt.example/kurz", START, page("", ONE));
        assertThat(read("https://blatt.example/kurz").url()).isEqualTo(START);
    }

    @Test
    void aFeedFillsWhatThePageLeavesOpenAndNothingElse() {
        web.page(START, page("", ONE).replace("<h1>Werft baut Fähren</h1>", ""))
                .page(
                        "https://blatt.example/2",
                        page(
                                "<title>Zwei</title><meta name=author content='Ina Holm'><meta name=date content=2026-11-01>",
                                TWO));
        new ArticleReader(new ByteArrayInputStream("""
                                <rss version="2.0"><channel><title>Küstenblatt</title>
                                <item><title>F&amp;auml;hren</title><link>%s</link><author>x@y.example (Ute Kern)</author>
                                  <pubDate>Fri, 20 Nov 2026 08:15:00 GMT</pubDate><category>Werft</category></item>
                                <item><title>Anders</title><link>https://blatt.example/2</link><author>Ute Kern</author>
                                  <pubDate>Fri, 20 Nov 2026 08:15:00 GMT</pubDate></item>
                                </channel></rss>""".formatted(START).getBytes(UTF_8)), web, Reach.STANDARD)
                .read("-", articles::add, failures::add);
        assertThat(failures).isEmpty();
        Article one = articles.get(0);
        assertThat(one.title()).isEqualTo("Fähren");
        assertThat(one.metadata().published()).isEqualTo("2026-11-20T08:15:00Z");
        assertThat(one.metadata().authors()).containsExactly("Ute Kern");
        assertThat(one.metadata().publisher()).isEqualTo("Küstenblatt");
        assertThat(one.metadata().keywords()).containsExactly("Werft");
        Article two = articles.get(1);
        assertThat(two.title()).isEqualTo("Zwei");
        assertThat(two.metadata().published()).isEqualTo("2026-11-01");
        assertThat(two.metadata().authors()).containsExactly("Ina Holm");
    }

    @Test
    void aPageWithAFeedIsItsOwnArticle() {
        web.page(START, page("<link rel=alternate type=application/rss+xml href=/feed>", ONE));
        assertThat(read(START).body().text()).isEqualTo(ONE);
        assertThat(web.asked()).containsExactly(START);
    }
}
