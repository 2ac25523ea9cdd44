package org.newsgraph.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Bytes that no well-behaved client would send. */
final class RawRequest {
    private static final int PATIENCE = 20_000;

    private RawRequest() {}

    /** Whatever comes back until the server hangs up or, when it does not, all that came. */
    static String send(int port, String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** A request without a body to which the host is added, so that only what is tested is wrong with it. */
    static String get(int port, String target, String... headers) throws IOException {
        return send(
                port,
                "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + String.join("", headers)
                        + "\r\n");
    }
}
