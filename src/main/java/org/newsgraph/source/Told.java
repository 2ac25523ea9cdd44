package org.newsgraph.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed or sitemap says about a page; it fills what the page itself leaves open.
 *
 * @param by {@code feed} or {@code sitemap}; empty when nothing is told
 * @param published ISO 8601 date, or date and time with offset, or null
 * @param modified as {@code published}
 * @param publisher the name of the feed or publication
 * @param language BCP 47 tag
 */
public record Told(
        String by,
        @Nullable String title,
        @Nullable String published,
        @Nullable String modified,
        List<String> authors,
        @Nullable String publisher,
        List<String> keywords,
        @Nullable String language) {
    /** Nothing is told. */
    public static final Told NOTHING = new Told("", null, null, null, List.of(), null, List.of(), null);

    public Told {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
    }
}
