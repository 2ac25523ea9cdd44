package org.newsgraph.store;

/** A store that cannot be opened or written; the message is one line that names the directory and the remedy. */
public final class StoreException extends RuntimeException {
    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
