package org.newsgraph.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A response whose body is kept until it is complete, so that none is ever sent in part, and neither a query nor memory waits for
 * whoever reads slowly: what is long is kept in a file.
 */
final class HeldAnswer extends HttpServletResponseWrapper implements AutoCloseable {
    private static final int IN_MEMORY = 256 << 10;
    private static final int CHECKED = 8 << 10;

    private final Runnable check;
    private final long most;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final Body body = new Body();
    private @Nullable Path file;
    private @Nullable OutputStream rest;
    private long bytes;
    private long checked;

    /**
     * Keeps what is written.
     *
     * @param check is run now and then; what it throws ends the writing
     * @param most bytes
     */
    HeldAnswer(HttpServletResponse response, Runnable check, long most) {
        super(response);
        this.check = check;
        this.most = most;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    /** Sends it all. */
    void send() throws IOException {
        if (bytes == 0) {
            return;
        }
        OutputStream out = getResponse().getOutputStream();
        memory.writeTo(out);
        if (file != null && rest != null) {
            rest.close();
            Files.copy(file, out);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null && rest != null) {
            rest.close();
            Files.delete(file);
        }
    }

    private void write(byte[] content, int offset, int length) throws IOException {
        bytes += length;
        if (bytes > most) {
            throw new Refusal(
                    413, "the answer has more than " + most + " bytes; ask for less with LIMIT, or take /export");
        }
        if (bytes - checked >= CHECKED) {
            checked = bytes;
            check.run();
        }
        (bytes <= IN_MEMORY ? memory : file()).write(content, offset, length);
    }

    private OutputStream file() throws IOException {
        OutputStream started = rest;
        if (started == null) {
            file = Files.createTempFile("newsgraph-answer", ".tmp");
            started = new BufferedOutputStream(Files.newOutputStream(file));
            rest = started;
        }
        return started;
    }

    private final class Body extends ServletOutputStream {
        @Override
        public void write(int b) throws IOException {
            HeldAnswer.this.write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            HeldAnswer.this.write(content, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("what is held is written at once");
        }
    }
}
