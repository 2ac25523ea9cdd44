package org.newsgraph.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed, a sitemap or a list of addresses is followed.
 *
 * @param since pages that it says were published and changed before this day are left out; null leaves none out
 * @param limit the most pages fetched for one of them, and the most sitemaps of one index
 */
public record Reach(@Nullable LocalDate since, int limit) {
    /** Everything that is listed, up to 1,000 pages. */
    public static final Reach STANDARD = new Reach(null, 1000);

    public Reach {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + ": less than one page");
        }
    }

    /** Whether what was published and modified then is to be left out; what has no date never is. */
    boolean leavesOut(@Nullable String published, @Nullable String modified) {
        LocalDate day = Moments.latest(published, modified);
        return since != null && day != null && day.isBefore(since);
    }
}
