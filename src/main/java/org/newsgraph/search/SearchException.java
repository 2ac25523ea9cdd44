package org.newsgraph.search;

/** An index that cannot be read or written; the message is one line that names its place and the remedy. */
public final class SearchException extends RuntimeException {
    SearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
