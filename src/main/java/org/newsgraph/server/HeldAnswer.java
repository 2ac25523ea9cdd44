package org.newsgraph.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A response whose body is kept until it is complete, so that none is ever sent in part, and neither a query nor memory waits for
 * whoever reads slowly: what is long is kept in a file.
 */
final class HeldAnswer extends HttpServletResponseWrapper implements AutoCloseable {
    private static final int IN_MEMORY = 256 << 10;
    private static final int CHECKED = 8 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(HeldAnswer.class);

    private final Runnable check;
    private final long most;
    private final Path folder;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final Body body = new Body();
    private @Nullable FileChannel file;
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
        this(response, check, most, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param folder in which what is long is kept */
    HeldAnswer(HttpServletResponse response, Runnable check, long most, Path folder) {
        super(response);
        this.check = check;
        this.most = most;
        this.folder = folder;
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
        if (rest != null) {
            keep(rest::flush);
        }
        OutputStream out = getResponse().getOutputStream();
        memory.writeTo(out);
        if (file != null) {
            Channels.newInputStream(file.position(0)).transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private void write(byte[] content, int offset, int length) {
        bytes += length;
        if (bytes > most) {
            throw new Refusal(
                    413, "the answer has more than " + most + " bytes; ask for less with LIMIT, or take /export");
        }
        if (bytes - checked >= CHECKED) {
            checked = bytes;
            check.run();
        }
        keep(() -> (bytes <= IN_MEMORY ? memory : file()).write(content, offset, length));
    }

    /** What goes to the disk. */
    @FunctionalInterface
    private interface Keeping {
        void run() throws IOException;
    }

    private void keep(Keeping keeping) {
        try {
            keeping.run();
        } catch (IOException e) {
            LOG.error("an answer cannot be kept in {}: {}", folder, e.toString());
            throw new Refusal(503, "the server has no room on its disk for this answer; ask for less with LIMIT");
        }
    }

    /** A file that is gone from its folder as soon as it is open, where the system allows it, so that none is left behind. */
    private OutputStream file() throws IOException {
        OutputStream started = rest;
        if (started == null) {
            Path path = Files.createTempFile(folder, "newsgraph-answer", ".tmp");
            FileChannel opened = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = opened;
            started = new BufferedOutputStream(Channels.newOutputStream(opened));
            rest = started;
        }
        return started;
    }

    private final class Body extends ServletOutputStream {
        @Override
        public void write(int b) {
            HeldAnswer.this.write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] content, int offset, int length) {
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
