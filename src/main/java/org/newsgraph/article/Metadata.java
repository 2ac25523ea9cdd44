package org.newsgraph.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.Told;

/**
 * What the publisher says about an article.
 *
 * @param published ISO 8601 date ({@code 2025-03-31}) or date and time with offset, or null when unknown
 * @param modified as {@code published}
 * @param language BCP 47 tag, declared or detected
 */
public record Metadata(
        @Nullable String published,
        @Nullable String modified,
        List<String> authors,
        @Nullable String publisher,
        @Nullable String section,
        List<String> keywords,
        String language) {
    public Metadata {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        check("published", published);
        check("modified", modified);
    }

    /** Nothing known but the language. */
    public static Metadata of(String language) {
        return new Metadata(null, null, List.of(), null, null, List.of(), language);
    }

    /** With what a feed or sitemap tells where nothing else is known; the language is known always. */
    Metadata completed(Told told) {
        return new Metadata(
                published == null ? told.published() : published,
                modified == null ? told.modified() : modified,
                authors.isEmpty() ? told.authors() : authors,
                publisher == null ? told.publisher() : publisher,
                section,
                keywords.isEmpty() ? told.keywords() : keywords,
                language);
    }

    /** The day of publication, by which relative dates of the text resolve. */
    public @Nullable LocalDate publishedOn() {
        return published == null ? null : LocalDate.parse(published.substring(0, 10));
    }

    private static void check(String name, @Nullable String value) {
        if (value != null && value.length() == 10) {
            LocalDate.parse(value);
        } else if (value != null) {
            try {
                OffsetDateTime.parse(value);
            } catch (java.time.format.DateTimeParseException e) {
                throw new IllegalArgumentException(name + ": not an ISO 8601 date or date and time: " + value, e);
            }
        }
    }
}
