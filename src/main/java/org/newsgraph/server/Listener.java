package org.newsgraph.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/** Where Jetty listens, how long it waits for whom, and what it says when a request is none. */
final class Listener {
    /** Of the request line and headers together; longer queries are sent with POST. */
    static final int HEADERS = 128 << 10;
    /** A connection on which nothing happens. */
    static final Duration IDLE = Duration.ofSeconds(30);
    /** What comes in or is taken more slowly is given up, so that it does not hold a thread. */
    static final long BYTES_A_SECOND = 100;

    private static final Duration STRICT_TRANSPORT = Duration.ofDays(365);

    private Listener() {}

    /** The connector that takes the place of Fuseki's. */
    static ServerConnector on(Server jetty, ServerOptions options, @Nullable Tls tls) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADERS);
        ServerConnector connector = tls == null
                ? new ServerConnector(jetty, new HttpConnectionFactory(http))
                : new ServerConnector(
                        jetty,
                        new SslConnectionFactory(context(tls), "http/1.1"),
                        new HttpConnectionFactory(secure(http)));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE.toMillis());
        return connector;
    }

    private static SslContextFactory.Server context(Tls tls) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStore(tls.keys());
        context.setKeyStorePassword(tls.password());
        context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        return context;
    }

    /** Which host may be asked for is checked for plain HTTP as well, see {@link Exposure}. */
    private static HttpConfiguration secure(HttpConfiguration http) {
        SecureRequestCustomizer customizer = new SecureRequestCustomizer(false);
        customizer.setStsMaxAge(STRICT_TRANSPORT.toSeconds());
        http.addCustomizer(customizer);
        return http;
    }

    /** Answers what never gets to a page, such as broken requests: one line, no name or version of what runs here. */
    static ErrorHandler errors() {
        return new ErrorHandler() {
            @Override
            protected void generateResponse(
                    Request request,
                    Response response,
                    int status,
                    String message,
                    Throwable cause,
                    Callback callback) {
                SafeHeaders.ALL.forEach(response.getHeaders()::put);
                response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
                response.write(true, line(status), callback);
            }
        };
    }

    private static ByteBuffer line(int status) {
        String told = switch (status) {
            case 408 -> "the request came in too slowly; send it again";
            case 413 -> "the body of the request is longer than is taken here; send less";
            case 414, 431 ->
                "the address or the headers of the request are longer than " + HEADERS
                        + " bytes; send long queries with POST";
            case 503 -> "the server is stopping or too busy; ask again later";
            default ->
                status < 500
                        ? "the request is no HTTP that is taken here; see RFC 9110"
                        : "the server failed to answer; its log says why";
        };
        return StandardCharsets.UTF_8.encode(told + "\n");
    }
}
