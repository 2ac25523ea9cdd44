package org.newsgraph.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.source.SourceException.Reason;

/** What an input holds is found out, whatever it is called. */
class SourcesTest {
    private static final String PAGE = "<!doctype html><html><body><p>Ein Satz.</p></body></html>";

    @TempDir
    private Path folder;

    private Collected read(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        return Collected.of(file.toString(), Sources.noWeb(), Reach.STANDARD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page.xml | <rss version='2.0'><channel/></rss> | FEED",
                "page.html | <!-- x --><?xml version='1.0'?> <!DOCTYPE feed> <feed xmlns='http://www.w3.org/2005/Atom'/> | FEED",
                "x | <rdf:RDF xmlns:rdf='x'/> | FEED",
                "page.txt | <sm:urlset xmlns:sm='x'/> | SITEMAP",
                "x | <sitemapindex/> | SITEMAP",
                "feed.json | {\"version\" : \"https:\\/\\/jsonfeed.org\\/version\\/1\"} | JSON_FEED",
                "news.json | {\"version\":\"1\",\"text\":\"https://jsonfeed.org/version/1\"} | JSON_LINES",
                "x | {\"text\":\"a\"} | JSON_LINES",
                "list.txt | https://a.example/1 | ADDRESSES",
                "x | https://a.example/1 ist eine Adresse. | TEXT",
                "page.xhtml | <?xml version='1.0'?><html xmlns='x'/> | HTML",
                "x | <?xml version='1.0'?><html xmlns='x'/> | HTML",
                "page.html | Nur Text. | HTML",
                "x | WARC/1.0 | WARC",
                "x | Nur Text. | TEXT"
            })
    void contentSaysWhatItIsBeforeTheName(String name, String content, Format format) {
        assertThat(Format.of(name, null, content.getBytes(UTF_8))).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html,Nur Text.,HTML",
        "text/plain,<html>,HTML",
        "application/x-ndjson,7,JSON_LINES",
        "application/rss+xml,kaputt,FEED",
        "application/octet-stream,Nur Text.,TEXT"
    })
    void theMediaTypeDecidesWhereContentIsSilent(String mediaType, String content, Format format) {
        assertThat(Format.of("/artikel/4711", mediaType, content.getBytes(UTF_8)))
                .isEqualTo(format);
    }

    @Test
    void rootElementIsFoundInUtf16() {
        byte[] bytes = "\uFEFF<?xml version='1.0' encoding='UTF-16'?><rss/>".getBytes(UTF_16LE);
        assertThat(Format.of("x", null, bytes)).isEqualTo(Format.FEED);
    }

    @Test
    void bzip2IsUnpackedByItsFirstBytes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new BZip2CompressorOutputStream(packed)) {
            out.write(PAGE.getBytes(UTF_8));
        }
        assertThat(read("page.html.bz2", packed.toByteArray()).text(0)).isEqualTo(PAGE);
        Collected cut = read("cut.html", Arrays.copyOf(packed.toByteArray(), 40));
        assertThat(cut.messages()).singleElement().asString().contains("cut.html: broken bzip2 data");
    }

    @ParameterizedTest
    @CsvSource({"fd377a585a000004,xz", "28b52ffd04000000,zstd"})
    void otherPackingsAreNamed(String bytes, String name) throws IOException {
        Collected read = read("page.html", HexFormat.of().parseHex(bytes));
        assertThat(read.failures.get(0).reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(read.messages().get(0)).contains("page.html: packed with " + name, "gzip");
    }

    @Test
    void zippedContentIsUnpackedWhateverItIsCalledOnTheWeb() {
        FakeWeb web = new FakeWeb().with("https://a.example/1", "text/html", PlayedWeb.gzip(PAGE.getBytes(UTF_8)));
        assertThat(Collected.of("https://a.example/1", web, Reach.STANDARD).text(0))
                .isEqualTo(PAGE);
    }

    @Test
    void anAddressIsFetchedAndKnowsWhereItWasFound() {
        FakeWeb web = new FakeWeb().redirect("https://a.example/alt", "https://a.example/neu", PAGE);
        Resource page = Collected.of("HTTPS://A.example/alt#oben", web, Reach.STANDARD)
                .resources
                .get(0);
        assertThat(page.name()).isEqualTo("HTTPS://A.example/alt#oben");
        assertThat(page.address()).isEqualTo("https://a.example/neu");
        assertThat(page.charset()).isEqualTo("utf-8");
        assertThat(page.live()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.example/x", "file:///etc/hostname", "jar:file://x"})
    void otherSchemesAreRefused(String input) {
        Collected read = Collected.of(input, new FakeWeb(), Reach.STANDARD);
        assertThat(read.resources).isEmpty();
        assertThat(read.failures)
                .singleElement()
                .satisfies(e -> assertThat(e.reason()).isIn(Reason.REFUSED, Reason.MISSING));
    }

    @Test
    void ofADirectoryOneUnreadableFileIsToldAndTheRestRead() throws IOException {
        for (int i = 0; i < 2000; i++) {
            Path sub = Files.createDirectories(folder.resolve("pages/" + i % 20));
            Files.writeString(sub.resolve(i + ".html"), PAGE);
        }
        Files.write(folder.resolve("pages/7/507.html"), new byte[] {(byte) 0x1F, (byte) 0x8B, 8, 0});
        Collected read = Collected.of(folder.resolve("pages").toString(), Sources.noWeb(), Reach.STANDARD);
        assertThat(read.resources).hasSize(1999);
        assertThat(read.names()).isSorted();
        assertThat(read.failed)
                .containsExactly(folder.resolve("pages/7/507.html").toString());
        assertThat(read.expected).isEqualTo(2000);
    }

    @Test
    void cutGzipLinesAreReadToTheCut() throws IOException {
        StringBuilder lines = new StringBuilder();
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 5000; i++) {
            lines.append("{\"text\":\"").append(random.nextLong()).append("\"}\n");
        }
        byte[] packed = PlayedWeb.gzip(lines.toString().getBytes(UTF_8));
        Collected read = read("news.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));
        assertThat(read.resources).hasSizeBetween(1000, 4000);
        assertThat(read.messages()).singleElement().asString().contains("news.jsonl.gz: broken gzip data");
    }

    @Test
    void aHandlersOwnExceptionIsNotTakenForAFault() throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), PAGE);
        ResourceHandler failing = new ResourceHandler() {
            @Override
            public void resource(Resource resource) {
                throw new IllegalStateException("full");
            }

            @Override
            public void failure(String source, SourceException failure) {
                throw new AssertionError(failure);
            }
        };
        assertThatThrownBy(() -> new Sources(System.in, Sources.noWeb(), Reach.STANDARD).read(file.toString(), failing))
                .isInstanceOf(IllegalStateException.class);
        FakeWeb web = new FakeWeb().page("https://a.example/1", PAGE);
        Path list = Files.writeString(folder.resolve("list.txt"), "https://a.example/1\n".repeat(3));
        assertThatThrownBy(() -> new Sources(System.in, web, Reach.STANDARD).read(list.toString(), failing))
                .isInstanceOf(IllegalStateException.class);
    }
}
