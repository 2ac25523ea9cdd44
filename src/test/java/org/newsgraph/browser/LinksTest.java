package org.newsgraph.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    @Test
    void everyLinkLeadsSomewhere() {
        try (Served served = Served.articles(Addresses.articles("src/test/resources/graph/identity/story.jsonl"))) {
            Crawl crawl = Crawl.of(served.url());
            assertThat(crawl.failed()).isEmpty();
            assertThat(crawl.pages()).hasSizeGreaterThan(20);
            assertThat(crawl.outward()).allMatch(link -> link.matches("https?://.*"));
        }
    }

    @Test
    void everyPageHasOneHeadingAndALabelForEveryField() {
        try (Served served = Served.articles(Addresses.articles())) {
            Crawl.of(served.url()).pages().forEach((address, page) -> {
                assertThat(page.select("h1")).as("h1 of " + address).hasSize(1);
                assertThat(page.title()).as("title of " + address).isNotBlank();
                assertThat(page.select("html").attr("lang")).as(address).isIn("de", "en");
            });
        }
    }

    @Test
    void whatArticlesSayIsNeverMarkupOfAPage(@TempDir Path folder) throws IOException {
        try (Served served = Served.articles(List.of(HostileArticles.write(folder)))) {
            Crawl crawl = Crawl.of(served.url());
            assertThat(crawl.failed()).isEmpty();
            assertThat(crawl.outward()).allMatch(link -> link.matches("https?://.*"));
            crawl.pages().forEach((address, page) -> {
                assertThat(
                                page.select(
                                        "script:not([src]), [onerror], [onload], svg[onload], img[src=x], b:matchesOwn(^Daten$)"))
                        .as(address)
                        .isEmpty();
            });
        }
    }
}
