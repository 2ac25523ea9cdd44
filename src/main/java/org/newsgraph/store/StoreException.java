package org.newsgraph.store;

/** A store that cannot be opened or written; the message is one line that names the directory and the remedy. */
public sealed class StoreException extends RuntimeException permits FullDiskException {
    /** With a message of one line that names the thing, what is wrong and the remedy. */
    public StoreException(String message) {
        super(message);
    }

    /** As the one without a cause, with what led to it. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
