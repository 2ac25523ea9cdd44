package org.newsgraph.access;

/** Users that cannot be read, kept or made; the message is one line: the thing, the problem and the remedy. */
public final class AccessException extends RuntimeException {
    AccessException(String message) {
        super(message);
    }

    AccessException(String message, Throwable cause) {
        super(message, cause);
    }
}
