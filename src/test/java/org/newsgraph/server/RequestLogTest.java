package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLogTest {
    private static final String LINE =
            "\\S+ - \\S+ \\[\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000] \"\\S+ \\S+ \\S+\" \\d{3} \\d+ \\d+";
    private static final String SECRET = "Geheim-0815-Geheim";
    private static final List<RequestLine> LINES = new CopyOnWriteArrayList<>();
    private static final TestServer SITE = Protected.of(Protected.WITH_USERS.withLog(LINES::add));

    @AfterAll
    @AfterContainer
    static void close() {
        SITE.close();
    }

    @BeforeEach
    void forget() {
        LINES.clear();
    }

    /** A request is noted when it is over, which its sender may know a little earlier. */
    private static String noted(int requests) {
        for (int i = 0; i < 10_000 && LINES.size() < requests; i++) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(LINES).hasSize(requests);
        return String.join("\n", LINES.stream().map(RequestLine::common).toList());
    }

    private static RequestLine line(String target) {
        return new RequestLine(
                Instant.parse("2026-03-01T10:00:00Z"), "192.0.2.17", null, "GET", target, "HTTP/1.1", 200, 12, 3);
    }

    @Test
    void aLineTellsWhoAskedForWhatAndWhatCameOfIt() {
        SITE.get("/queries/partners?entity=Tellura&format=csv");
        SITE.get("/metrics", "Authorization", Protected.bearer(Protected.ADMIN));
        assertThat(noted(2).lines())
                .allMatch(line -> line.matches(LINE))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("- - [", "\"GET /queries/partners?entity=Tellura&format=csv HTTP/1.1\" 200 "),
                        second -> assertThat(second).contains(" - ops [", "\"GET /metrics HTTP/1.1\" 200 "));
        assertThat(LINES.getFirst().bytes()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token=S",
                "access_token=S",
                "%74oken=S",
                "Token=S",
                "password=S",
                "passwd=S",
                "api_key=S",
                "apiKey=S",
                "client_secret=S",
                "Authorization=Bearer%20S",
                "q=Bearer+S",
                "url=https%3A%2F%2Fanna%3AS%40blatt.example%2F",
                "url=https://anna:S@blatt.example/",
                "url=https%3A%2F%2Fblatt.example%2F%3Ftoken%3DS",
                "url=https%253A%252F%252Fblatt.example%252F%253Ftoken%253DS",
                "url=%zzhttps%3A%2F%2Fanna%3AS%40blatt.example%2F",
                "x=1&token=S&y=2"
            })
    void aTokenInTheQueryStringIsNeverLogged(String query) throws IOException {
        RawRequest.get(SITE.server().port(), "/search?" + query.replace("S", SECRET));
        assertThat(noted(1)).contains("/search?", "***").doesNotContain(SECRET).matches(LINE);
    }

    @Test
    void credentialsAndCookiesAreNeverLogged() {
        SITE.get("/metrics", "Authorization", Protected.bearer(SECRET), "Cookie", "session=" + SECRET);
        SITE.get("/metrics", "Authorization", Protected.basic(SECRET, SECRET), "Referer", "http://x/?" + SECRET);
        SITE.get("/metrics", "Authorization", SECRET);
        assertThat(noted(3))
                .doesNotContain(SECRET, Protected.basic(SECRET, SECRET).substring(6))
                .contains("\" 401 ");
    }

    @Test
    void aSecretBeforeTheHostOrBehindASemicolonIsNeverLogged() throws IOException {
        int port = SITE.server().port();
        RawRequest.get(port, "http://anna:" + SECRET + "@localhost/health");
        RawRequest.get(port, "/health;token=" + SECRET);
        assertThat(noted(2)).doesNotContain(SECRET);
    }

    @Test
    void lineEndsForgeNoLine() throws IOException {
        RawRequest.get(SITE.server().port(), "/search?q=x%0d%0a127.0.0.1%20-%20ops%20[]%20\"GET%20/x\"");
        RawRequest.get(SITE.server().port(), "/x\u0085y\u00e4\"z");
        RawRequest.get(SITE.server().port(), "/health", "X-Forwarded-For: 1.2.3.4\n5.6.7.8 - ops [\r\n");
        assertThat(noted(3).lines()).hasSize(3).allMatch(line -> line.matches(LINE));
    }

    @Property(tries = 500)
    void whateverIsAskedForIsOneFieldOfOneLine(
            @ForAll String target, @ForAll String method, @ForAll String address, @ForAll String user) {
        RequestLine line = new RequestLine(Instant.EPOCH, address, user, method, target, "HTTP/1.1", 404, 0, 0);
        assertThat(line.common()).matches(LINE);
        assertThat(line.withShortAddress().common()).matches(LINE);
    }

    @Test
    void figuresAreThoseOfTheFormatWhateverTheMachineSpeaks() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(line("/").common()).endsWith("\"GET / HTTP/1.1\" 200 12 3");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void longQueriesAreCut() {
        String query = URLEncoder.encode("SELECT * { ?s ?p ?o } # ".repeat(200), StandardCharsets.UTF_8);
        assertThat(line("/sparql?query=" + query + "&format=csv").common())
                .contains("query=SELECT", "...&format=csv ")
                .hasSizeLessThan(400);
        assertThat(line("/" + "a".repeat(100_000)).common()).hasSizeLessThan(700);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.17, 192.0.2.0",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1::",
        "[2001:db8:1:2:3:4:5:6], 2001:db8:1::",
        "::1, ::"
    })
    void addressesAreShortenedToNetworks(String address, String network) {
        RequestLine whole = new RequestLine(Instant.EPOCH, address, null, "GET", "/", "HTTP/1.1", 200, 0, 0);
        assertThat(whole.withShortAddress().address()).isEqualTo(network);
    }

    @Test
    void aLogThatCannotBeWrittenStopsNoAnswer() {
        try (TestServer site = Protected.of(Protected.WITH_USERS.withLog(line -> {
            throw new IllegalStateException("the disk is full");
        }))) {
            assertThat(site.get("/health").statusCode()).isEqualTo(200);
            assertThat(site.get("/health").statusCode()).isEqualTo(200);
        }
    }
}
