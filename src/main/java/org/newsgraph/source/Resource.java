package org.newsgraph.source;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that may hold an article, and where they came from.
 *
 * @param name what messages call it: a file, an address, {@code news.jsonl:12}
 * @param address the absolute address it was fetched from, redirects followed, or null when it was not fetched
 * @param bytes decompressed; not copied, not to be changed
 * @param offset of the first byte in its file, for messages about broken bytes; 0 unless it is a part of one
 * @param charset as declared by whoever sent it, or null
 * @param told what a feed or sitemap says about it
 */
// Up to 20 MB, handed on once and never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Resource(
        String name,
        @Nullable String address,
        Kind kind,
        byte[] bytes,
        long offset,
        @Nullable String charset,
        Told told) {
    /** What the bytes are. */
    public enum Kind {
        HTML,
        TEXT,
        /** One JSON object that describes an article. */
        JSON_LINE
    }
}
