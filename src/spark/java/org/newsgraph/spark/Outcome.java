package org.newsgraph.spark;

import java.io.Serializable;
import java.util.List;

/** What became of an article. */
sealed interface Outcome extends Serializable {
    /**
     * A graph.
     *
     * @param quads N-Quads, each line with its end
     * @param mentions empty unless they are asked for
     */
    record Built(String quads, int facts, List<MentionRow> mentions) implements Outcome {
        public Built {
            mentions = List.copyOf(mentions);
        }
    }

    /** Nothing, and why. */
    record Failed(FailureLine failure) implements Outcome {}
}
