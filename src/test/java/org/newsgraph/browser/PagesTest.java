package org.newsgraph.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages in a real browser; skipped, saying so, where there is none ({@code .ci/run} installs it). */
class PagesTest {
    private static final List<Path> ARTICLES = Addresses.articles("src/test/resources/graph/identity/story.jsonl");

    private static @Nullable Served served;
    private static @Nullable Browser started;

    @BeforeAll
    static void start() {
        Optional<Browser> browser = Browser.start("en");
        assumeTrue(
                browser.isPresent(), "no chromium with chromedriver on this machine; apt-get install chromium-driver");
        started = browser.get();
        served = Served.articles(ARTICLES);
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
        }
        if (served != null) {
            served.close();
        }
    }

    private static Browser browser() {
        if (started == null) {
            throw new IllegalStateException("no browser");
        }
        return started;
    }

    private static String url(String path) {
        if (served == null) {
            throw new IllegalStateException("nothing is served");
        }
        return served.url() + path;
    }

    @BeforeEach
    void forgetWhatWasBefore() {
        browser().size(1280, 1000).dark(false).open("about:blank");
        browser().complaints();
        browser().requests();
    }

    static List<String> pages() {
        return Addresses.OF_PAGES;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageComplainsOfNothingAndAsksNoOtherHost(String path) {
        browser().open(url(path)).find("main h1");
        assertThat(browser().complaints()).as("console of " + path).isEmpty();
        assertThat(browser().requests())
                .as("requests of " + path)
                .isNotEmpty()
                .allMatch(asked -> asked.startsWith(url("/")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageFitsAPhone(String path) {
        browser().size(380, 800).open(url(path)).find("main h1");
        assertThat(browser().overflow()).as("pixels too wide of " + path).isZero();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothingSerious(String path) {
        browser().open(url(path)).find("main h1");
        assertThat(browser().seriousViolations()).as(path).isEmpty();
        browser().dark(true).open(url(path)).find("main h1");
        assertThat(browser().seriousViolations()).as(path + " in the dark").isEmpty();
    }

    @Test
    void theLanguageIsSwitchedAndKept() {
        browser().open(url("/")).click("a.language");
        browser().find("html[lang=de]");
        browser().open(url("/queries"));
        assertThat(browser().find("html").getDomAttribute("lang")).isEqualTo("de");
        browser().click("a.language");
    }
}
