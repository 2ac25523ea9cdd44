package org.newsgraph.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.SourceException.Reason;

/**
 * An opened input: its bytes, and what is said about them.
 *
 * @param address where the web has it, when it was fetched from there
 * @param in unpacked
 */
record Opened(
        String name,
        @Nullable URI address,
        @Nullable String mediaType,
        @Nullable String charset,
        BufferedInputStream in) {
    /** The most bytes one article may have. */
    static final int LARGEST = 20 << 20;

    /** A sitemap may have 50 MB. */
    private static final int LARGEST_SITEMAP = 50 << 20;

    static Opened of(String name, InputStream raw) throws IOException {
        return new Opened(name, null, null, null, Packing.open(name, raw));
    }

    static Opened of(String name, Answer answer) throws IOException {
        return new Opened(
                name,
                answer.address(),
                answer.mediaType(),
                answer.charset(),
                Packing.open(name, new ByteArrayInputStream(answer.bytes())));
    }

    /**
     * What it holds.
     *
     * @throws SourceException when it is empty or no text
     */
    Format format() throws IOException {
        byte[] head = Packing.peek(in, Format.SNIFFED);
        if (head.length == 0) {
            throw new SourceException(Reason.BROKEN, name + ": empty; give a page, a text or JSON Lines");
        }
        Format format = Format.of(address == null ? name : path(address), mediaType, head);
        if (format != Format.WARC && Format.binary(head)) {
            throw new SourceException(
                    Reason.UNKNOWN_FORMAT,
                    name + ": binary data (an image, archive or PDF?); give HTML, text or JSON Lines");
        }
        return format;
    }

    private static String path(URI address) {
        return address.getPath() == null ? "" : address.getPath();
    }

    boolean isEmpty() throws IOException {
        return Packing.peek(in, 1).length == 0;
    }

    boolean fetched() {
        return address != null;
    }

    /** A page or a text in one piece. */
    Resource resource(Resource.Kind kind, boolean live, Told told) throws IOException {
        return new Resource(
                name, address == null ? null : address.toString(), live, kind, all(LARGEST), 0, charset, told);
    }

    /**
     * The page or text that it is.
     *
     * @throws SourceException when it is something else
     */
    Resource page(Told told) throws IOException {
        return switch (format()) {
            case HTML -> resource(Resource.Kind.HTML, true, told);
            case TEXT -> resource(Resource.Kind.TEXT, true, told);
            case JSON_LINES, WARC, FEED, JSON_FEED, SITEMAP, ADDRESSES ->
                throw new SourceException(
                        Reason.UNKNOWN_FORMAT,
                        name + ": neither a page nor a text"
                                + (mediaType == null ? "" : " (" + mediaType + ")")
                                + "; give it by itself, as an input");
        };
    }

    byte[] list(Format format) throws IOException {
        return all(format == Format.SITEMAP ? LARGEST_SITEMAP : LARGEST);
    }

    private byte[] all(int limit) throws IOException {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw Faults.tooLarge(name, limit);
        }
        return bytes;
    }
}
