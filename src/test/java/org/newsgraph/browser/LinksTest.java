package org.newsgraph.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    private static Crawl crawl(List<Path> articles) {
        try (Served served = Served.articles(articles)) {
            return Crawl.of(served.url());
        }
    }

    @Test
    void everyLinkLeadsToAPageWithATitleOneHeadingAndALanguage() {
        Crawl crawl = crawl(Addresses.articles("src/test/resources/graph/identity/story.jsonl"));
        assertThat(crawl.failed()).isEmpty();
        assertThat(crawl.pages()).hasSizeGreaterThan(20);
        assertThat(crawl.outward()).allMatch(link -> link.matches("https?://.*"));
        crawl.pages().forEach((address, page) -> {
            assertThat(page.select("h1")).as("h1 of " + address).hasSize(1);
            assertThat(page.title()).as("title of " + address).isNotBlank();
            assertThat(page.select("html").attr("lang")).as(address).isIn("de", "en");
        });
    }

    @Test
    void whatArticlesSayIsNeverMarkupOfAPage(@TempDir Path folder) throws IOException {
        Crawl crawl = crawl(List.of(HostileArticles.write(folder)));
        assertThat(crawl.failed()).isEmpty();
        assertThat(crawl.outward()).allMatch(link -> link.matches("https?://.*"));
        crawl.pages().forEach((address, page) -> {
            assertThat(page.select(
                            "script:not([src]), [onerror], [onload], svg[onload], img[src=x], b:matchesOwn(^Daten$)"))
                    .as(address)
                    .isEmpty();
        });
    }
}
