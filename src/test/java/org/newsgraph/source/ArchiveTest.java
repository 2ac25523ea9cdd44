package org.newsgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.source.SourceException.Reason;

/** Web archives are read record by record. */
class ArchiveTest {
    private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Fähre</p>";

    @TempDir
    private Path folder;

    private static byte[] record(String type, String target, String mediaType, byte[] block) {
        String head = "WARC/1.1\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
                + "WARC-Date: 2026-11-20T08:00:00Z\r\nWARC-Target-URI: " + target + "\r\nContent-Type: " + mediaType
                + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        return joined(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
    }

    private static byte[] response(String target, byte[] http) {
        return record("response", target, "application/http; msgtype=response", http);
    }

    private static byte[] response(String target, String http) {
        return response(target, http.getBytes(UTF_8));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] encoded(String encoding, byte[] body) {
        return joined(
                ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + encoding + "\r\n\r\n")
                        .getBytes(UTF_8),
                body);
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(bytes);
        }
        return deflated.toByteArray();
    }

    private static Collected read(byte[] archive) {
        return Collected.ofStandardInput(archive, Sources.noWeb());
    }

    @Test
    void pagesAndTextsAreTakenAndNothingElse() throws IOException {
        Path file = folder.resolve("crawl.warc");
        Files.write(
                file,
                joined(
                        record("warcinfo", "x", "application/warc-fields", "software: x\r\n".getBytes(UTF_8)),
                        record(
                                "request",
                                "https://a.example/1",
                                "application/http",
                                "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
                        response("https://a.example/1", HTML),
                        response("https://a.example/2", HTML.replace("200 OK", "404 Not Found")),
                        response(
                                "https://a.example/i.png",
                                "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\u0089PNG"),
                        response("https://a.example/t", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nEin Satz."),
                        response(
                                "https://a.example/robots.txt", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nx"),
                        response("https://a.example/x", HTML.replace("text/html", "application/xhtml+xml")),
                        response("https://a.example/empty", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"),
                        record("resource", "https://a.example/r", "text/html", "<p>R</p>".getBytes(UTF_8)),
                        record("metadata", "https://a.example/1", "text/plain", "fetchTimeMs: 5".getBytes(UTF_8)),
                        response("https://a.example/feed", HTML.replace("<p>", "<rss><p>")),
                        record("revisit", "https://a.example/1", "application/http", HTML.getBytes(UTF_8))));
        Collected read = Collected.of(file.toString(), Sources.noWeb(), Reach.STANDARD);
        assertThat(read.failures).isEmpty();
        assertThat(read.names())
                .containsExactly(
                        file + ":https://a.example/1",
                        file + ":https://a.example/t",
                        file + ":https://a.example/x",
                        file + ":https://a.example/r");
        assertThat(read.resources.get(0).address()).isEqualTo("https://a.example/1");
        assertThat(read.resources.get(0).charset()).isEqualTo("utf-8");
        assertThat(read.resources.get(0).live()).isFalse();
        assertThat(read.text(0)).isEqualTo("<p>Fähre</p>");
        assertThat(read.resources.get(1).kind()).isEqualTo(Resource.Kind.TEXT);
    }

    @Test
    void contentIsUnchunkedAndDecoded() throws IOException {
        byte[] page = "<p>Fähre</p>".getBytes(UTF_8);
        Collected read = read(joined(
                response(
                        "https://a.example/chunked",
                        String.join(
                                "\r\n",
                                "HTTP/1.1 200 OK",
                                "Content-Type: text/html",
                                "Transfer-Encoding: chunked",
                                "",
                                "4",
                                "<p>F",
                                "9",
                                "ähre</p>",
                                "0",
                                "",
                                "")),
                response("https://a.example/gzip", encoded("gzip", PlayedWeb.gzip(page))),
                response("https://a.example/deflate", encoded("deflate", deflated(page))),
                response("https://a.example/br", encoded("br", HexFormat.of().parseHex("40001048616c6c6f03")))));
        assertThat(read.failures).isEmpty();
        assertThat(read.names()).hasSize(4);
        assertThat(read.text(3)).isEqualTo("Hallo");
        for (int i = 0; i < 3; i++) {
            assertThat(read.text(i)).isEqualTo("<p>Fähre</p>");
        }
    }

    @Test
    void aBrokenRecordIsToldAndTheNextOnesAreRead() {
        byte[] zipped = PlayedWeb.gzip("<p>Fähre</p>".repeat(50).getBytes(UTF_8));
        Collected read = read(joined(
                response("https://a.example/1", HTML),
                response("https://a.example/cut", encoded("gzip", Arrays.copyOf(zipped, zipped.length / 2))),
                response("https://a.example/odd", encoded("zebra", zipped)),
                response("https://a.example/none", "das ist kein HTTP"),
                response("https://a.example/2", HTML)));
        assertThat(read.names())
                .containsExactly("standard input:https://a.example/1", "standard input:https://a.example/2");
        assertThat(read.failed)
                .containsExactly(
                        "standard input:https://a.example/cut",
                        "standard input:https://a.example/odd",
                        "standard input:https://a.example/none");
        assertThat(read.messages()).allMatch(message -> message.contains("broken record") && !message.contains("\n"));
    }

    @Test
    void aCutArchiveIsReadToItsCut() {
        byte[] whole = joined(
                response("https://a.example/1", HTML),
                response("https://a.example/2", HTML),
                response("https://a.example/3", HTML));
        Collected plain = read(Arrays.copyOf(whole, whole.length - 10));
        assertThat(plain.names()).hasSize(2);
        assertThat(plain.messages()).singleElement().asString().contains("standard input: broken after record 3");
        assertThat(plain.failures.get(0).reason()).isEqualTo(Reason.BROKEN);

        byte[] zipped = joined(
                PlayedWeb.gzip(response("https://a.example/1", HTML)),
                PlayedWeb.gzip(response("https://a.example/2", HTML)),
                PlayedWeb.gzip(response("https://a.example/3", HTML)));
        Collected packed = read(Arrays.copyOf(zipped, zipped.length - 40));
        assertThat(packed.names()).hasSize(2);
        assertThat(packed.messages()).singleElement().asString().contains("standard input: broken after record");
    }

    @Test
    void recordsZippedOneByOneAreAllRead() throws IOException {
        Path file = folder.resolve("crawl.warc.gz");
        byte[][] members = new byte[50][];
        for (int i = 0; i < members.length; i++) {
            members[i] = PlayedWeb.gzip(response("https://a.example/" + i, HTML));
        }
        Files.write(file, joined(members));
        Collected read = Collected.of(file.toString(), Sources.noWeb(), Reach.STANDARD);
        assertThat(read.failures).isEmpty();
        assertThat(read.names()).hasSize(50).contains(file + ":https://a.example/49");
    }

    /** 1,000 records of 20 kB, made one by one as they are read. */
    private static final class Crawl extends InputStream {
        private static final int RECORDS = 1000;
        private static final String FILLER = "<!--" + "x".repeat(20_000) + "-->";

        private InputStream record = InputStream.nullInputStream();
        private int made;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = record.read(bytes, offset, length);
            while (read < 0 && made < RECORDS) {
                record = new ByteArrayInputStream(next());
                read = record.read(bytes, offset, length);
            }
            return read;
        }

        private byte[] next() {
            String address = "https://a.example/" + made;
            String html = HTML + FILLER;
            return switch (made++ % 10) {
                case 0 ->
                    record("request", address, "application/http", ("GET / HTTP/1.1\r\n\r\n" + FILLER).getBytes(UTF_8));
                case 1 -> response(address, html.replace("text/html", "image/png"));
                case 2 -> response(address, html.replace("200 OK", "500 Oh"));
                case 3 -> response(address, "kein HTTP " + FILLER);
                case 4 ->
                    response(address, html.replace("text/html", "text/plain").replace("<p>", ""));
                case 5 -> record("resource", address, "text/html", FILLER.getBytes(UTF_8));
                default -> response(address, html);
            };
        }
    }

    @Test
    void aThousandRecordsAreReadOneByOne() {
        Crawl crawl = new Crawl();
        List<Integer> ahead = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        List<Resource.Kind> kinds = new ArrayList<>();
        new Sources(crawl, Sources.noWeb(), Reach.STANDARD).read("-", new ResourceHandler() {
            @Override
            public void resource(Resource resource) {
                String name = resource.name();
                ahead.add(crawl.made - 1 - Integer.parseInt(name.substring(name.lastIndexOf('/') + 1)));
                kinds.add(resource.kind());
            }

            @Override
            public void failure(String source, SourceException failure) {
                failed.add(source);
            }
        });
        assertThat(crawl.made).isEqualTo(1000);
        assertThat(kinds).hasSize(600);
        assertThat(kinds).filteredOn(kind -> kind == Resource.Kind.TEXT).hasSize(100);
        assertThat(failed).hasSize(100);
        assertThat(ahead).allMatch(records -> records <= 1);
    }
}
