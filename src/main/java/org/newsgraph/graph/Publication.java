package org.newsgraph.graph;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Fingerprint;

/**
 * An article that may be a copy or have copies. They are ordered as they claim to be the original: the earlier one first, the
 * undated last, of equal ones by IRI.
 */
record Publication(Node article, Instant published, Fingerprint fingerprint) implements Comparable<Publication> {
    private static final Comparator<Publication> ORDER = Comparator.comparing(Publication::published)
            .thenComparing(publication -> publication.article().getURI());

    /** An article with what its graph tells of its date: {@code 2025-03-31}, a date and time with offset, or null. */
    static Publication of(Node article, @Nullable String published, Fingerprint fingerprint) {
        return new Publication(article, instant(published), fingerprint);
    }

    /** Of a day without a time its end: what is known to be of that day comes before. */
    private static Instant instant(@Nullable String published) {
        try {
            return published == null
                    ? Instant.MAX
                    : published.length() == "2025-03-31".length()
                            ? LocalDate.parse(published)
                                    .plusDays(1)
                                    .atStartOfDay()
                                    .toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(published).toInstant();
        } catch (DateTimeException e) {
            return Instant.MAX;
        }
    }

    @Override
    public int compareTo(Publication other) {
        return ORDER.compare(this, other);
    }
}
