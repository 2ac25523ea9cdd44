package org.newsgraph.browser;

import java.nio.file.Path;
import java.util.List;

/** A browser and the pages over some articles that it looks at. */
record Stage(Browser browser, Served served) implements AutoCloseable {
    static Stage of(List<Path> articles) {
        return new Stage(Browser.orSkipped("en"), Served.articles(articles));
    }

    String url(String path) {
        return served.url() + path;
    }

    Browser open(String path) {
        return browser.open(url(path));
    }

    /** As it was when it started: what the pages before asked for and complained of is forgotten. */
    void clear() {
        browser.size(1280, 1000).dark(false).open("about:blank");
        browser.complaints();
        browser.requests();
    }

    @Override
    public void close() {
        browser.close();
        served.close();
    }
}
