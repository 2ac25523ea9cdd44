package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are made to be misunderstood, to take long or to get at files. */
class HttpAttacksTest {
    private static final List<String> CHANGES = new ArrayList<>();
    private static final TestServer SITE = Protected.of(Protected.WITH_USERS, CHANGES, ServerOptions.onPort(0));

    @AfterAll
    static void close() {
        SITE.close();
    }

    private static int port() {
        return SITE.server().port();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../../../etc/passwd",
                "/static/..%2f..%2f..%2fetc/passwd",
                "/static/%2e%2e/%2e%2e/etc/passwd",
                "/static/..%5c..%5cetc%5cpasswd",
                "/static//etc/passwd",
                "/static/%00site.css",
                "/static/site.css%00.js",
                "/static/..;/site.css",
                "/static/messages.properties",
                "/webjars/../../../../META-INF/MANIFEST.MF",
                "/webjars/..%2fMETA-INF/MANIFEST.MF",
                "/static/../org/newsgraph/site/Site.class"
            })
    void noFileIsReadBesideThoseThatAreServed(String target) throws IOException {
        String answer = RawRequest.get(port(), target);
        assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*").doesNotContain("root:", "Manifest-Version", "CAFEBABE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/article/../health",
                "/article/..%2fhealth",
                "/article/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/article?iri=file%3A%2F%2F%2Fetc%2Fpasswd",
                "/data?graph=file%3A%2F%2F%2Fetc%2Fpasswd",
                "/resource?iri=file%3A%2F%2F%2Fetc%2Fpasswd"
            })
    void anArticlesNameIsNoPath(String target) throws IOException {
        assertThat(RawRequest.get(port(), target))
                .matches("(?s)HTTP/1.1 (400|404) .*")
                .doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
                "Content-Length: 3, 4\r\n\r\nabcd",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n",
                "Transfer-Encoding: gzip, chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Host: boese.example\r\nContent-Length: 0\r\n\r\n",
                " folded: x\r\nContent-Length: 0\r\n\r\n"
            })
    void noRequestIsSmuggledInAnother(String rest) throws IOException {
        String answer = RawRequest.send(
                port(),
                "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n" + rest);
        assertThat(answer).matches("(?s)HTTP/1.1 [45].*");
        assertThat(answer.split("HTTP/1\\.1 ")).as("one answer").hasSize(2);
    }

    @Test
    void hugeAddressesAndHeadersAreRefused() throws IOException {
        String much = "a".repeat(Listener.HEADERS * 5 / 4); // Jetty counts what it has at hand, not to the byte
        assertThat(RawRequest.get(port(), "/search?q=" + much)).startsWith("HTTP/1.1 414 ");
        assertThat(RawRequest.get(port(), "/", "X-Much: " + much + "\r\n")).startsWith("HTTP/1.1 431 ");
        assertThat(SITE.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatTricklesInIsGivenUp() throws Exception {
        try (Socket socket = new Socket("localhost", port())) {
            socket.getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "POST /sparql HTTP/1.1",
                                    "Host: localhost",
                                    "Content-Type: application/sparql-query",
                                    "Content-Length: 5000",
                                    "",
                                    "")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(300);
            StringBuilder answer = new StringBuilder();
            for (int i = 0; i < 100 && answer.isEmpty(); i++) {
                trickle(socket, answer);
            }
            assertThat(answer).matches("(?s)HTTP/1.1 [45]\\d\\d .*");
        }
    }

    /** One byte in, and whatever comes out soon. */
    private static void trickle(Socket socket, StringBuilder answer) throws IOException {
        try {
            socket.getOutputStream().write('#');
            InputStream in = socket.getInputStream();
            byte[] bytes = new byte[10_000];
            int length = in.read(bytes);
            answer.append(length < 0 ? "cut off" : new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        } catch (SocketTimeoutException e) {
            return; // nothing yet
        } catch (SocketException e) {
            answer.append("cut off");
        }
    }

    @Test
    void silentConnectionsAreClosed() {
        assertThat(Listener.IDLE).isLessThanOrEqualTo(Duration.ofSeconds(30));
        assertThat(SITE.server().idleTimeout()).isEqualTo(Listener.IDLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "gzip, gzip", "identity;gzip"})
    void aPackedBodyIsNeverUnpacked(String coding) throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[1 << 20]);
        }
        HttpResponse<String> answer = SITE.send(SITE.request("/articles")
                .headers(
                        "Content-Type",
                        "text/plain",
                        "Content-Encoding",
                        coding,
                        "Authorization",
                        Protected.bearer(Protected.WRITER))
                .POST(BodyPublishers.ofByteArray(bomb.toByteArray())));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(CHANGES).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/search?q=%zz", "/queries/partners?entity=%", "/export?format=%e4%zz", "/article?iri=%c3%28%"})
    void aBrokenQueryIsItsSendersFault(String target) throws IOException {
        assertThat(RawRequest.get(port(), target)).startsWith("HTTP/1.1 400 ").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/resource?iri=a%0Ab",
                "/article?iri=a%0D%0Ab",
                "/entity?iri=a%0Ab",
                "/export?format=a%0Ab",
                "/language?to=a%0Ab",
                "/articles?page=a%0Ab",
                "/data?graph=a%0Ab",
                "/graph/data?entity=a%00%0Ab",
                "/queries/partners?format=csv&a%0Ab=1",
                "/search?q=a&page=1%0A2"
            })
    void whatARequestSaysBreaksNoLineOfTheError(String target) throws IOException {
        assertThat(RawRequest.get(port(), target)).matches("(?s)HTTP/1.1 4\\d\\d .*\r\n\r\n[^\\p{Cntrl}]+\n");
        assertThat(RawRequest.get(port(), target + "x".repeat(20_000))).hasSizeLessThan(4_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "\"a b\"", "x-user-defined"})
    void aCharsetThatNobodyKnowsIsItsSendersFault(String charset) {
        for (String path : List.of("/articles", "/sparql?query=ASK%7B%7D")) {
            for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/sparql-query")) {
                HttpResponse<String> answer = SITE.send(SITE.request(path)
                        .headers(
                                "Content-Type",
                                type + "; charset=" + charset,
                                "Authorization",
                                Protected.bearer(Protected.WRITER))
                        .POST(BodyPublishers.ofString("ASK {}")));
                assertThat(answer.statusCode()).isEqualTo(415);
                assertThat(answer.body()).contains("send UTF-8");
            }
        }
        assertThat(CHANGES).isEmpty();
    }

    @Test
    void aBodyIsNotReadBeforeTheLogin() throws IOException {
        String answer = RawRequest.send(
                port(),
                String.join(
                        "\r\n",
                        "POST /articles HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: text/plain",
                        "Expect: 100-continue",
                        "Content-Length: 900",
                        "",
                        ""));
        assertThat(answer).startsWith("HTTP/1.1 401 ").doesNotContain("100 Continue");
    }
}
