package org.newsgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.source.SourceException.Reason;

/** Sitemaps of every kind lead to the pages they name. */
class SitemapsTest {
    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final Reach ALL = Reach.STANDARD;

    @TempDir
    private Path folder;

    private final FakeWeb web = new FakeWeb()
            .page("https://blatt.example/1", "<p>Eins</p>")
            .page("https://blatt.example/2", "<p>Zwei</p>")
            .page("https://blatt.example/3", "<p>Drei</p>");

    private static String urls(String... entries) {
        return "<?xml version='1.0' encoding='UTF-8'?><urlset " + NAMESPACE
                + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">" + String.join("", entries)
                + "</urlset>";
    }

    private static String url(String address, String modified) {
        return "<url><loc>" + address + "</loc><lastmod>" + modified + "</lastmod></url>";
    }

    private static String index(String... addresses) {
        StringBuilder index = new StringBuilder("<sitemapindex " + NAMESPACE + ">");
        for (String address : addresses) {
            index.append("<sitemap><loc>").append(address).append("</loc></sitemap>");
        }
        return index + "</sitemapindex>";
    }

    private void place(String address, String xml) {
        web.with(address, "application/xml", xml.getBytes(UTF_8));
    }

    private Collected read(String input) {
        return Collected.of(input, web, ALL);
    }

    @Test
    void pagesOfASitemapAreFetchedInOrder() throws IOException {
        Path file = Files.writeString(
                folder.resolve("sitemap.xml"),
                urls(
                        url("https://blatt.example/2", "2026-11-02"),
                        url("https://blatt.example/1", "2026-11-01T09:00:00+01:00"),
                        url("https://blatt.example/2", "2026-11-02"),
                        url("https://blatt.example/gone", "kaputt")));
        Collected read = read(file.toString());
        assertThat(read.names()).containsExactly("https://blatt.example/2", "https://blatt.example/1");
        assertThat(read.resources.get(0).told())
                .isEqualTo(new Told("sitemap", null, null, "2026-11-02", List.of(), null, List.of(), null));
        assertThat(read.failed).containsExactly("https://blatt.example/gone");
    }

    @Test
    void aNewsSitemapTellsTitleDateLanguageAndPublication() {
        place("https://blatt.example/news.xml", urls("""
                <url><loc>https://blatt.example/1</loc><news:news><news:publication><news:name>Küstenblatt</news:name>
                  <news:language>de</news:language></news:publication>
                  <news:publication_date>2026-11-20T08:15:00+01:00</news:publication_date>
                  <news:title>Werft baut Fähren</news:title><news:keywords>Werft, Leer</news:keywords></news:news></url>
                """));
        assertThat(read("https://blatt.example/news.xml").resources.get(0).told())
                .isEqualTo(new Told(
                        "sitemap",
                        "Werft baut Fähren",
                        "2026-11-20T08:15:00+01:00",
                        null,
                        List.of(),
                        "Küstenblatt",
                        List.of("Werft", "Leer"),
                        "de"));
    }

    @Test
    void anIndexIsFollowedAlsoToZippedSitemapsFeedsAndTexts() {
        place(
                "https://blatt.example/index.xml",
                index(
                        "https://blatt.example/a.xml.gz",
                        "https://blatt.example/none.xml",
                        "https://blatt.example/list.txt",
                        "https://blatt.example/rss"));
        web.with(
                "https://blatt.example/a.xml.gz",
                "application/gzip",
                PlayedWeb.gzip(
                        urls(url("https://blatt.example/1", "2026-11-01")).getBytes(UTF_8)));
        web.with(
                "https://blatt.example/list.txt",
                "text/plain",
                "\uFEFFhttps://blatt.example/2\n\nftp://blatt.example/x\n".getBytes(UTF_8));
        place(
                "https://blatt.example/rss",
                "<rss version='2.0'><channel><title>t</title><item><link>https://blatt.example/3</link></item></channel></rss>");
        Collected read = read("https://blatt.example/index.xml");
        assertThat(read.names())
                .containsExactly("https://blatt.example/1", "https://blatt.example/2", "https://blatt.example/3");
        assertThat(read.failed).containsExactly("https://blatt.example/none.xml", "https://blatt.example/list.txt:3");
    }

    @Test
    void indexesThatNameOneAnotherEnd() {
        place("https://blatt.example/a.xml", index("https://blatt.example/b.xml"));
        place("https://blatt.example/b.xml", index("https://blatt.example/a.xml", "https://blatt.example/b.xml"));
        Collected read = read("https://blatt.example/a.xml");
        assertThat(read.resources).isEmpty();
        assertThat(web.asked()).hasSizeLessThan(4);
    }

    @Test
    void indexesAreFollowedToADepthThatIsTold() {
        for (int i = 0; i < 6; i++) {
            place("https://blatt.example/%d.xml".formatted(i), index("https://blatt.example/%d.xml".formatted(i + 1)));
        }
        Collected read = read("https://blatt.example/0.xml");
        assertThat(read.failures).hasSize(1);
        assertThat(read.failures.get(0).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(read.messages().get(0)).contains("deeper than 3", "give that sitemap by itself");
    }

    @Test
    void theLimitHoldsForPagesAndForSitemaps() {
        place("https://blatt.example/i.xml", index("https://blatt.example/a.xml", "https://blatt.example/b.xml"));
        place(
                "https://blatt.example/a.xml",
                urls(url("https://blatt.example/1", "2026-11-01"), url("https://blatt.example/2", "2026-11-01")));
        place("https://blatt.example/b.xml", urls(url("https://blatt.example/3", "2026-11-01")));
        Collected pages = Collected.of("https://blatt.example/i.xml", web, new Reach(null, 2));
        assertThat(pages.names()).containsExactly("https://blatt.example/1", "https://blatt.example/2");
        assertThat(pages.notes).singleElement().asString().contains("more than 2 pages", "--limit");
        Collected sitemaps = Collected.of("https://blatt.example/i.xml", web, new Reach(null, 1));
        assertThat(sitemaps.names()).containsExactly("https://blatt.example/1");
    }

    @Test
    void olderPagesAndSitemapsAreLeftOut() {
        place(
                "https://blatt.example/i.xml",
                "<sitemapindex " + NAMESPACE + "><sitemap><loc>https://blatt.example/old.xml</loc><lastmod>2026-10-31"
                        + "</lastmod></sitemap><sitemap><loc>https://blatt.example/new.xml</loc></sitemap></sitemapindex>");
        place(
                "https://blatt.example/new.xml",
                urls(url("https://blatt.example/1", "2026-11-01"), url("https://blatt.example/2", "2026-10-01")));
        Collected read = Collected.of("https://blatt.example/i.xml", web, new Reach(LocalDate.of(2026, 11, 1), 10));
        assertThat(read.names()).containsExactly("https://blatt.example/1");
        assertThat(web.asked()).doesNotContain("https://blatt.example/old.xml");
    }

    @Test
    void ofABrokenSitemapWhatStandsBeforeIsReadAndTheRestTold() {
        Collected read = Collected.ofStandardInput(
                urls(url("https://blatt.example/1", "2026-11-01")).replace("</urlset>", "<url><loc>https://blatt.exa"),
                web);
        assertThat(read.names()).containsExactly("https://blatt.example/1");
        assertThat(read.messages()).singleElement().asString().contains("standard input: broken sitemap");
    }

    @Test
    void noFileIsReadForASitemap() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "https://blatt.example/3");
        Collected read = Collected.ofStandardInput(
                "<!DOCTYPE urlset [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><urlset " + NAMESPACE
                        + "><url><loc>&x;</loc></url></urlset>",
                web);
        assertThat(read.resources).isEmpty();
        assertThat(web.asked()).isEmpty();
    }
}
