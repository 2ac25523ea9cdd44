package org.newsgraph.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what a server sends, decompressed, and never more of it than a limit. */
final class Content {
    private final int largest;
    private final boolean cut;

    private Content(int largest, boolean cut) {
        this.largest = largest;
        this.cut = cut;
    }

    /** Content that is larger is an error. */
    static Content atMost(int largest) {
        return new Content(largest, false);
    }

    /** Of content that is larger, the beginning is read. */
    static Content beginning(int largest) {
        return new Content(largest, true);
    }

    /**
     * @param encodings as {@code Content-Encoding} has them, or empty
     * @throws ContentException when it is too large or its compression broken; any other exception is the network's
     */
    byte[] read(InputStream sent, String encodings) throws IOException {
        Wire wire = new Wire(sent, largest);
        byte[] bytes;
        try (InputStream in = ContentCoding.decoded(wire, encodings)) {
            bytes = in.readNBytes(largest + 1);
        } catch (ContentException e) {
            throw e;
        } catch (IOException | IndexOutOfBoundsException e) {
            throw wire.failure == null ? ContentException.broken(encodings, e) : wire.failure;
        }
        if (bytes.length > largest) {
            return beginning(bytes);
        }
        // Read to its end, a connection serves again.
        wire.read();
        return bytes;
    }

    /** Knows from its length that it need not be read. */
    boolean refuses(long length) {
        return !cut && length > largest;
    }

    ContentException tooLarge() {
        return ContentException.tooLarge(largest);
    }

    private byte[] beginning(byte[] bytes) throws ContentException {
        if (!cut) {
            throw tooLarge();
        }
        return Arrays.copyOf(bytes, largest);
    }

    /** The bytes as they come; tells a failing network from broken compression, and stops beyond the limit. */
    private static final class Wire extends FilterInputStream {
        private final long limit;
        private long count;
        private @Nullable IOException failure;

        Wire(InputStream in, int largest) {
            super(in);
            this.limit = largest + 1L;
        }

        /** Leaves the connection to whoever opened it. */
        @Override
        public void close() {}

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int read = super.read(bytes, offset, length);
                count += Math.max(0, read);
                if (count > limit) {
                    throw ContentException.tooLarge((int) (limit - 1));
                }
                return read;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
