package org.newsgraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.source.PlayedWeb.answer;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.source.SourceException.Reason;

class RobotsTest {
    private static final String PAGE = "<p>Die Nordwind AG baut in Größenau ein Werk.</p>";

    @Test
    void whatIsDisallowedIsNotAskedFor() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/a", PAGE).page("/archiv/a", PAGE).page("/archiv/offen", PAGE);
            played.web.robots("User-agent: *\nDisallow: /archiv/\nAllow: /archiv/offen\n");
            assertThat(played.text("/a")).isEqualTo(PAGE);
            assertThat(played.text("/archiv/offen")).isEqualTo(PAGE);
            assertDisallowed(played.fails("/archiv/a"), played.web.at("/archiv/a"));
            assertThat(played.web.asked()).containsExactly("/a", "/archiv/offen");
        }
    }

    @Test
    void rulesForNewsgraphGoBeforeThoseForAll() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/a", PAGE).page("/b", PAGE);
            played.web.robots("User-agent: *\nDisallow: /\n\nUser-agent: Newsgraph\nUser-agent: anderer\nDisallow: /b");
            assertThat(played.text("/a")).isEqualTo(PAGE);
            assertThat(played.fails("/b").reason()).isEqualTo(Reason.DISALLOWED);
        }
    }

    @Test
    void rulesHoldForEverySpellingOfAPath() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.robots("User-agent: *\nDisallow: /größe\nDisallow: /archiv/\nDisallow: /*?druck");
            for (String path :
                    List.of("/gr%C3%B6%C3%9Fe", "/gr%c3%b6%c3%9fe/a", "/a/../archiv/b", "/%61rchiv/b", "/x?druck=1")) {
                assertThat(played.fails(path).reason()).as(path).isEqualTo(Reason.DISALLOWED);
            }
            assertThat(played.web.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 429})
    void siteWithoutRulesAllowsEverything(int status) {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/a", PAGE).on("/robots.txt", answer(status, "User-agent: *\nDisallow: /"));
            assertThat(played.text("/a")).isEqualTo(PAGE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void siteThatCannotTellItsRulesIsLeftAlone(int status) {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/a", PAGE).on("/robots.txt", answer(status, ""));
            SourceException e = played.fails("/a");
            assertDisallowed(e, played.web.at("/a"));
            assertThat(e).message().contains("the server answers " + status);
            assertThat(played.web.requests()).hasSize(3);
            assertThat(played.web.asked()).isEmpty();
        }
    }

    @Test
    void siteThatFailsOnceIsAskedAgain() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/a", PAGE).on("/robots.txt", answer(500, ""), answer(200, ""));
            assertThat(played.text("/a")).isEqualTo(PAGE);
        }
    }

    @Test
    void rulesAreAskedForOnceARunAndSite() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/a", PAGE).page("/b", PAGE).robots("User-agent: *\nDisallow: /c");
            try (Fetcher fetcher = played.fetcher()) {
                for (String place : List.of("/a", "/b", "//a.example/a", "//a.example/b")) {
                    fetcher.get(played.web.at(place));
                }
            }
            assertThat(played.web.requests())
                    .extracting(r -> r.host() + r.target())
                    .containsExactly(
                            "127.0.0.1/robots.txt",
                            "127.0.0.1/a",
                            "127.0.0.1/b",
                            "a.example/robots.txt",
                            "a.example/a",
                            "a.example/b");
        }
    }

    @Test
    void siteWithoutAConnectionIsTriedOnceARun() {
        try (PlayedFetch played = new PlayedFetch()) {
            Fetcher fetcher = played.fetcher();
            List<SourceException> failures = new ArrayList<>();
            for (String page : List.of("/a", "/b")) {
                failures.add(Assertions.catchThrowableOfType(
                        SourceException.class, () -> fetcher.get(URI.create("http://zeitung.invalid" + page))));
            }
            assertThat(failures).extracting(SourceException::reason).containsOnly(Reason.NETWORK);
            assertThat(failures.get(1)).message().startsWith("http://zeitung.invalid/b: ");
            assertThat(played.names.lookUps()).isEqualTo(3);
        }
    }

    @Test
    void rulesThatMovedAreFollowed() {
        try (PlayedFetch played = new PlayedFetch()) {
            String moved = played.web.at("//b.example/regeln").toString();
            played.web.redirect("//a.example/robots.txt", 301, moved);
            played.web.on("//b.example/regeln", answer(200, "User-agent: *\nDisallow: /a"));
            assertThat(played.fails("//a.example/a").reason()).isEqualTo(Reason.DISALLOWED);
        }
    }

    @Test
    void rulesThatRedirectWithoutEndAreNone() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/a", PAGE).redirect("/robots.txt", 302, "/robots.txt");
            assertThat(played.text("/a")).isEqualTo(PAGE);
        }
    }

    @Test
    void rulesThatMovedToAPrivateAddressAreRefused() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/a", PAGE).redirect("/robots.txt", 302, "http://169.254.169.254/robots.txt");
            assertThat(played.fails("/a").reason()).isEqualTo(Reason.REFUSED);
        }
    }

    @Test
    void firstHalfMegabyteOfTheRulesCounts() {
        try (PlayedFetch played = new PlayedFetch()) {
            String filler = "# Kommentar\n".repeat(Robots.LARGEST / 12 + 1);
            played.web.page("/b", PAGE).robots("User-agent: *\nDisallow: /a\n" + filler + "Disallow: /b\n");
            assertThat(played.fails("/a").reason()).isEqualTo(Reason.DISALLOWED);
            assertThat(played.text("/b")).isEqualTo(PAGE);
        }
    }

    @Test
    void rulesThatAreAPageAreNone() {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/a", PAGE).page("/robots.txt", "<!DOCTYPE html><html><body>Startseite</body></html>");
            assertThat(played.text("/a")).isEqualTo(PAGE);
        }
    }

    @Test
    void crawlDelayIsKeptUpToTheLongestWait() {
        assertThat(waited("Crawl-delay: 7")).containsOnly(7.0);
        assertThat(waited("Crawl-delay: 2.5")).containsOnly(2.5);
        assertThat(waited("Crawl-delay: 0.1")).containsOnly(1.0);
        assertThat(waited("Crawl-delay: 86400")).containsOnly(60.0);
        assertThat(waited("Crawl-delay: bald")).containsOnly(1.0);
    }

    /** Between two pages, after robots.txt. */
    private static List<Double> waited(String line) {
        try (PlayedFetch played = new PlayedFetch()) {
            played.web.page("/a", PAGE).page("/b", PAGE).robots("User-agent: *\n" + line + "\nDisallow:");
            try (Fetcher fetcher = played.fetcher()) {
                fetcher.get(played.web.at("/a"));
                fetcher.get(played.web.at("/b"));
            }
            return played.timer.waited().subList(1, 2);
        }
    }

    private static void assertDisallowed(SourceException e, URI page) {
        assertThat(e.reason()).isEqualTo(Reason.DISALLOWED);
        assertThat(e).message().startsWith(page + ": ").contains("robots.txt");
        assertThat(e).message().hasLineCount(1);
    }
}
