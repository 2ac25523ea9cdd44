package org.newsgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** How content may be compressed on the wire: {@code Content-Encoding} of RFC 9110. */
enum ContentCoding {
    GZIP("gzip", "x-gzip") {
        @Override
        InputStream open(PushbackInputStream in) throws IOException {
            return new GZIPInputStream(in, BUFFER);
        }
    },
    DEFLATE("deflate", "deflate") {
        @Override
        InputStream open(PushbackInputStream in) throws IOException {
            return new InflaterInputStream(in, new Inflater(!zlib(in)), BUFFER);
        }
    },
    BROTLI("br", "br") {
        @Override
        InputStream open(PushbackInputStream in) throws IOException {
            return new BrotliInputStream(in, BUFFER);
        }
    };

    /** For {@code Accept-Encoding}. */
    static final String ACCEPTED = Arrays.stream(values()).map(c -> c.token).collect(Collectors.joining(", "));

    private static final int BUFFER = 1 << 13;
    private final String token;
    private final String alias;

    ContentCoding(String token, String alias) {
        this.token = token;
        this.alias = alias;
    }

    abstract InputStream open(PushbackInputStream in) throws IOException;

    /**
     * Undoes codings in the reverse of the order they were applied in; no content at all stays none.
     *
     * @param encodings such as {@code gzip} or {@code deflate, gzip}, or empty
     */
    static InputStream decoded(InputStream content, String encodings) throws IOException {
        InputStream in = content;
        for (ContentCoding coding : codings(encodings).reversed()) {
            PushbackInputStream ahead = new PushbackInputStream(in, 2);
            int first = ahead.read();
            if (first < 0) {
                return ahead;
            }
            ahead.unread(first);
            in = coding.open(ahead);
        }
        return in;
    }

    private static List<ContentCoding> codings(String encodings) throws ContentException {
        List<ContentCoding> codings = new ArrayList<>();
        for (String name : encodings.toLowerCase(Locale.ROOT).strip().split("\\s*,\\s*", -1)) {
            List<ContentCoding> named = Arrays.stream(values())
                    .filter(c -> name.equals(c.token) || name.equals(c.alias))
                    .toList();
            if (named.isEmpty() && !name.isEmpty() && !name.equals("identity")) {
                throw ContentException.unknown(encodings);
            }
            codings.addAll(named);
        }
        return codings;
    }

    /** Some servers leave out the zlib header (RFC 1950) that {@code deflate} should have. */
    private static boolean zlib(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(2);
        in.unread(head);
        return head.length == 2 && (head[0] & 0x0F) == 8 && (((head[0] & 0xFF) << 8) + (head[1] & 0xFF)) % 31 == 0;
    }
}
