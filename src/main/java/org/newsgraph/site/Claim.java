package org.newsgraph.site;

import java.util.List;

/**
 * What one article or several say alike.
 *
 * @param fact as the newest article tells it
 * @param more as others tell it
 * @param untold how many more tell it that are not shown
 */
record Claim(FactCard fact, List<FactCard> more, int untold) {
    Claim {
        more = List.copyOf(more);
    }

    int evidence() {
        return 1 + more.size() + untold;
    }
}
