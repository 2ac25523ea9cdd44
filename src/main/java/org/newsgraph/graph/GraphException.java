package org.newsgraph.graph;

/** Facts that cannot become a sound graph; the message is one line that names the article, the thing and what is wrong. */
public final class GraphException extends RuntimeException {
    /** With a message of one line that names the thing, what is wrong and the remedy. */
    public GraphException(String message) {
        super(message);
    }

    /** As the one without a cause, with what led to it. */
    public GraphException(String message, Throwable cause) {
        super(message, cause);
    }
}
