package org.newsgraph.evaluation;

/** What a fact is worth. */
enum Verdict {
    RIGHT,
    WRONG,
    /** Says again what another one said, or what follows from the gold. */
    NEUTRAL
}
