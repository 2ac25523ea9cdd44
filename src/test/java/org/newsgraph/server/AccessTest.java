package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.FullDiskException;
import org.newsgraph.store.StoreException;

/** Who may do what over HTTP, and what those get who try. */
class AccessTest {
    private static final List<String> CHANGES = new ArrayList<>();
    private static final TestServer OPEN = Protected.of(Protected.WITH_USERS, CHANGES, ServerOptions.onPort(0));
    private static final TestServer PRIVATE = Protected.of(Protected.WITH_USERS.forUsersOnly());

    @BeforeEach
    void forget() {
        CHANGES.clear();
    }

    @AfterAll
    static void close() {
        OPEN.close();
        PRIVATE.close();
    }

    private static HttpRequest.Builder adding(String authorization) {
        return OPEN.request("/articles")
                .headers("Content-Type", "text/plain", "Authorization", authorization)
                .POST(BodyPublishers.ofString("Die Norwin AG übernimmt die Pellwo GmbH."));
    }

    private static int status(HttpRequest.Builder request) {
        return OPEN.send(request).statusCode();
    }

    @Test
    void onlyWritersChangeTheGraph() {
        assertThat(status(adding(Protected.bearer(Protected.WRITER)))).isEqualTo(201);
        assertThat(status(adding(Protected.basic("desk", Protected.WRITER)))).isEqualTo(201);
        assertThat(status(OPEN.request("/article?iri=urn:x")
                        .header("Authorization", Protected.bearer(Protected.WRITER))
                        .DELETE()))
                .isEqualTo(200);
        assertThat(CHANGES).containsExactly("added", "added", "retracted urn:x");
    }

    @Test
    void whatTheStoreRefusesIsToldInOneLineWithoutItsPlaceAndReadingGoesOn() {
        for (String refused : List.of("full", "damaged")) {
            try (TestServer server = Protected.refusing(
                    refused.equals("full")
                            ? new FullDiskException("store /srv/news: less than 64 MB are free; make room")
                            : new StoreException("store /srv/news: its files are damaged"))) {
                HttpResponse<String> answer = server.send(server.request("/articles")
                        .headers("Content-Type", "text/plain", "Authorization", Protected.bearer(Protected.WRITER))
                        .POST(BodyPublishers.ofString("Die Norwin AG übernimmt die Pellwo GmbH.")));
                assertThat(answer.statusCode()).isEqualTo(refused.equals("full") ? 507 : 500);
                assertThat(answer.body()).startsWith("nothing was changed: ").doesNotContain("/srv");
                assertThat(answer.body().lines()).hasSize(1);
                assertThat(server.get("/articles").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void theWrongRoleIsForbiddenAndNoLoginIsAskedForAgain() {
        for (String authorization :
                List.of(Protected.bearer(Protected.ADMIN), Protected.basic("lena", Protected.READER))) {
            HttpResponse<String> answer = OPEN.send(adding(authorization));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
            assertThat(answer.body().strip().lines()).hasSize(1);
        }
        assertThat(CHANGES).isEmpty();
    }

    @Test
    void aLoginIsAskedForByBothSchemes() {
        HttpResponse<String> answer = OPEN.send(OPEN.request("/articles").POST(BodyPublishers.ofString("x")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"newsgraph\"", "Basic realm=\"newsgraph\", charset=\"UTF-8\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://boese.example",
        "Origin, null",
        "Origin, http://localhost:1"
    })
    void aForeignPageCannotAddArticles(String header, String value) {
        for (String authorization :
                List.of(Protected.basic("desk", Protected.WRITER), Protected.bearer(Protected.WRITER))) {
            assertThat(status(adding(authorization).header(header, value))).isEqualTo(403);
        }
        assertThat(CHANGES).isEmpty();
    }

    @Test
    void ourOwnPagesMayAddArticles() {
        String own = "http://localhost:" + OPEN.server().port();
        assertThat(status(adding(Protected.basic("desk", Protected.WRITER))
                        .headers("Origin", own, "Sec-Fetch-Site", "same-origin")))
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "access_token", "Authorization", "authorization"})
    void noSecretIsTakenFromTheAddressOrACookie(String name) {
        HttpRequest.Builder request = OPEN.request("/articles?" + name + "=" + Protected.WRITER)
                .headers("Content-Type", "text/plain", "Cookie", name + "=" + Protected.WRITER)
                .POST(BodyPublishers.ofString("Die Norwin AG übernimmt die Pellwo GmbH."));
        assertThat(status(request)).isEqualTo(401);
        assertThat(CHANGES).isEmpty();
    }

    @Test
    void guessingIsSlowedDown() {
        try (TestServer site = Protected.of(Protected.WITH_USERS)) {
            for (int i = 0; i < 10; i++) {
                assertThat(site.get("/metrics", "Authorization", "Bearer guess-number-" + i)
                                .statusCode())
                        .isEqualTo(401);
            }
            HttpResponse<String> answer = site.get("/metrics", "Authorization", Protected.bearer(Protected.ADMIN));
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(
                            answer.headers().firstValue("Retry-After").orElse("")))
                    .isBetween(1, 300);
            assertThat(site.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoeverGuessesBehindAProxyDoesNotLockTheOthersOut() {
        Exposure behind = new Exposure(null, List.of(), List.of("127.0.0.1"));
        try (TestServer site = Protected.of(Protected.WITH_USERS.withExposure(behind))) {
            for (int i = 0; i < 11; i++) {
                String[] guess = {
                    "Authorization", "Bearer guess-number-" + i, "X-Forwarded-For", "198.51.100." + i + ", 192.0.2.66"
                };
                assertThat(site.get("/metrics", guess).statusCode()).isEqualTo(i < 10 ? 401 : 429);
            }
            assertThat(site.get(
                                    "/metrics",
                                    "Authorization",
                                    Protected.bearer(Protected.ADMIN),
                                    "X-Forwarded-For",
                                    "192.0.2.67")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** As proxies do it that add a line of their own to whatever the client sends. */
    @Test
    void whoeverNamesOthersBeforeTheProxyDoesIsSlowedDownAllTheSame() throws IOException {
        Exposure behind = new Exposure(null, List.of(), List.of("127.0.0.1"));
        try (TestServer site = Protected.of(Protected.WITH_USERS.withExposure(behind))) {
            for (int i = 0; i < 11; i++) {
                String answer = RawRequest.get(
                        site.server().port(),
                        "/metrics",
                        "Authorization: Bearer guess-number-" + i + "\r\n",
                        "X-Forwarded-For: 198.51.100." + i + "\r\n",
                        "X-Forwarded-For: 192.0.2.66\r\n");
                assertThat(answer).startsWith("HTTP/1.1 " + (i < 10 ? 401 : 429));
            }
        }
    }

    @Test
    void whoIsNoProxyCannotPretendToAskForSomebodyElse() {
        try (TestServer site = Protected.of(Protected.WITH_USERS)) {
            for (int i = 0; i < 11; i++) {
                assertThat(site.get(
                                        "/metrics",
                                        "Authorization",
                                        "Bearer guess-number-" + i,
                                        "X-Forwarded-For",
                                        "192.0.2." + i)
                                .statusCode())
                        .isEqualTo(i < 10 ? 401 : 429);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sparql?query=ASK%7B%7D",
                "/data",
                "/queries",
                "/queries/partners",
                "/export",
                "/search?q=x",
                "/suggest?q=x",
                "/articles",
                "/ontology",
                "/openapi.json",
                "/static/site.css",
                "/metrics",
                "/nothing"
            })
    void nothingPrivateIsReadWithoutALogin(String path) {
        assertThat(PRIVATE.get(path))
                .returns(401, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).doesNotContain("Norvik"));
        HttpResponse<String> answer = PRIVATE.get(path, "Authorization", Protected.basic("lena", Protected.READER));
        assertThat(answer.statusCode()).isNotEqualTo(401);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).startsWith("private");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Authorization");
    }

    @Test
    void privateHealthTellsNoSecret() {
        assertThat(PRIVATE.get("/health"))
                .returns(200, HttpResponse::statusCode)
                .returns("{\"status\":\"ok\"}", HttpResponse::body);
    }

    @Test
    void everyUserReadsWhatIsPrivate() {
        for (String authorization : List.of(
                Protected.basic("lena", Protected.READER),
                Protected.bearer(Protected.WRITER),
                Protected.bearer(Protected.ADMIN))) {
            assertThat(PRIVATE.get("/queries/partners?format=csv", "Authorization", authorization)
                            .body())
                    .contains("Norvik");
        }
    }
}
