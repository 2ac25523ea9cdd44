package org.newsgraph.cli;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jspecify.annotations.Nullable;

/** Another product's graph store: a writable Fuseki on a free port, with a doorkeeper that may refuse what is sent. */
final class RemoteStore implements AutoCloseable {
    private final DatasetGraph data = DatasetGraphFactory.createTxnMem();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Doorkeeper doorkeeper;
    private final FusekiServer server;

    /**
     * A request.
     *
     * @param graph value of the parameter
     * @param authorization null when there is none
     */
    record Received(
            String method,
            String graph,
            String type,
            @Nullable String authorization,
            String body) {}

    /**
     * A refusal.
     *
     * @param headers beside the status
     */
    record Refusal(int status, Map<String, String> headers) {}

    /** Null admits the request, which is the last of those received. */
    @FunctionalInterface
    interface Doorkeeper {
        @Nullable
        Refusal judge(List<Received> received);
    }

    RemoteStore(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
        this.server = FusekiServer.create()
                .port(0)
                .add("/news", data)
                .addFilter("/*", new Door())
                .build()
                .start();
    }

    String address() {
        return "http://localhost:" + server.getPort() + "/news/data";
    }

    DatasetGraph data() {
        return data;
    }

    List<Received> received() {
        return received;
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Door implements Filter {
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            HttpServletRequest http = (HttpServletRequest) request;
            byte[] body = http.getInputStream().readAllBytes();
            received.add(new Received(
                    http.getMethod(),
                    http.getParameter("graph"),
                    http.getContentType(),
                    http.getHeader("Authorization"),
                    new String(body, StandardCharsets.UTF_8)));
            Refusal refusal = doorkeeper.judge(received);
            if (refusal == null) {
                chain.doFilter(new Replayed(http, body), response);
            } else {
                HttpServletResponse answer = (HttpServletResponse) response;
                answer.setStatus(refusal.status());
                refusal.headers().forEach(answer::setHeader);
                answer.setContentType("text/plain");
                answer.getWriter().print("not\ntoday");
            }
        }
    }

    /** A request whose body was read already. */
    private static final class Replayed extends HttpServletRequestWrapper {
        private final ByteArrayInputStream body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] bytes, int begin, int length) {
                    return body.read(bytes, begin, length);
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
