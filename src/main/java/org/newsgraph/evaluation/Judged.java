package org.newsgraph.evaluation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Status;
import org.newsgraph.relation.Value;

/**
 * A fact that was found, and what it is worth.
 *
 * @param gold what it says, or null when the gold does not
 * @param unsafe whether it asserts what the gold says only as planned, alleged or denied
 * @param note why it is wrong, where that is known, or the empty string
 * @param sentence what it was read from
 */
record Judged(
        String article,
        Fact fact,
        Verdict verdict,
        @Nullable GoldFact gold,
        boolean unsafe,
        String note,
        String sentence) {
    boolean isCore() {
        return gold != null ? gold.isCore() : GoldFact.isCore(fact.property(), !(fact.object() instanceof Value.Thing));
    }

    boolean hasStatus() {
        return gold != null && gold.status() == fact.status();
    }

    /** The property that it counts for. */
    String property() {
        return gold != null ? gold.property() : fact.property();
    }

    Status status() {
        return gold != null ? gold.status() : fact.status();
    }

    /** {@code Meta partnersWith AWS (asserted)}. */
    String line() {
        return fact.subject().name() + " " + fact.property() + " "
                + fact.object().text().replaceAll("\\s+", " ") + " ("
                + fact.status().name().toLowerCase(Locale.ROOT) + ")";
    }
}
