package org.newsgraph.relation;

/** Whether the article vouches for a fact, as the concepts of the ontology's status scheme. */
public enum Status {
    ASSERTED,
    PLANNED,
    POSSIBLE,
    ALLEGED,
    DENIED,
    NEGATED
}
