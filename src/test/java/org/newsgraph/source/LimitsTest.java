package org.newsgraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.newsgraph.source.PlayedWeb.answer;
import static org.newsgraph.source.PlayedWeb.drip;
import static org.newsgraph.source.PlayedWeb.gzip;
import static org.newsgraph.source.PlayedWeb.raw;
import static org.newsgraph.source.PlayedWeb.silent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.source.SourceException.Reason;

/** Time, size and compression. */
@Timeout(60)
class LimitsTest {
    private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final String CHUNKED = HTML + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String PAGE = "Hallo";
    /** RFC 7932 by hand: window of 16 bits, one uncompressed meta-block with the five bytes of "Hallo", an empty last one. */
    private static final byte[] BROTLI = HexFormat.of().parseHex("400010" + "48616c6c6f" + "03");

    @Test
    void bodyThatNeverBeginsEndsAtTheDeadline() {
        ends(silent(HTML + "Content-Length: 100\r\n\r\n"), Reason.TIMEOUT, "not done after 300 ms");
    }

    @Test
    void answerThatNeverBeginsEndsAtTheDeadline() {
        ends(silent(""), Reason.TIMEOUT, "not done after 300 ms");
    }

    @Test
    void slowBodyEndsAtTheDeadline() {
        ends(drip(HTML + "Content-Length: 100000\r\n\r\n", "x"), Reason.TIMEOUT, "not done after");
    }

    @Test
    void slowHeaderEndsAtTheDeadline() {
        ends(drip(HTML, "X"), Reason.TIMEOUT, "not done after");
    }

    @Test
    void nameWhoseLookUpDoesNotEndEndsAtTheDeadline() {
        try (PlayedFetch played = PlayedFetch.impatient()) {
            SourceException e = played.fails(URI.create("http://" + PlayedNames.ENDLESS + "/a"));
            assertThat(e.reason()).isEqualTo(Reason.TIMEOUT);
            assertThat(e).message().contains("not done after 300 ms");
        }
    }

    @Test
    void silentServerIsGivenUpBeforeTheDeadline() {
        try (PlayedFetch played = new PlayedFetch(o -> o.withLimits(o.limits().withSilence(Duration.ofMillis(700))))) {
            played.web.on("/a", silent(HTML + "Content-Length: 100\r\n\r\n" + "x"));
            SourceException e = played.fails("/a");
            assertThat(e.reason()).isEqualTo(Reason.TIMEOUT);
            assertThat(e).message().contains("fell silent");
            assertThat(played.web.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CHUNKED, HTML + "Connection: close\r\n\r\n"})
    void endlessBodyIsTooLarge(String head) {
        try (PlayedFetch played = PlayedFetch.withLargest(1 << 20)) {
            String piece = "x".repeat(1 << 16);
            boolean chunked = head.equals(CHUNKED);
            played.web.on("/a", (request, out) -> {
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    out.write((chunked ? "10000\r\n" + piece + "\r\n" : piece).getBytes(StandardCharsets.US_ASCII));
                }
            });
            assertFails(played, Reason.TOO_LARGE, "larger than 1 MB");
        }
    }

    @Test
    void declaredLengthIsEnoughToRefuse() {
        try (PlayedFetch played = PlayedFetch.withLargest(1000)) {
            played.web.on("/a", silent(HTML + "Content-Length: 1001\r\n\r\n"));
            assertFails(played, Reason.TOO_LARGE, "larger than 1000 bytes");
        }
    }

    @Test
    void pageAtTheLimitIsRead() {
        try (PlayedFetch played = PlayedFetch.withLargest(1000)) {
            played.web.page("/a", "x".repeat(1000)).on("/z", zipped("x".repeat(1000)));
            assertThat(played.get("/a").bytes()).hasSize(1000);
            assertThat(played.get("/z").bytes()).hasSize(1000);
        }
    }

    @Test
    void gzipBombIsTooLargeAndNotInflated() {
        try (PlayedFetch played = PlayedFetch.withLargest(1 << 20)) {
            byte[] bomb = gzip(gzip(new byte[1 << 25]));
            assertThat(bomb.length).isLessThan(1 << 16);
            played.web
                    .on("/a", answer(200, bomb, "Content-Encoding: gzip, gzip"))
                    .on("/b", zipped("x".repeat((1 << 20) + 1)));
            assertFails(played, Reason.TOO_LARGE, "larger than 1 MB");
            assertThat(played.fails("/b").reason()).isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    void compressedPageIsDecompressed() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web
                    .on("/gzip", zipped(PAGE))
                    .on("/x-gzip", answer(200, gzip(bytes(PAGE)), "Content-Encoding: X-GZip"))
                    .on("/zlib", answer(200, deflated(false), "Content-Encoding: deflate"))
                    .on("/raw", answer(200, deflated(true), "Content-Encoding: deflate"))
                    .on("/br", answer(200, BROTLI, "Content-Encoding: br"))
                    .on("/both", answer(200, gzip(BROTLI), "Content-Encoding: br", "Content-Encoding: gzip"))
                    .on("/identity", answer(200, PAGE, "Content-Encoding: identity"))
                    .on("/blank", answer(200, PAGE, "Content-Encoding: "));
            for (String place : new String[] {"gzip", "x-gzip", "zlib", "raw", "br", "both", "identity", "blank"}) {
                assertThat(played.text("/" + place)).as(place).isEqualTo(PAGE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br"})
    void nothingCompressedIsNothing(String coding) {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.on("/a", answer(200, "", "Content-Encoding: " + coding));
            assertThat(played.get("/a").bytes()).isEmpty();
        }
    }

    @Test
    void unknownCompressionIsNamed() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.on("/a", answer(200, PAGE, "Content-Encoding: zstd"));
            assertFails(played, Reason.BROKEN, "compressed as zstd");
            assertThat(played.web.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br"})
    void brokenCompressionIsNamed(String coding) {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.on("/a", answer(200, "<p>Das ist nicht komprimiert.</p>", "Content-Encoding: " + coding));
            assertFails(played, Reason.BROKEN, "broken " + coding + " data");
            assertThat(played.web.asked()).hasSize(1);
        }
    }

    @Test
    void cutCompressionIsBroken() {
        try (PlayedFetch played = new PlayedFetch()) {
            byte[] zipped = gzip(bytes(PAGE.repeat(100)));
            byte[] half = Arrays.copyOf(zipped, zipped.length / 2);
            played.web.on("/a", answer(200, half, "Content-Encoding: gzip"));
            assertFails(played, Reason.BROKEN, "broken gzip data");
        }
    }

    @Test
    void bodyBrokenOffIsAskedForAgain() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web
                    .on("/a", raw(HTML + "Content-Length: 100\r\n\r\nHal"))
                    .on("/b", raw(CHUNKED + "64\r\nHal"), answer(200, PAGE))
                    .on("/c", raw(""), answer(200, PAGE))
                    .on(
                            "/d",
                            raw(HTML + "Content-Encoding: gzip\r\nContent-Length: 100\r\n\r\n\u001f\u008b"),
                            zipped(PAGE));
            assertFails(played, Reason.NETWORK, "broken off");
            assertThat(played.web.asked()).hasSize(3);
            assertThat(played.text("/b")).isEqualTo(PAGE);
            assertThat(played.text("/c")).isEqualTo(PAGE);
            assertThat(played.text("/d")).isEqualTo(PAGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-A: b\r\n", "X-A: " + "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"})
    void floodOfHeadersIsTooLarge(String piece) {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.on("/a", (request, out) -> {
                out.write(bytes(HTML));
                while (true) {
                    out.write(bytes(piece.repeat(100)));
                }
            });
            assertFails(played, Reason.TOO_LARGE, "header is too large");
            assertThat(played.web.asked()).hasSize(1);
        }
    }

    @Test
    void interruptedThreadEndsItsRequestAndStaysInterrupted() throws InterruptedException {
        try (PlayedFetch played = new PlayedFetch()) {
            CountDownLatch asked = new CountDownLatch(1);
            CountDownLatch gone = new CountDownLatch(1);
            played.web.on("/a", (request, out) -> {
                asked.countDown();
                try {
                    drip(CHUNKED, "1\r\nx\r\n").play(request, out);
                } finally {
                    gone.countDown();
                }
            });
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            AtomicReference<Boolean> interrupted = new AtomicReference<>(false);
            Thread reader = Thread.startVirtualThread(() -> {
                thrown.set(catchThrowable(() -> played.fetcher().get(played.web.at("/a"))));
                interrupted.set(Thread.currentThread().isInterrupted());
            });
            asked.await();
            reader.interrupt();
            reader.join();
            // The server notices that nobody listens any more.
            gone.await();
            assertThat(thrown.get()).isInstanceOf(SourceException.class).hasMessageContaining("interrupted");
            assertThat(interrupted.get()).isTrue();
        }
    }

    private static void ends(PlayedWeb.Play play, Reason reason, String words) {
        try (PlayedFetch played = PlayedFetch.impatient()) {
            played.web.on("/a", play);
            assertFails(played, reason, words);
        }
    }

    private static void assertFails(PlayedFetch played, Reason reason, String words) {
        SourceException e = played.fails("/a");
        assertThat(e).isNotNull();
        assertThat(e).message().startsWith(played.web.at("/a") + ": ").contains(words);
        assertThat(e.reason()).isEqualTo(reason);
    }

    private static PlayedWeb.Play zipped(String page) {
        return answer(200, gzip(bytes(page)), "Content-Encoding: gzip");
    }

    private static byte[] deflated(boolean raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(9, raw))) {
            out.write(bytes(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
