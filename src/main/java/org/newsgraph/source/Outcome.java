package org.newsgraph.source;

/** What came of one request. */
sealed interface Outcome permits Reply, Failure {
    /** Whether another try may do better. */
    boolean passing();
}
