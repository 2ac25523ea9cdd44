package org.newsgraph.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** How a stream is compressed, by its first bytes. */
enum Packing {
    GZIP("1f8b"),
    BZIP2("425a68"),
    XZ("fd377a585a00"),
    ZSTD("28b52ffd");

    private static final int LONGEST = 6;

    private final byte[] magic;

    Packing(String magic) {
        this.magic = HexFormat.of().parseHex(magic);
    }

    /** The stream without its compression, whatever its name says; what is broken in it is thrown as a source's fault. */
    static BufferedInputStream open(String name, InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw);
        byte[] head = peek(in, LONGEST);
        for (Packing packing : values()) {
            if (packing.begins(head)) {
                return new BufferedInputStream(packing.unpacked(name, in));
            }
        }
        return in;
    }

    private boolean begins(byte[] head) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private InputStream unpacked(String name, InputStream in) {
        try {
            return switch (this) {
                case GZIP -> new Unpacked(name, new GzipCompressorInputStream(in, true));
                case BZIP2 -> new Unpacked(name, new BZip2CompressorInputStream(in, true));
                case XZ, ZSTD ->
                    throw new SourceException(
                            SourceException.Reason.UNKNOWN_FORMAT,
                            name + ": packed with " + label() + ", which is not read here; pack it with gzip instead");
            };
        } catch (IOException e) {
            throw broken(name, e);
        }
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private SourceException broken(String name, IOException e) {
        return new SourceException(
                SourceException.Reason.BROKEN,
                name + ": broken " + label() + " data (" + Faults.reason(e) + "); fetch or compress the file again",
                e);
    }

    /** The first bytes, which stay in the stream. */
    static byte[] peek(BufferedInputStream in, int length) throws IOException {
        in.mark(length);
        byte[] head = in.readNBytes(length);
        in.reset();
        return head;
    }

    private final class Unpacked extends FilterInputStream {
        private final String name;

        Unpacked(String name, InputStream in) {
            super(in);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw broken(name, e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException e) {
                throw broken(name, e);
            }
        }
    }
}
