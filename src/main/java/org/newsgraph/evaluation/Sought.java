package org.newsgraph.evaluation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A gold fact, and whether it was found.
 *
 * @param by what found it, or null when it was missed
 * @param sentence the sentence that says it, or the gold's evidence where the text read has no such sentence
 * @param nearMiss what nearly found it, or the empty string
 */
record Sought(GoldFact gold, @Nullable Judged by, String sentence, String nearMiss) {
    /** {@code Meta partnersWith AWS (asserted)}. */
    String line() {
        return gold.subject() + " " + gold.property() + " " + gold.object().replaceAll("\\s+", " ") + " ("
                + gold.status().name().toLowerCase(Locale.ROOT) + ")";
    }
}
