package org.newsgraph.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream's lines as bytes, one at a time, none longer than a limit in memory. */
final class LineScanner {
    /** One line. */
    static final class Line {
        private final int number;
        private final long offset;
        private final byte[] bytes;
        private final boolean tooLong;

        private Line(int number, long offset, byte[] bytes, boolean tooLong) {
            this.number = number;
            this.offset = offset;
            this.bytes = bytes;
            this.tooLong = tooLong;
        }

        /** From 1. */
        int number() {
            return number;
        }

        /** Of its first byte in the stream. */
        long offset() {
            return offset;
        }

        byte[] bytes() {
            return bytes;
        }

        /** Whether bytes beyond the limit were left out. */
        boolean tooLong() {
            return tooLong;
        }

        boolean blank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private int number;
    private long offset;

    LineScanner(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line without its line feed, or null at the end. */
    @Nullable
    Line next() throws IOException {
        if (at == filled && !fill()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long begin = offset;
        boolean ended = false;
        while (!ended && (at < filled || fill())) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, at, Math.min(end - at, limit + 1 - line.size()));
            ended = end < filled;
            int next = ended ? end + 1 : end;
            offset += next - at;
            at = next;
        }
        return new Line(++number, begin, line.toByteArray(), line.size() > limit);
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
