package org.newsgraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.newsgraph.source.PlayedWeb.answer;
import static org.newsgraph.source.PlayedWeb.raw;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.source.SourceException.Reason;

/** What is asked, where redirects lead, and what a status means. */
class FetcherTest {
    private static final String PAGE = "<p>Die Nordwind AG baut in Größenau ein Werk.</p>";

    @Test
    void pageComesWithItsDeclarations() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.on("/a", answer(200, PAGE, "Content-Type: Text/HTML; Charset=\"ISO-8859-15\"; x=y"));
            Answer answer = played.get("/a");
            assertThat(answer.address()).isEqualTo(played.web.at("/a"));
            assertThat(answer.mediaType()).isEqualTo("text/html");
            assertThat(answer.charset()).isEqualTo("ISO-8859-15");
            assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            nullValues = "null",
            value = {
                "text/html; charset=kein-charset -> text/html -> kein-charset",
                "text/html -> text/html -> null",
                "; charset=utf-8 -> null -> null",
                "ganz falsch -> ganz falsch -> null",
            })
    void wrongDeclarationIsPassedOn(String type, String mediaType, String charset) {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.on("/a", answer(200, PAGE, "Content-Type: " + type));
            Answer answer = played.get("/a");
            assertThat(answer.mediaType()).isEqualTo(mediaType);
            assertThat(answer.charset()).isEqualTo(charset);
        }
    }

    @Test
    void undeclaredPageIsStillAnAnswer() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.on("/a", answer(200, PAGE));
            Answer answer = played.get("/a");
            assertThat(answer.mediaType()).isNull();
            assertThat(answer.charset()).isNull();
        }
    }

    @Test
    void requestSaysWhoAsksAndForWhat() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/a?q=%C3%B6l", PAGE);
            played.get("/a?q=%C3%B6l");
            PlayedWeb.Request request = played.web.requests().getLast();
            assertThat(request.target()).isEqualTo("/a?q=%C3%B6l");
            assertThat(request.field("user-agent")).matches("newsgraph/\\S+ \\(\\+https://w3id.org/newsgraph\\)");
            assertThat(request.field("accept-encoding")).isEqualTo("gzip, deflate, br");
            assertThat(request.field("accept-language")).startsWith("de, en");
            assertThat(request.field("accept")).startsWith("text/html");
            assertThat(request.fields()).doesNotContainKeys("cookie", "authorization", "upgrade", "referer");
        }
    }

    @Test
    void userAgentIsOursToName() {
        try (PlayedFetch played = new PlayedFetch(o -> o.withUserAgent("newsgraph/9 (redaktion@zeitung.example)"))) {
            played.web.page("/a", PAGE);
            played.get("/a");
            assertThat(played.web.requests())
                    .extracting(r -> r.field("user-agent"))
                    .containsOnly("newsgraph/9 (redaktion@zeitung.example)");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> FetchOptions.DEFAULT.withUserAgent("Browser/1"));
        assertThatIllegalArgumentException().isThrownBy(() -> FetchOptions.DEFAULT.withUserAgent("newsgraph\r\nX: y"));
    }

    @Test
    void cookiesAreNotKept() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.on("/a", answer(200, PAGE, "Set-Cookie: leser=7; Path=/"));
            try (Fetcher fetcher = played.fetcher()) {
                fetcher.get(played.web.at("/a"));
                fetcher.get(played.web.at("/a"));
            }
            assertThat(played.web.requests()).noneMatch(r -> r.fields().containsKey("cookie"));
        }
    }

    @Test
    void pathOfManySlashesIsAskedFor() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("//a/b", PAGE).page("//127.0.0.1//a//b", PAGE);
            assertThat(played.text("//127.0.0.1//a//b")).isEqualTo(PAGE);
        }
    }

    @Test
    void hostWithUnderscoreIsAsked() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("//meine_zeitung.example/a", PAGE);
            assertThat(played.text("//meine_zeitung.example/a")).isEqualTo(PAGE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectLeadsToItsTarget(int status) {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.redirect("/politik/a", status, "../b?x#y").page("/b?x", PAGE);
            assertThat(played.get("/politik/a").address()).isEqualTo(played.web.at("/b?x"));
        }
    }

    @Test
    void redirectLeadsToAnotherHostThatIsAskedForItsRules() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web
                    .redirect(
                            "//alt.example/a",
                            301,
                            played.web.at("//neu.example/größe").toString())
                    .page("//neu.example/gr%C3%B6%C3%9Fe", PAGE)
                    .on("//neu.example/robots.txt", answer(200, "User-agent: *\nDisallow: /geheim"))
                    .redirect(
                            "//alt.example/b",
                            301,
                            played.web.at("//neu.example/geheim").toString());
            assertThat(played.text("//alt.example/a")).isEqualTo(PAGE);
            SourceException e = played.fails("//alt.example/b");
            assertThat(e.reason()).isEqualTo(Reason.DISALLOWED);
            assertThat(e).message().startsWith("http://alt.example:").contains("redirects to http://neu.example:");
            assertThat(played.web.asked()).doesNotContain("/geheim");
        }
    }

    @Test
    void fiveRedirectsAreFollowedAndNotSix() {
        try (PlayedFetch played = new PlayedFetch()) {
            for (int i = 0; i < 6; i++) {
                played.web.redirect("/" + i, 302, "/" + (i + 1));
            }
            played.web.page("/6", PAGE);
            assertThat(played.text("/1")).isEqualTo(PAGE);
            assertFails(played, "/0", Reason.SERVER, "more than 5 redirects");
        }
    }

    @Test
    void circleOfRedirectsIsNamed() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.redirect("/a", 302, "/b").redirect("/b", 302, "/a").redirect("/c", 302, "/c#x");
            assertFails(played, "/a", Reason.SERVER, "circle");
            assertFails(played, "/c", Reason.SERVER, "circle");
            assertThat(played.web.asked()).containsExactly("/a", "/b", "/c");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://news.example/a",
                "data:text/html,x",
                "http://169.254.169.254/latest/meta-data",
                "http://[fd00:ec2::254]/latest/meta-data",
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://10.0.0.1/",
                "//2130706433/",
                "http://leser:geheim@news.example/",
            })
    void redirectToWhereNobodyMayGoIsRefused(String target) {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.redirect("/a", 302, target);
            SourceException e = played.fails("/a");
            assertThat(e.reason()).isEqualTo(Reason.REFUSED);
            assertThat(e).message().startsWith(played.web.at("/a") + ": redirects to ");
            assertThat(played.web.asked()).containsExactly("/a");
        }
    }

    @Test
    void failureBehindARedirectNamesBothAddresses() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.redirect("/a", 302, "/b");
            assertFails(
                    played, "/a", Reason.MISSING, "redirects to " + played.web.at("/b") + ": the server answers 404");
        }
    }

    @Test
    void redirectWithoutATargetIsNoAnswer() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.on("/a", answer(302, PAGE)).redirect("/b", 300, "/c").redirect("/d", 302, "http://");
            assertFails(played, "/a", Reason.SERVER, "302");
            assertFails(played, "/b", Reason.SERVER, "300");
            assertFails(played, "/d", Reason.UNKNOWN_FORMAT, "without a host");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://localhost.:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://2130706433:%d/",
                "http://0x7f.1:%d/",
                "http://017700000001:%d/",
                "http://127.1:%d/",
                "http://0:%d/",
                "http://news.example:%d/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.100.100.200/latest/meta-data",
                "http://192.168.1.1/",
            })
    void thisMachineAndItsNetworkAreRefused(String address) {
        try (PlayedFetch played = new PlayedFetch(o -> o.withAllowed(a -> false))) {
            SourceException e = played.fails(URI.create(address.formatted(played.web.port())));
            assertThat(e.reason()).isEqualTo(Reason.REFUSED);
            assertThat(e)
                    .message()
                    .contains(": leads to the ")
                    .contains("refused for safety")
                    .doesNotContain("robots");
            assertThat(played.web.requests()).isEmpty();
        }
    }

    @Test
    void onlyTheAllowedPortIsReached() {
        try (PlayedFetch played = new PlayedFetch();
                PlayedWeb other = new PlayedWeb()) {
            other.page("/", PAGE);
            assertThat(played.fails(other.at("/")).reason()).isEqualTo(Reason.REFUSED);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void privateAddressesCanBeAllowed() {
        try (PlayedFetch played = new PlayedFetch(FetchOptions::withPrivateAddresses)) {
            played.web.page("/a", PAGE);
            assertThat(played.text("//localhost/a")).isEqualTo(PAGE);
        }
    }

    @Test
    void addressThatIsCheckedIsTheOneConnectedTo() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("//news.example/a", PAGE).page("//news.example/b", PAGE);
            // robots.txt, the page, and then the name moves.
            played.names.answer("news.example", "127.0.0.1", "127.0.0.1", "10.0.0.7");
            Fetcher fetcher = played.fetcher();
            fetcher.get(played.web.at("//news.example/a"));
            assertThat(played.names.lookUps()).isEqualTo(played.web.requests().size());
            SourceException e =
                    catchThrowableOfType(SourceException.class, () -> fetcher.get(played.web.at("//news.example/b")));
            assertThat(e.reason()).isEqualTo(Reason.REFUSED);
            assertThat(e).message().contains("private address 10.0.0.7");
        }
    }

    @Test
    void proxyOfTheMachineIsNotAsked() {
        List<String> proxies = List.of("http.proxy", "socksProxy");
        proxies.forEach(p -> System.setProperty(p + "Host", "127.0.0.1"));
        proxies.forEach(p -> System.setProperty(p + "Port", "1"));
        try (PlayedWeb web = new PlayedWeb();
                Fetcher fetcher = new Fetcher(FetchOptions.DEFAULT
                        .withPrivateAddresses()
                        .withPace(FetchOptions.Pace.DEFAULT
                                .withDelay(Duration.ZERO)
                                .withTries(1)))) {
            web.page("/a", PAGE);
            assertThat(fetcher.get(web.at("/a")).bytes()).isNotEmpty();
        } finally {
            proxies.forEach(p -> System.clearProperty(p + "Host"));
            proxies.forEach(p -> System.clearProperty(p + "Port"));
        }
    }

    @Test
    void credentialsAreRefusedAndNotRepeated() {
        try (PlayedFetch played = new PlayedFetch()) {
            SourceException e = played.fails(URI.create("http://leser:geheim@127.0.0.1:" + played.web.port() + "/"));
            assertThat(e.reason()).isEqualTo(Reason.REFUSED);
            assertThat(e).message().doesNotContain("geheim");
            assertThat(played.web.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, MISSING",
        "410, MISSING",
        "401, FORBIDDEN",
        "402, FORBIDDEN",
        "403, FORBIDDEN",
        "451, FORBIDDEN",
        "400, SERVER",
        "501, SERVER",
        "204, SERVER",
        "304, SERVER",
        "206, SERVER",
    })
    void statusThatStaysIsAskedForOnce(int status, Reason reason) {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.on("/a", answer(status, ""));
            assertFails(played, "/a", reason, Integer.toString(status));
            assertThat(played.web.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"408, SERVER", "429, BUSY", "500, SERVER", "502, SERVER", "503, BUSY", "504, SERVER"})
    void statusThatMayPassIsAskedForThreeTimes(int status, Reason reason) {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.on("/a", answer(status, "")).on("/b", answer(status, ""), answer(200, PAGE));
            assertFails(played, "/a", reason, status + "; try again later");
            assertThat(played.web.asked()).hasSize(3);
            assertThat(played.text("/b")).isEqualTo(PAGE);
        }
    }

    @Test
    void unknownHostIsNamed() {
        try (PlayedFetch played = new PlayedFetch()) {
            SourceException e = played.fails(URI.create("http://zeitung.invalid/a"));
            assertThat(e.reason()).isEqualTo(Reason.NETWORK);
            assertThat(e).message().startsWith("http://zeitung.invalid/a: ").contains("host name is not known");
            assertThat(played.names.lookUps()).isEqualTo(3);
        }
    }

    @Test
    void closedPortIsNoConnection() {
        try (PlayedFetch played = new PlayedFetch(FetchOptions::withPrivateAddresses)) {
            PlayedWeb gone = new PlayedWeb();
            gone.close();
            SourceException e = played.fails(gone.at("/a"));
            assertThat(e.reason()).isEqualTo(Reason.NETWORK);
            assertThat(e).message().contains("no connection");
        }
    }

    @Test
    void plainAnswerToASecureRequestIsNoConnection() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/a", PAGE);
            SourceException e = played.fails(URI.create("https://127.0.0.1:" + played.web.port() + "/a"));
            assertThat(e.reason()).isEqualTo(Reason.NETWORK);
            assertThat(e).message().contains("no secure connection");
        }
    }

    @Test
    void answerOfAnotherProtocolIsNone() {
        try (PlayedFetch played = PlayedFetch.impatient()) {
            played.web.on("/a", raw("SSH-2.0-Nordwind\r\n"));
            assertThat(played.fails("/a").reason()).isEqualTo(Reason.NETWORK);
        }
    }

    private static void assertFails(PlayedFetch played, String place, Reason reason, String words) {
        SourceException e = played.fails(place);
        assertThat(e).isNotNull();
        assertThat(e.reason()).isEqualTo(reason);
        assertThat(e).message().startsWith(played.web.at(place).toString()).contains(words);
        assertThat(e).message().hasLineCount(1);
    }
}
