package org.newsgraph.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages in a real browser; skipped, saying so, where there is none ({@code .ci/run} installs it). */
class PagesTest {
    private static final List<Path> ARTICLES = Addresses.articles("src/test/resources/graph/identity/story.jsonl");

    @RegisterExtension
    static final Stage STAGE = new Stage(ARTICLES);

    private static Browser browser() {
        return STAGE.browser();
    }

    static List<String> pages() {
        return Addresses.OF_PAGES;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageComplainsOfNothingAndAsksNoOtherHost(String path) {
        STAGE.open(path).find("main h1");
        assertThat(browser().complaints()).as("console of " + path).isEmpty();
        assertThat(browser().requests())
                .as("requests of " + path)
                .isNotEmpty()
                .allMatch(asked -> asked.startsWith(STAGE.url("/")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageFitsAPhone(String path) {
        browser().size(380, 800);
        STAGE.open(path).find("main h1");
        assertThat(browser().overflow()).as("pixels too wide of " + path).isZero();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothingSerious(String path) {
        STAGE.open(path).find("main h1");
        assertThat(browser().seriousViolations()).as(path).isEmpty();
        browser().dark(true);
        STAGE.open(path).find("main h1");
        assertThat(browser().seriousViolations()).as(path + " in the dark").isEmpty();
    }

    @Test
    void theLanguageIsSwitchedAndKept() {
        STAGE.open("/").click("a.language");
        browser().find("html[lang=de]");
        STAGE.open("/queries");
        assertThat(browser().find("html").getDomAttribute("lang")).isEqualTo("de");
        browser().click("a.language");
    }
}
