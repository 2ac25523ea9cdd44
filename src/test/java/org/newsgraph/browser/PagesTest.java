package org.newsgraph.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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

    private static @Nullable Stage stage;

    @BeforeAll
    static void start() {
        stage = Stage.of(ARTICLES);
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
        }
    }

    private static Stage stage() {
        return Objects.requireNonNull(stage, "no browser");
    }

    private static Browser browser() {
        return stage().browser();
    }

    @BeforeEach
    void forgetWhatWasBefore() {
        stage().clear();
    }

    static List<String> pages() {
        return Addresses.OF_PAGES;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageComplainsOfNothingAndAsksNoOtherHost(String path) {
        stage().open(path).find("main h1");
        assertThat(browser().complaints()).as("console of " + path).isEmpty();
        assertThat(browser().requests())
                .as("requests of " + path)
                .isNotEmpty()
                .allMatch(asked -> asked.startsWith(stage().url("/")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageFitsAPhone(String path) {
        browser().size(380, 800);
        stage().open(path).find("main h1");
        assertThat(browser().overflow()).as("pixels too wide of " + path).isZero();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothingSerious(String path) {
        stage().open(path).find("main h1");
        assertThat(browser().seriousViolations()).as(path).isEmpty();
        browser().dark(true);
        stage().open(path).find("main h1");
        assertThat(browser().seriousViolations()).as(path + " in the dark").isEmpty();
    }

    @Test
    void theLanguageIsSwitchedAndKept() {
        stage().open("/").click("a.language");
        browser().find("html[lang=de]");
        stage().open("/queries");
        assertThat(browser().find("html").getDomAttribute("lang")).isEqualTo("de");
        browser().click("a.language");
    }
}
