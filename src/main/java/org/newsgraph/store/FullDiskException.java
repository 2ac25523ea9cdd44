package org.newsgraph.store;

/** There is too little room on the disk to change a store; nothing was changed. */
public final class FullDiskException extends StoreException {
    /** With a line that names the store, what is missing and the remedy. */
    public FullDiskException(String message) {
        super(message);
    }

    FullDiskException(String message, Throwable cause) {
        super(message, cause);
    }
}
