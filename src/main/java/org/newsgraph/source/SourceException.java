package org.newsgraph.source;

import org.jspecify.annotations.Nullable;

/** An input, or a part of one, that cannot be had; the message names it, the reason and the remedy in one line. */
public final class SourceException extends RuntimeException {
    private final Reason reason;

    /** Why something cannot be had, as reports count it. */
    public enum Reason {
        /** No such file, or the server says 404 or 410. */
        MISSING,
        /** Not a name, address or format that can be read. */
        UNKNOWN_FORMAT,
        /** robots.txt does not allow it. */
        DISALLOWED,
        /** A scheme, host or address that is refused for safety. */
        REFUSED,
        /** 401, 402, 403 and their like. */
        FORBIDDEN,
        /** 429, or 503 that did not pass in time. */
        BUSY,
        /** Any other answer that is none, redirects without end among them. */
        SERVER,
        /** No connection, name unknown, broken off, TLS. */
        NETWORK,
        /** It took longer than the limit. */
        TIMEOUT,
        /** It is larger than the limit. */
        TOO_LARGE,
        /** Broken compression, archive, feed or line. */
        BROKEN,
        /** A file that is there but cannot be read. */
        UNREADABLE
    }

    /** With a message of one line that names the source, what is wrong and the remedy. */
    public SourceException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** As the one without a cause, with what led to it. */
    public SourceException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why, as a word for reports. */
    public Reason reason() {
        return reason;
    }
}
