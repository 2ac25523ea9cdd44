package org.newsgraph.relation;

import java.util.List;

/** A sentence with the verbs of the lexicon found in it. */
record Passage(Scene scene, List<Match> verbs) {
    Passage {
        verbs = List.copyOf(verbs);
    }
}
