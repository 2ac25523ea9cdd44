package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;
import org.newsgraph.store.SampleData;

/** Many queries at once. */
class ConcurrencyTest {
    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }";
    private static final String SHORT = "SELECT * { ?s ?p ?o } LIMIT 2";

    private static ServerOptions oneLongQuery(Duration time) {
        return ServerOptions.onPort(0).withLimits(Limits.STANDARD.withQueries(1).withTime(time));
    }

    private static CompletableFuture<HttpResponse<String>> begin(TestServer site, String query) {
        return site.client()
                .sendAsync(
                        site.request("/sparql?query=" + TestServer.encode(query))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static List<CompletableFuture<HttpResponse<String>>> begin(TestServer site, String query, int times) {
        return IntStream.range(0, times).mapToObj(i -> begin(site, query)).toList();
    }

    @Test
    void longQueriesHaveFewPlacesAndNeverKeepOutShortOnes() {
        try (TestServer site = TestServer.of(SampleData.load(), oneLongQuery(Duration.ofSeconds(8)))) {
            assertThat(site.query(SHORT).statusCode()).isEqualTo(200); // what it needs is loaded now
            List<CompletableFuture<HttpResponse<String>>> endless = begin(site, ENDLESS, 8);
            List<CompletableFuture<HttpResponse<String>>> shortOnes = begin(site, SHORT, 30);
            assertThat(shortOnes)
                    .allSatisfy(a -> assertThat(a.join().statusCode()).isEqualTo(200));
            List<String> reasons = new ArrayList<>();
            endless.forEach(a -> {
                assertThat(a.join().statusCode()).isEqualTo(503);
                assertThat(a.join().headers().firstValue("Retry-After")).isPresent();
                reasons.add(a.join().body());
            });
            assertThat(reasons).anySatisfy(reason -> assertThat(reason).contains("longer than 8 s"));
            assertThat(reasons)
                    .anySatisfy(reason ->
                            assertThat(reason).contains("the server is busy: as many long queries run as may"));
        }
    }

    /** Jena lets nobody abort a query that it prepares, and some do all their work then. */
    @Test
    void queriesThatWorkWhileTheyArePreparedKeepOutNobody() {
        String skipping = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o } OFFSET 10000000000";
        try (TestServer site = TestServer.of(SampleData.load(), oneLongQuery(Duration.ofSeconds(5)))) {
            assertThat(site.query(SHORT).statusCode()).isEqualTo(200);
            List<CompletableFuture<HttpResponse<String>>> endless = begin(site, skipping, 12);
            List<CompletableFuture<HttpResponse<String>>> shortOnes = begin(site, SHORT, 30);
            assertThat(shortOnes)
                    .allSatisfy(a -> assertThat(a.join().statusCode()).isEqualTo(200));
            assertThat(endless)
                    .allSatisfy(a -> assertThat(a.join().statusCode()).isEqualTo(503));
        }
    }

    @Test
    void aQueryThatFindsNoPlaceAmongLongerOnesWaitsAndBeginsAnew() throws Exception {
        try (QueryGate gate = new QueryGate(Limits.STANDARD.withQueries(1), new Rush());
                QueryGate.Visit first = gate.enter(InetAddress.getLoopbackAddress());
                QueryGate.Visit second = gate.enter(InetAddress.getLoopbackAddress())) {
            CountDownLatch isDone = new CountDownLatch(1);
            CountDownLatch isLong = new CountDownLatch(1);
            try (ExecutorService other = Executors.newSingleThreadExecutor()) {
                Future<?> longer = other.submit(() -> {
                    first.outgrow(); // it holds the only place of its lane, and works no more
                    try (RunningQuery running = first.await()) {
                        isLong.countDown();
                        isDone.await();
                        running.check();
                    }
                    return null;
                });
                isLong.await();
                try (RunningQuery running = second.await()) {
                    assertThatThrownBy(() -> workOn(running)).isInstanceOf(QueryCancelledException.class);
                    assertThat(running.hasOutgrown()).isTrue();
                }
                isDone.countDown();
                longer.get();
                second.outgrow();
                try (RunningQuery again = second.await()) {
                    assertThatCode(again::check).doesNotThrowAnyException();
                }
            }
        }
    }

    /** Else it would work as long as before, only to be stopped once more. */
    @Test
    void aQueryBeginsAnewInTheLaneThatWasFullAndInNoneBefore() throws Exception {
        try (QueryGate gate = new QueryGate(Limits.STANDARD.withQueries(1), new Rush());
                QueryGate.Visit first = gate.enter(InetAddress.getLoopbackAddress());
                QueryGate.Visit second = gate.enter(InetAddress.getLoopbackAddress())) {
            first.outgrow();
            first.outgrow();
            try (RunningQuery last = first.await();
                    RunningQuery running = second.await()) {
                assertThatThrownBy(() -> workOn(running)).isInstanceOf(QueryCancelledException.class);
                assertThat(running.lane()).isEqualTo(1);
                assertThat(last.lane()).isEqualTo(2);
            }
            second.outgrow();
            try (RunningQuery again = second.await()) {
                assertThat(again.lane()).isEqualTo(2);
            }
        }
    }

    @SuppressWarnings("InfiniteLoopStatement") // until it is stopped
    private static void workOn(RunningQuery running) {
        while (true) {
            running.check();
        }
    }

    @Test
    void whoeverFindsNoRoomToWaitIsToldAtOnce() throws Exception {
        Lane lane = new Lane(1, 1, 0, Duration.ofHours(1), "too many");
        lane.enter();
        assertThatThrownBy(lane::enter).hasMessageContaining("the server is busy: too many");
        lane.leave();
        assertThat(lane.enter()).isSameAs(lane);
    }

    @Test
    void whoeverTakesLongRestsWhileOthersWait() throws Exception {
        Rush rush = new Rush();
        Rush.Pace pace = rush.new Pace();
        assertThat(rests(pace)).isFalse();
        assertThat(rush.during(() -> rests(pace))).isTrue();
        assertThat(rests(pace)).isFalse();
    }

    private static boolean rests(Rush.Pace pace) {
        boolean rested = false;
        for (long end = System.nanoTime() + 20_000_000; System.nanoTime() < end; ) {
            rested |= pace.step();
        }
        return rested;
    }

    @Test
    void aClientFromElsewhereMustWaitForItsAnswers() throws Exception {
        InetAddress client = InetAddress.getByName("192.0.2.7");
        try (QueryGate gate = new QueryGate(Limits.STANDARD.withQueries(20), new Rush())) {
            List<QueryGate.Visit> visits = new ArrayList<>();
            for (int i = 0; i < QueryGate.OF_A_CLIENT; i++) {
                visits.add(gate.enter(client));
            }
            assertThatThrownBy(() -> gate.enter(client))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.status()).isEqualTo(429))
                    .hasMessageContaining("192.0.2.7");
            gate.enter(InetAddress.getByName("192.0.2.8")).close();
            for (int i = 0; i <= QueryGate.OF_A_CLIENT; i++) { // may be a proxy
                visits.add(gate.enter(InetAddress.getLoopbackAddress()));
            }
            visits.removeFirst().close();
            gate.enter(client).close();
            visits.forEach(QueryGate.Visit::close);
        }
    }

    @Test
    void clientsBehindAProxyAreCountedOneByOne() {
        Exposure behind = new Exposure(null, List.of(), List.of("127.0.0.1"));
        ServerOptions options = oneLongQuery(Duration.ofSeconds(60)).withStopTimeout(Duration.ofMillis(200));
        try (TestServer site = Protected.of(Protected.WITH_USERS.withExposure(behind), new ArrayList<>(), options)) {
            HttpRequest greedy = site.request("/sparql?query=" + TestServer.encode(ENDLESS))
                    .header("X-Forwarded-For", "192.0.2.7")
                    .build();
            List<CompletableFuture<HttpResponse<String>>> asked = IntStream.rangeClosed(0, QueryGate.OF_A_CLIENT)
                    .mapToObj(i -> site.client().sendAsync(greedy, BodyHandlers.ofString()))
                    .toList();
            CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).join();
            assertThat(asked.stream()
                            .filter(CompletableFuture::isDone)
                            .map(a -> a.join().statusCode()))
                    .containsExactly(429);
            assertThat(site.query(SHORT, "X-Forwarded-For", "192.0.2.8").statusCode())
                    .isEqualTo(200);
            site.server().stop();
        }
    }

    /** What cannot be finished is told so; nobody's connection breaks. */
    @Test
    void aStopAnswersEveryQueryThatRunsOrWaits() throws Exception {
        ServerOptions options = oneLongQuery(Duration.ofSeconds(60)).withStopTimeout(Duration.ofSeconds(6));
        TestServer site = TestServer.of(SampleData.load(), options);
        String bomb = "ASK { ?s ?p ?o FILTER REGEX('" + "a".repeat(60) + "!', '((a|aa)+)+$') }";
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>(begin(site, ENDLESS, 8));
        asked.addAll(begin(site, bomb, 4));
        asked.addAll(begin(site, "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?l", 4));
        asked.add(site.client()
                .sendAsync(site.request("/queries/partners?format=csv").build(), BodyHandlers.ofString()));
        assertThat(site.get("/health").statusCode()).isEqualTo(200);
        site.server().stop();
        assertThat(asked).allSatisfy(a -> {
            assertThat(a.join().statusCode()).isIn(200, 413, 503);
            assertThat(a.join().body().strip()).isNotEmpty();
        });
        assertThatThrownBy(() -> site.get("/health")).isInstanceOf(UncheckedIOException.class);
        site.client().close();
    }
}
