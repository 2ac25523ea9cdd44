package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What browsers are told, over all addresses that the server's own description and pages name, and its errors. */
class SafeHeadersTest {
    private static final TestServer SITE = Protected.of(Protected.WITH_USERS);

    @AfterAll
    static void close() {
        SITE.close();
    }

    private static List<String> addresses() throws IOException {
        List<String> addresses = new ArrayList<>(List.of(
                "/metrics",
                "/nothing",
                "/%zz",
                "/export?format=nothing",
                "/sparql?query=nonsense",
                "/data?format=nquads",
                "/language?to=de",
                "/$/ping"));
        new ObjectMapper()
                .readTree(SITE.get("/openapi.json").body())
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> addresses.add(path.replaceAll("[{}]", "")));
        for (String page : List.of("/", "/query", "/graph", "/api")) {
            addresses.add(page);
            Matcher link = Pattern.compile("(?:src|href)=\"(/[^\"#]*)\"")
                    .matcher(SITE.get(page).body());
            link.results().map(found -> found.group(1).replace("&amp;", "&")).forEach(addresses::add);
        }
        return addresses.stream().distinct().toList();
    }

    @Test
    void everyAnswerTellsBrowsersToBeCareful() throws IOException {
        List<String> addresses = addresses();
        assertThat(addresses)
                .hasSizeGreaterThan(40)
                .anyMatch(a -> a.startsWith("/static/"))
                .anyMatch(a -> a.startsWith("/webjars/"));
        for (String address : addresses) {
            String answer = RawRequest.get(SITE.server().port(), address);
            String head = answer.substring(0, answer.indexOf("\r\n\r\n")) + "\r\n";
            assertThat(head)
                    .as(address)
                    .contains(
                            "X-Content-Type-Options: nosniff\r\n",
                            "Referrer-Policy: no-referrer\r\n",
                            "Cross-Origin-Opener-Policy: same-origin\r\n",
                            "Permissions-Policy: camera=()",
                            "Content-Security-Policy: default-src 'none';",
                            "frame-ancestors 'none'")
                    .doesNotContainIgnoringCase("jetty", "\nServer:", "X-Powered-By", "unsafe-inline", "unsafe-eval");
            assertThat(head.lines().filter(line -> line.startsWith("Content-Security-Policy:")))
                    .as(address)
                    .hasSize(1);
        }
    }

    @Test
    void refusalsAreAsCareful() {
        for (String method : new String[] {"POST", "PUT", "TRACE", "DELETE", "NONSENSE"}) {
            HttpResponse<String> answer =
                    SITE.send(SITE.request("/articles").method(method, BodyPublishers.ofString("x")));
            assertThat(answer.statusCode()).isBetween(400, 499);
            SafeHeaders.ALL.forEach((name, value) ->
                    assertThat(answer.headers().allValues(name)).as(method).containsExactly(value));
        }
    }

    @Test
    void otherSitesReadWhatIsOpenAndNothingElse() {
        assertThat(SITE.get("/queries").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        HttpResponse<String> metrics = SITE.get("/metrics", "Authorization", Protected.bearer(Protected.ADMIN));
        assertThat(metrics.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(metrics.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    }
}
