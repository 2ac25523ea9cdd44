package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {
    private static final TestServer GUARDED = Protected.of(Protected.WITH_USERS);
    private static final TestServer SINGLE = TestServer.sample();

    @AfterAll
    static void close() {
        GUARDED.close();
        SINGLE.close();
    }

    /** With these samples: a request is counted when it is over, which its sender may know a little earlier. */
    private static String metrics(String... samples) {
        String metrics = SINGLE.get("/metrics").body();
        for (int i = 0; i < 1000 && !Stream.of(samples).allMatch(metrics::contains); i++) {
            LockSupport.parkNanos(5_000_000);
            metrics = SINGLE.get("/metrics").body();
        }
        assertThat(metrics).contains(samples);
        return metrics;
    }

    @Test
    void onlyAnAdminSeesThem() {
        assertThat(GUARDED.get("/metrics").statusCode()).isEqualTo(401);
        assertThat(GUARDED.get("/metrics", "Authorization", Protected.bearer(Protected.WRITER))
                        .statusCode())
                .isEqualTo(403);
        assertThat(GUARDED.get("/metrics", "Authorization", Protected.basic("lena", Protected.READER))
                        .statusCode())
                .isEqualTo(403);
        assertThat(GUARDED.get("/metrics", "Authorization", Protected.bearer(Protected.ADMIN)))
                .returns(200, HttpResponse::statusCode)
                .returns("text/plain", TestServer::type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"})
    void withoutAnAdminTheyAreForThisMachineAndForNobodyBehindAProxyOnIt(String header) {
        assertThat(SINGLE.get("/metrics").statusCode()).isEqualTo(200);
        assertThat(SINGLE.get("/metrics", header, "127.0.0.1").statusCode()).isEqualTo(403);
    }

    @Test
    void requestsAreCountedByRouteAndStatus() {
        SINGLE.get("/queries/partners?entity=Tellura");
        SINGLE.get("/queries/partners?entity=Nobody");
        SINGLE.query("SELECT * { ?s ?p ?o } LIMIT 1");
        metrics(
                "newsgraph_http_requests_seconds_count{method=\"GET\",route=\"/queries/\",status=\"200\"}",
                "newsgraph_http_requests_seconds_bucket{method=\"GET\",route=\"/sparql\",status=\"200\",le=\"0.1\"}",
                "newsgraph_http_refused_total{reason=\"not_understood\"}",
                "newsgraph_queries_running 0.0",
                "newsgraph_store_articles 2.0",
                "newsgraph_store_facts 13.0",
                "jvm_memory_used_bytes{");
    }

    @Test
    void whatIsAskedForIsNotToldAndNamesDoNotPileUp() {
        for (int i = 0; i < 20; i++) {
            SINGLE.get("/geheimnis-" + i + "?q=geheimnis");
            SINGLE.get("/id/geheimnis-" + i);
        }
        assertThat(metrics("route=\"none\",status=\"404\"", "route=\"/id/\",status=\"404\""))
                .doesNotContain("geheimnis");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$/stats",
                "/$/stats/",
                "/$/metrics",
                "/$/ping",
                "/$/server",
                "/$/datasets",
                "/$/tasks",
                "/$/compact/ds",
                "/%24/stats",
                "//$/stats",
                "/$/status",
                "/ping",
                "/stats"
            })
    void fusekisOwnFiguresAreForNobody(String path) {
        for (TestServer site : new TestServer[] {SINGLE, GUARDED}) {
            HttpResponse<String> answer = site.get(path, "Authorization", Protected.bearer(Protected.ADMIN));
            assertThat(answer.statusCode()).isIn(400, 404);
            assertThat(answer.body()).doesNotContain("\"datasets\"", "jvm_", "requests");
        }
    }
}
