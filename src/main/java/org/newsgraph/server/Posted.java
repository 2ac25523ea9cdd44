package org.newsgraph.server;

import org.jspecify.annotations.Nullable;

/**
 * What was sent to become articles.
 *
 * @param body as it came; not copied, not to be changed
 * @param charset as the request declares it, or null
 * @param address where the web has it, or null when the request does not say
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Posted(
        Kind kind,
        byte[] body,
        @Nullable String charset,
        @Nullable String address) {
    /** What the body is. */
    public enum Kind {
        HTML,
        TEXT,
        /** A JSON object a line, each an article. */
        JSON_LINES,
        /** An http or https address a line, to be fetched. */
        ADDRESSES
    }
}
