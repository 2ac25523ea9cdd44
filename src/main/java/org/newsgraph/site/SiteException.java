package org.newsgraph.site;

import org.jspecify.annotations.Nullable;

/** Pages that cannot be written. */
public final class SiteException extends RuntimeException {
    SiteException(String message) {
        this(message, null);
    }

    SiteException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
