package org.newsgraph.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser and the pages over some articles that it looks at, for the tests of a class; they are skipped where there is no
 * browser.
 */
final class Stage implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private final List<Path> articles;
    private @Nullable Browser browser;
    private @Nullable Served served;

    Stage(List<Path> articles) {
        this.articles = List.copyOf(articles);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        browser = Browser.orSkipped("en");
        served = Served.articles(articles);
    }

    Browser browser() {
        return Objects.requireNonNull(browser, "no browser");
    }

    String url(String path) {
        return Objects.requireNonNull(served, "nothing is served").url() + path;
    }

    Browser open(String path) {
        return browser().open(url(path));
    }

    /** As it was when it started: what the pages before asked for and complained of is forgotten. */
    @Override
    public void beforeEach(ExtensionContext context) {
        browser().size(1280, 1000).dark(false).open("about:blank");
        browser().complaints();
        browser().requests();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            browser.close();
        }
        if (served != null) {
            served.close();
        }
    }
}
