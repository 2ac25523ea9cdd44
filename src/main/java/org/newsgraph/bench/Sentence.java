package org.newsgraph.bench;

import java.util.List;

/** What an article says in a breath: one sentence or a few, and the facts in them. */
record Sentence(String text, List<Told> facts) {
    Sentence {
        facts = List.copyOf(facts);
    }

    int words() {
        return text.split(" ", -1).length;
    }
}
