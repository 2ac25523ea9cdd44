package org.newsgraph.store;

/** A catalogued query that cannot be asked as wanted; the message names the query, the parameter and the remedy. */
public final class CatalogueException extends RuntimeException {
    public CatalogueException(String message) {
        super(message);
    }

    public CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }
}
