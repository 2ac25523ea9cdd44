package org.newsgraph.source;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that may hold an article, and where they came from.
 *
 * @param name what messages call it: a file, an address, {@code news.jsonl:12}
 * @param address where the web has it, absolute, redirects followed; null when that is not known
 * @param live whether it was fetched from there now, so that what belongs to it may be fetched as well
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
        boolean live,
        Kind kind,
        byte[] bytes,
        long offset,
        @Nullable String charset,
        Told told) {
    /** What the bytes are. */
    public enum Kind {
        /** A page. */
        HTML,
        /** Plain text. */
        TEXT,
        /** One JSON object that describes an article. */
        JSON_LINE
    }
}
