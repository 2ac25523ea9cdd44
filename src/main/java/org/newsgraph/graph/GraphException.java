package org.newsgraph.graph;

/** Facts that cannot become a sound graph; the message is one line that names the article, the thing and what is wrong. */
public final class GraphException extends RuntimeException {
    public GraphException(String message) {
        super(message);
    }

    public GraphException(String message, Throwable cause) {
        super(message, cause);
    }
}
