package org.newsgraph.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A catalogued query that cannot be asked as wanted; the message names the query, the parameter and the remedy. */
public final class CatalogueException extends RuntimeException {
    private final @Nullable String parameter;

    /** With a message of one line that names the thing, what is wrong and the remedy. */
    public CatalogueException(String message) {
        super(message);
        this.parameter = null;
    }

    /** As the one without a cause, with what led to it. */
    public CatalogueException(String message, Throwable cause) {
        super(message, cause);
        this.parameter = null;
    }

    CatalogueException(Parameter parameter, String message) {
        super(message);
        this.parameter = parameter.name();
    }

    /** The parameter whose value is wrong or missing, when it is one. */
    public Optional<String> parameter() {
        return Optional.ofNullable(parameter);
    }
}
