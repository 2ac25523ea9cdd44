package org.newsgraph.entity;

import java.util.function.Consumer;

/** One way to find candidate names in a line. */
@FunctionalInterface
interface CandidateStage {
    void find(Line line, Consumer<Candidate> found);
}
