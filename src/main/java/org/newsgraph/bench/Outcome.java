package org.newsgraph.bench;

/**
 * What became of a request.
 *
 * @param status of HTTP; 0 where none was waited for, -1 when the connection failed
 * @param right whether it is what that kind of request must get
 */
record Outcome(int status, boolean right) {
    /** No answer, where one was due. */
    static final Outcome FAILED = new Outcome(-1, false);
}
