package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** A body has an end, however steadily it comes. */
class BodyDeadlineTest {
    private static final class Echo extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            String body = Content.Source.asString(request);
            Content.Sink.write(response, true, body, callback);
            return true;
        }
    }

    private static String answer(Duration limit, int bytes, Duration pause) throws Exception {
        Server server = new Server(0);
        server.setHandler(new BodyDeadline(new Echo(), limit));
        server.setErrorHandler(Listener.errors());
        server.start();
        int port = server.getConnectors()[0] instanceof ServerConnector connector ? connector.getLocalPort() : 0;
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + bytes + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            trickle(out, bytes, pause);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            server.stop();
        }
    }

    /** Until the server no longer listens. */
    private static void trickle(OutputStream out, int bytes, Duration pause) throws Exception {
        try {
            for (int i = 0; i < bytes; i++) {
                Thread.sleep(pause);
                out.write('x');
            }
        } catch (SocketException e) {
            assertThat(e).hasMessageMatching("(?i).*(broken pipe|reset|abort).*");
        }
    }

    @Test
    void aBodyThatTakesTooLongIsRefusedThoughItNeverStops() throws Exception {
        assertThat(answer(Duration.ofMillis(200), 60, Duration.ofMillis(10)))
                .startsWith("HTTP/1.1 408 ")
                .contains("too slowly");
    }

    @Test
    void aBodyThatIsInTimeIsRead() throws Exception {
        assertThat(answer(Duration.ofMinutes(5), 20, Duration.ofMillis(1)))
                .startsWith("HTTP/1.1 200 ")
                .contains("x".repeat(20));
    }
}
