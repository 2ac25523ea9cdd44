package org.newsgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.source.SourceException.Reason;

/** Feeds of every format, also with broken entries; one of those never stops the others. */
class FeedsTest {
    private static final String LONG = "Die Werft in Leer baut drei Fähren für die Inseln. ".repeat(8);
    private static final FakeWeb WEB = new FakeWeb()
            .page("https://blatt.example/a", "<p>Seite A</p>")
            .page("https://blatt.example/b", "<p>Seite B</p>")
            .page("https://blatt.example/c?x=1", "<p>Seite C</p>")
            .page("https://blatt.example/d", "<p>Seite D</p>");

    @TempDir
    private Path folder;

    private static Collected feed(String content) {
        return Collected.ofStandardInput(content, WEB);
    }

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
              <channel><title>Küstenblatt</title><link>https://blatt.example/</link><language>de-DE</language>
                <item><title>Werft&#10; baut Fähren</title><link>https://blatt.example/a</link>
                  <pubDate>Fri, 20 Nov 2026 08:15:00 +0100</pubDate><author>redaktion@blatt.example (Ute Kern)</author>
                  <category>Werften</category><media:keywords>Leer, Inseln</media:keywords></item>
                <item><title>Ohne Verweis</title></item>
                <item><title>Relativ</title><link>b</link><pubDate>vorgestern</pubDate>
                  <dc:creator>Jan Voss</dc:creator></item>
                <item><title>Noch einmal</title><link>https://blatt.example/a</link></item>
                <item><title>Kennung</title><guid isPermaLink="true">https://blatt.example/c?x=1</guid></item>
                <item><title>Fort</title><link>https://blatt.example/gone</link></item>
                <item><title>Voll &amp; ganz</title><link>https://blatt.example/full</link>
                  <content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>
                <item><title>Ohne Verweis, mit Text</title><content:encoded>%s</content:encoded></item>
                <item><title>Datei</title><link>file:///etc/passwd</link></item>
                <item><title>Kurz</title><link>https://blatt.example/short</link>
                  <content:encoded>Mehr auf unserer Seite</content:encoded></item>
              </channel></rss>
            """.formatted(LONG, LONG);

    @Test
    void brokenEntriesOfAnRssFeedAreRepairedOrToldOneByOne() {
        Collected read = feed(RSS);
        assertThat(read.names())
                .containsExactly(
                        "https://blatt.example/a",
                        "https://blatt.example/b",
                        "https://blatt.example/c?x=1",
                        "https://blatt.example/full",
                        "standard input, item 8");
        assertThat(read.failed)
                .containsExactlyInAnyOrder(
                        "standard input, item 2",
                        "standard input, item 9",
                        "https://blatt.example/gone",
                        "https://blatt.example/short");
        assertThat(read.messages()).anyMatch(m -> m.contains("item 2 (Ohne Verweis): neither a link nor a text"));
        assertThat(read.messages()).anyMatch(m -> m.contains("item 9: file:///etc/passwd: only http and https"));
    }

    @Test
    void whatAFeedSaysOfAPageIsTold() {
        List<Resource> pages = feed(RSS).resources;
        assertThat(pages.get(0).told())
                .isEqualTo(new Told(
                        "feed",
                        "Werft baut Fähren",
                        "2026-11-20T08:15:00+01:00",
                        null,
                        List.of("Ute Kern"),
                        "Küstenblatt",
                        List.of("Werften", "Leer", "Inseln"),
                        "de-DE"));
        assertThat(pages.get(1).told().published()).isNull();
        assertThat(pages.get(1).told().authors()).containsExactly("Jan Voss");
        assertThat(pages.get(0).address()).isEqualTo("https://blatt.example/a");
        assertThat(pages.get(0).live()).isTrue();
    }

    @Test
    void aPageThatCannotBeFetchedIsTheTextThatTheFeedCarries() {
        Resource carried = feed(RSS).resources.get(3);
        assertThat(carried.live()).isFalse();
        assertThat(carried.address()).isEqualTo("https://blatt.example/full");
        assertThat(new String(carried.bytes(), StandardCharsets.UTF_8))
                .contains("<h1>Voll &amp; ganz</h1>", "<p>" + LONG + "</p>");
    }

    @Test
    void rss10IsRead() {
        Collected read = feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <channel rdf:about="https://blatt.example/rdf"><title>Blatt</title><link>https://blatt.example/</link>
                    <description>d</description></channel>
                  <item rdf:about="https://blatt.example/a"><title>Eins</title><link>https://blatt.example/a</link>
                    <dc:date>2026-11-20</dc:date><dc:creator>Ina Holm</dc:creator><dc:subject>Hafen</dc:subject></item>
                  <item rdf:about="urn:x"><title>Zwei</title></item>
                </rdf:RDF>
                """);
        assertThat(read.names()).containsExactly("https://blatt.example/a");
        Told told = read.resources.get(0).told();
        assertThat(told.published()).isEqualTo("2026-11-20");
        assertThat(told.authors()).containsExactly("Ina Holm");
        assertThat(told.keywords()).containsExactly("Hafen");
        assertThat(read.failed).containsExactly("standard input, item 2");
    }

    @Test
    void atomIsRead() {
        Collected read = feed("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Blatt</title>
                  <link href="https://blatt.example/"/><id>urn:f</id><updated>2026-11-20T10:00:00Z</updated>
                  <entry><title type="html">Eins &amp;amp; zwei</title><id>urn:1</id>
                    <link rel="alternate" href="https://blatt.example/a"/>
                    <published>2026-11-19T10:00:00+01:00</published><updated>2026-11-20T10:00:00+01:00</updated>
                    <author><name>Ina Holm</name></author><category term="Hafen"/></entry>
                  <entry><title>Nichts</title><id>urn:2</id><updated>kaputt</updated></entry>
                  <entry><title>Text</title><id>urn:3</id><content type="text">%s</content></entry>
                </feed>
                """.formatted(LONG));
        assertThat(read.names()).containsExactly("https://blatt.example/a", "standard input, item 3");
        assertThat(read.failed).containsExactly("standard input, item 2");
        Told told = read.resources.get(0).told();
        assertThat(told.published()).isEqualTo("2026-11-19T10:00:00+01:00");
        assertThat(told.modified()).isEqualTo("2026-11-20T10:00:00+01:00");
        assertThat(told.authors()).containsExactly("Ina Holm");
        assertThat(read.resources.get(1).kind()).isEqualTo(Resource.Kind.TEXT);
    }

    @Test
    void jsonFeedIsRead() {
        Collected read = feed("""
                { "version": "https://jsonfeed.org/version/1.1", "title": "Blatt", "language": "de",
                  "home_page_url": "https://blatt.example/", "authors": [{"name": "Redaktion"}],
                  "items": [
                    {"id": "1", "url": "https://blatt.example/a", "title": "Eins", "date_published": "2026-11-20T10:00:00+01:00",
                     "date_modified": "morgen", "tags": ["Hafen", 7], "author": {"name": "Ina Holm"}},
                    {"id": 2, "title": "Nichts"},
                    "keine",
                    {"id": "https://blatt.example/d"},
                    {"id": "4", "url": "/b"},
                    {"id": "5", "content_text": "%s"},
                    {"id": "6", "url": "https://blatt.example/none", "content_html": "<p>%s</p>"}
                  ]}
                """.formatted(LONG, LONG));
        assertThat(read.names())
                .containsExactly(
                        "https://blatt.example/a",
                        "https://blatt.example/d",
                        "https://blatt.example/b",
                        "standard input, item 6",
                        "https://blatt.example/none");
        assertThat(read.failed).containsExactly("standard input, item 2", "standard input, item 3");
        assertThat(read.resources.get(0).told())
                .isEqualTo(new Told(
                        "feed",
                        "Eins",
                        "2026-11-20T10:00:00+01:00",
                        null,
                        List.of("Ina Holm"),
                        "Blatt",
                        List.of("Hafen"),
                        "de"));
        assertThat(read.resources.get(1).told().authors()).containsExactly("Redaktion");
    }

    @Test
    void relativeLinksOfAFetchedFeedAreResolvedAgainstItsAddress() {
        FakeWeb web = new FakeWeb()
                .with(
                        "https://blatt.example/feeds/all",
                        "application/rss+xml",
                        "<rss version='2.0'><channel><title>t</title><item><link>../a</link></item></channel></rss>"
                                .getBytes(StandardCharsets.UTF_8))
                .page("https://blatt.example/a", "<p>A</p>");
        assertThat(Collected.of("https://blatt.example/feeds/all", web, Reach.STANDARD)
                        .names())
                .containsExactly("https://blatt.example/a");
    }

    @Test
    void aFeedOfAnotherCharsetIsDecodedAsItSays() {
        byte[] latin =
                "<?xml version='1.0' encoding='ISO-8859-1'?><rss version='2.0'><channel><title>Küste</title><item><link>https://blatt.example/a</link></item></channel></rss>"
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Collected.ofStandardInput(latin, WEB).resources.get(0).told().publisher())
                .isEqualTo("Küste");
    }

    @Test
    void olderItemsAreLeftOut() throws IOException {
        Path file = Files.writeString(folder.resolve("feed.xml"), """
                <rss version="2.0"><channel><title>t</title>
                  <item><link>https://blatt.example/a</link><pubDate>Tue, 03 Nov 2026 08:15:00 GMT</pubDate></item>
                  <item><link>https://blatt.example/b</link><pubDate>Thu, 05 Nov 2026 08:15:00 GMT</pubDate></item>
                  <item><link>https://blatt.example/d</link></item>
                </channel></rss>
                """);
        Collected read = Collected.of(file.toString(), WEB, new Reach(LocalDate.of(2026, 11, 4), 10));
        assertThat(read.names()).containsExactly("https://blatt.example/b", "https://blatt.example/d");
    }

    @Test
    void theLimitIsToldWhenItIsReached() throws IOException {
        Path file = Files.writeString(folder.resolve("feed.rss"), RSS);
        Collected read = Collected.of(file.toString(), WEB, new Reach(null, 2));
        assertThat(read.names()).containsExactly("https://blatt.example/a", "https://blatt.example/b");
        assertThat(read.notes).hasSize(1);
        assertThat(read.notes.get(0)).contains("feed.rss", "more than 2 pages", "--limit");
    }

    @Test
    void pagesComeInTheFeedsOrderAndOnlyAFewAreFetchedAtOnce() {
        FakeWeb web = new FakeWeb();
        StringBuilder list = new StringBuilder();
        Map<Integer, String> addresses = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            String address = "https://blatt.example/" + "x".repeat(i % 7) + i;
            addresses.put(i, address);
            web.page(address, "<p>" + i + "</p>");
            list.append(address).append('\n');
        }
        Collected read = Collected.ofStandardInput(list.toString(), web);
        assertThat(read.names()).containsExactlyElementsOf(addresses.values());
        assertThat(web.mostAtOnce()).isBetween(2, Fetching.WINDOW);
        assertThat(read.expected).isEqualTo(100);
    }

    @Test
    void aFaultNobodyExpectedEndsNoList() {
        Web fails = address -> {
            if (address.getPath().equals("/b")) {
                throw new IllegalStateException("a fault");
            }
            return WEB.get(address);
        };
        Collected read = Collected.ofStandardInput(RSS, fails);
        assertThat(read.names()).contains("https://blatt.example/a", "https://blatt.example/c?x=1");
        assertThat(read.failed).contains("https://blatt.example/b");
        assertThat(read.messages()).anyMatch(m -> m.contains("a fault") && m.contains("report it"));
    }

    @Test
    void noFileIsReadForAFeed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim ".repeat(60));
        Collected read = feed("""
                <?xml version="1.0"?>
                <!DOCTYPE rss [<!ENTITY x SYSTEM "%s"><!ENTITY %% p SYSTEM "%s">]>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>&x;</title>
                  <item><title>Eins &x;</title><link>https://blatt.example/a</link></item>
                  <item><title>Zwei</title><content:encoded>&x;</content:encoded></item>
                </channel></rss>
                """.formatted(secret.toUri(), secret.toUri()));
        assertThat(read.resources)
                .noneMatch(resource -> resource.toString().contains("geheim")
                        || new String(resource.bytes(), StandardCharsets.UTF_8).contains("geheim"));
        assertThat(read.names()).containsExactly("https://blatt.example/a");
    }

    @Test
    void aBillionLaughsAreRefused() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"" + "ha".repeat(50) + "\">");
        for (int i = 1; i < 12; i++) {
            entities.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        Collected read = feed("<?xml version='1.0'?><!DOCTYPE rss [" + entities + "]><rss version='2.0'><channel>"
                + "<title>&a11;</title><item><link>https://blatt.example/a</link></item></channel></rss>");
        assertThat(read.resources).isEmpty();
        assertThat(read.failures).hasSize(1);
        assertThat(read.failures.get(0).reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void aDocumentTypeIsTolerated() {
        Collected read = feed("""
                <?xml version="1.0"?>
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
                <rss version="0.91"><channel><title>Caf&eacute;</title><link>https://blatt.example/</link>
                  <description>d</description><language>de</language>
                  <item><title>Eins</title><link>https://blatt.example/a</link></item></channel></rss>
                """);
        assertThat(read.names()).containsExactly("https://blatt.example/a");
    }

    @Test
    void aBrokenFeedIsNamedInOneLine() {
        Collected read = feed("<rss version='2.0'><channel><item><title>Offen");
        assertThat(read.failures).hasSize(1);
        assertThat(read.messages().get(0))
                .startsWith("standard input: broken feed (")
                .doesNotContain("\n");
    }

    @Test
    void withoutAWebPagesAreRefusedAndTextsOfTheFeedRead() {
        Collected read = Collected.ofStandardInput(RSS, Sources.noWeb());
        assertThat(read.names()).containsExactly("https://blatt.example/full", "standard input, item 8");
        assertThat(read.failures)
                .filteredOn(e -> String.valueOf(e.getMessage()).contains("blatt.example/a"))
                .singleElement()
                .satisfies(e -> assertThat(e.getMessage()).contains("nothing is fetched here", "save the page"));
    }
}
