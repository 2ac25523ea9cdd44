package org.newsgraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.newsgraph.source.PlayedWeb.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.utils.DateUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.newsgraph.source.SourceException.Reason;

/** How long is waited, and for whom. */
@Timeout(60)
class PaceTest {
    private static final String PAGE = "<p>Die Nordwind AG baut in Größenau ein Werk.</p>";

    @Test
    void requestsToAHostAreASecondApart() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/a", PAGE).page("/b", PAGE);
            Fetcher fetcher = played.fetcher();
            fetcher.get(played.web.at("/a"));
            assertThat(played.timer.waited()).containsExactly(1.0);
            fetcher.get(played.web.at("/b"));
            assertThat(played.timer.waited()).containsExactly(1.0, 1.0);
        }
    }

    @Test
    void redirectWithinAHostWaitsAsWell() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.redirect("/a", 302, "/b").page("/b", PAGE);
            played.get("/a");
            assertThat(played.timer.waited()).containsExactly(1.0, 1.0);
        }
    }

    @Test
    void anotherHostIsNotWaitedFor() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/a", PAGE);
            Fetcher fetcher = played.fetcher();
            fetcher.get(played.web.at("//a.example/a"));
            fetcher.get(played.web.at("//b.example/a"));
            // Each page waits for its robots.txt only.
            assertThat(played.timer.waited()).containsExactly(1.0, 1.0);
        }
    }

    @Test
    void failuresThatMayPassAreWaitedForTwiceAsLongEachTime() {
        try (PlayedFetch played = new PlayedFetch(o -> o.withPace(o.pace().withTries(5)))) {
            played.web.on("/a", answer(500, ""));
            played.fails("/a");
            assertThat(played.timer.waited()).containsExactly(1.0, 1.0, 2.0, 4.0, 8.0);
        }
    }

    @Test
    void oneTryIsOneTry() {
        try (PlayedFetch played = new PlayedFetch(o -> o.withPace(o.pace().withTries(1)))) {
            played.web.on("/a", answer(500, ""));
            played.fails("/a");
            assertThat(played.web.asked()).hasSize(1);
        }
    }

    @Test
    void nothingIsWaitedForWithoutADelay() {
        try (PlayedFetch played = new PlayedFetch(
                o -> o.withPace(o.pace().withDelay(Duration.ZERO).withBackOff(Duration.ZERO)))) {
            played.web.on("/a", answer(500, ""), answer(200, PAGE));
            played.get("/a");
            assertThat(played.timer.waited()).isEmpty();
        }
    }

    @Test
    void retryAfterIsHeeded() {
        try (PlayedFetch played = new PlayedFetch()) {
            String date = DateUtils.formatStandardDate(played.timer.now().plusSeconds(31));
            played.web
                    .on("/a", answer(429, "", "Retry-After: 7"), answer(200, PAGE))
                    .on("/b", answer(503, "", "Retry-After: " + date), answer(200, PAGE));
            played.get("/a");
            assertThat(played.timer.waited()).containsExactly(1.0, 7.0);
            Fetcher fetcher = played.fetcher();
            fetcher.get(played.web.at("/b"));
            // It is 8 seconds later, and robots.txt took one more.
            assertThat(played.timer.waited()).containsExactly(1.0, 7.0, 1.0, 22.0);
        }
    }

    @Test
    void retryAfterThatIsNoneIsLikeNone() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web
                    .on("/a", answer(503, "", "Retry-After: bald"), answer(200, PAGE))
                    .on("/b", answer(503, "", "Retry-After: Thu, 01 Jan 1970 00:00:00 GMT"), answer(200, PAGE));
            played.get("/a");
            played.get("/b");
            assertThat(played.timer.waited()).containsOnly(1.0);
        }
    }

    @Test
    void hostThatAsksForTooMuchIsLeftAlone() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/b", PAGE).on("/a", answer(429, "", "Retry-After: 3600"));
            Fetcher fetcher = played.fetcher();
            SourceException first = busy(fetcher, played, "/a");
            assertThat(first).message().contains("429 and asks to wait 3600 s");
            SourceException second = busy(fetcher, played, "/b");
            assertThat(second).message().contains("wants to be left alone for 3600 s");
            assertThat(played.web.asked()).containsExactly("/a");
        }
    }

    @Test
    void pageThatIsOutOfServiceForLongDoesNotCloseItsHost() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/b", PAGE).on("/a", answer(503, "", "Retry-After: 3600"));
            Fetcher fetcher = played.fetcher();
            busy(fetcher, played, "/a");
            fetcher.get(played.web.at("/b"));
            assertThat(played.web.asked()).containsExactly("/a", "/b");
            assertThat(played.timer.waited()).containsOnly(1.0);
        }
    }

    @Test
    void oneHostIsAskedOneByOneAndHostsSideBySide() throws InterruptedException {
        try (PlayedFetch played = new PlayedFetch()) {
            Map<String, AtomicInteger> now = new ConcurrentHashMap<>();
            AtomicInteger most = new AtomicInteger();
            CountDownLatch both = new CountDownLatch(2);
            PlayedWeb.Play page = (request, out) -> {
                AtomicInteger mine = now.computeIfAbsent(request.host(), h -> new AtomicInteger());
                most.accumulateAndGet(mine.incrementAndGet(), Math::max);
                // Answered only when the other host has been asked as well.
                both.countDown();
                both.await();
                mine.decrementAndGet();
                answer(200, PAGE).play(request, out);
            };
            played.web.on("/a", page);
            Fetcher fetcher = played.fetcher();
            List<Thread> readers = new ArrayList<>();
            AtomicInteger read = new AtomicInteger();
            for (int i = 0; i < 12; i++) {
                String place = i % 2 == 0 ? "//a.example/a" : "//b.example/a";
                readers.add(Thread.startVirtualThread(() -> {
                    fetcher.get(played.web.at(place));
                    read.incrementAndGet();
                }));
            }
            for (Thread reader : readers) {
                reader.join();
            }
            assertThat(read).hasValue(12);
            assertThat(most).hasValue(1);
            // Seven requests to each host, robots.txt among them, with a pause before all but the first.
            assertThat(played.web.requests()).hasSize(14);
            assertThat(played.timer.waited()).hasSizeBetween(6, 12);
        }
    }

    private static SourceException busy(Fetcher fetcher, PlayedFetch played, String place) {
        SourceException e = catchThrowableOfType(SourceException.class, () -> fetcher.get(played.web.at(place)));
        assertThat(e.reason()).isEqualTo(Reason.BUSY);
        assertThat(e).message().startsWith(played.web.at(place) + ": ");
        return e;
    }
}
