package org.newsgraph.site;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many facts have a status.
 *
 * @param status as in {@link FactCard}
 * @param href where they are listed, or null
 */
record StatusCount(String status, long count, @Nullable String href) {
    /** Those that there are, in the order of their certainty. */
    static List<StatusCount> of(Map<String, Long> counts) {
        return Site.STATUSES.stream()
                .filter(counts::containsKey)
                .map(status -> new StatusCount(status, counts.getOrDefault(status, 0L), null))
                .toList();
    }
}
