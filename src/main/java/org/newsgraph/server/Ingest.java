package org.newsgraph.server;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** Changes the graph while it is served. What it has changed is kept for good when it returns, and what follows from it with it. */
public interface Ingest {
    /** Puts articles in place of those with the same IRIs; what gives none is told and stops no other. */
    Added add(Posted posted);

    /** Takes an article back, with every fact that no other states; false when there is none of this IRI. */
    boolean retract(String article);

    /**
     * What became of what was posted.
     *
     * @param failures a line each
     * @param notes a line for whatever was left out of what was read
     */
    record Added(List<Addition> articles, List<String> failures, List<String> notes) {
        public Added {
            articles = List.copyOf(articles);
            failures = List.copyOf(failures);
            notes = List.copyOf(notes);
        }
    }

    /**
     * An article that the graph has now.
     *
     * @param facts of the article, to be written as JSON as they are exported
     */
    record Addition(String article, State state, List<?> facts) {
        public Addition {
            facts = List.copyOf(facts);
        }
    }

    /** What the graph had of an article before. */
    enum State {
        /** Nothing. */
        CREATED,
        /** Another text of it. */
        REPLACED,
        /** The same. */
        UNCHANGED;

        @JsonValue
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
