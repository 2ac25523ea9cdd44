package org.newsgraph.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A response whose body is compressed; Jetty's own handler for it is deprecated. */
final class GzipResponse extends UncountedResponse implements AutoCloseable {
    private @Nullable Body body;
    private @Nullable PrintWriter writer;

    GzipResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        Body started = body;
        if (started == null) {
            setHeader("Content-Encoding", "gzip");
            started = new Body(super.getOutputStream());
            body = started;
        }
        return started;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter started = writer;
        if (started == null) {
            started = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
            writer = started;
        }
        return started;
    }

    /** Forgets what was compressed and not sent. */
    @Override
    public void resetBuffer() {
        super.resetBuffer();
        body = null;
        writer = null;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (body != null) {
            body.close();
        }
    }

    private static final class Body extends ServletOutputStream {
        private final ServletOutputStream out;
        private final GZIPOutputStream gzip;

        Body(ServletOutputStream out) throws IOException {
            this.out = out;
            this.gzip = new GZIPOutputStream(out);
        }

        @Override
        public void write(int b) throws IOException {
            gzip.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            gzip.write(bytes, offset, length);
        }

        /** Writers flush often; compression keeps its bytes until the end. */
        @Override
        public void flush() {}

        @Override
        public void close() throws IOException {
            gzip.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
