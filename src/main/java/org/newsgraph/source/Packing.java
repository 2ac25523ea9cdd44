package org.newsgraph.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** How a stream is compressed, by its first bytes. */
enum Packing {
    GZIP("1f8b"),
    BZIP2("425a68"),
    XZ("fd377a585a00"),
    ZSTD("28b52ffd");

    private static final int LONGEST = 6;
    private static final int BUFFER = 1 << 13;

    private final String magic;

    Packing(String magic) {
        this.magic = magic;
    }

    /** The stream without its compression, whatever its name says; what is broken in it is thrown as a source's fault. */
    static BufferedInputStream open(String name, InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw);
        String head = HexFormat.of().formatHex(peek(in, LONGEST));
        for (Packing packing : values()) {
            if (head.startsWith(packing.magic)) {
                return new BufferedInputStream(packing.unpacked(name, in));
            }
        }
        return in;
    }

    private InputStream unpacked(String name, InputStream in) {
        try {
            return switch (this) {
                case GZIP -> new Unpacked(name, new GZIPInputStream(new Patient(in), BUFFER));
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

    /** The first bytes, which stay in the stream; fewer where it breaks off, as reading it will tell. */
    static byte[] peek(BufferedInputStream in, int length) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream(length);
        in.mark(length);
        try {
            // One by one: a longer read that fails keeps what it has.
            for (int next = in.read(); next >= 0; next = head.size() < length ? in.read() : -1) {
                head.write(next);
            }
        } catch (SourceException e) {
            if (head.size() == 0) {
                throw e;
            }
        }
        in.reset();
        return head.toByteArray();
    }

    private final class Unpacked extends FilterInputStream {
        private final String name;

        Unpacked(String name, InputStream in) {
            super(in);
            this.name = name;
        }

        /** Nothing for certain: whoever has something already does not lose it to what is broken behind it. */
        @Override
        public int available() {
            return 0;
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

    /** Says that more may come, so that gzip looks for the next member also where a pipe is slow. */
    private static final class Patient extends FilterInputStream {
        Patient(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
