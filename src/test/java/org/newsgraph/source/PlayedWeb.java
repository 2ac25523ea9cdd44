package org.newsgraph.source;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A server on the loopback interface that plays the web, well-behaved or not. A place is a path as requested
 * ({@code /news?page=2}), or host and path ({@code //a.example/news}) when several hosts are played; what was not
 * registered is 404.
 */
public final class PlayedWeb implements AutoCloseable {
    /** A handshake begins with it; hung up on. */
    private static final int TLS = 0x16;

    private final ServerSocket server;
    private final Map<String, List<Play>> plays = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("played-web-", 0).factory());

    public PlayedWeb() {
        this(loopback());
    }

    PlayedWeb(ServerSocket server) {
        this.server = server;
        threads.execute(this::accept);
    }

    private static ServerSocket loopback() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server writes; the connection is closed after it. */
    public interface Play {
        void play(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    /**
     * What was asked.
     *
     * @param host of the {@code Host} field, without port
     * @param target path and query
     * @param fields of the header, names in lower case
     */
    public record Request(String host, String target, Map<String, String> fields) {
        public String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The address of a place. */
    public URI at(String place) {
        if (!place.startsWith("//")) {
            return URI.create("http://127.0.0.1:" + port() + place);
        }
        int slash = place.indexOf('/', 2);
        return URI.create("http:" + place.substring(0, slash) + ":" + port() + place.substring(slash));
    }

    /** The requests so far, in the order in which they came. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The targets of the requests so far, those for robots.txt left out. */
    public List<String> asked() {
        return requests.stream()
                .map(Request::target)
                .filter(t -> !t.equals("/robots.txt"))
                .toList();
    }

    /** A place plays these in turn, one a request, and the last one again and again. */
    public PlayedWeb on(String place, Play... inTurn) {
        plays.put(place, new CopyOnWriteArrayList<>(inTurn));
        return this;
    }

    /** A page in UTF-8 that says so. */
    public PlayedWeb page(String place, String html) {
        return on(place, answer(200, html, "Content-Type: text/html; charset=utf-8"));
    }

    public PlayedWeb redirect(String place, int status, String location) {
        return on(place, answer(status, "", "Location: " + location));
    }

    public PlayedWeb robots(String text) {
        return on("/robots.txt", answer(200, text, "Content-Type: text/plain"));
    }

    public static Play answer(int status, String body, String... fields) {
        return answer(status, body.getBytes(StandardCharsets.UTF_8), fields);
    }

    /**
     * Answers with a length that is right.
     *
     * @param fields of the header, such as {@code Retry-After: 3}
     */
    public static Play answer(int status, byte[] body, String... fields) {
        return (request, out) -> {
            out.write(head(status, body.length, fields));
            out.write(body);
        };
    }

    /** Answers, then the connection stays silent until the client gives up. */
    public static Play silent(String beginning) {
        return (request, out) -> {
            out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            TimeUnit.MINUTES.sleep(5);
        };
    }

    /** Writes a beginning, then a piece every few milliseconds without end. */
    public static Play drip(String beginning, String piece) {
        return (request, out) -> {
            out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write(piece.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                TimeUnit.MILLISECONDS.sleep(5);
            }
        };
    }

    /** Writes exactly this. */
    public static Play raw(String text) {
        return (request, out) -> out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(int status, int length, String... fields) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Played\r\n");
        for (String field : fields) {
            head.append(field).append("\r\n");
        }
        head.append("Content-Length: ").append(length).append("\r\nConnection: close\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                // Closed.
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Request request = read(client);
            if (request != null) {
                Play play = next(request);
                requests.add(request);
                play.play(request, client.getOutputStream());
                client.getOutputStream().flush();
                client.shutdownOutput();
            }
        } catch (IOException e) {
            // The client went away.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Play next(Request request) {
        List<Play> inTurn = plays.get("//" + request.host() + request.target());
        if (inTurn == null) {
            inTurn = plays.getOrDefault(request.target(), List.of(answer(404, "")));
        }
        return inTurn.size() > 1 ? inTurn.removeFirst() : inTurn.getFirst();
    }

    private static @Nullable Request read(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        in.mark(1);
        if (in.read() == TLS) {
            return null;
        }
        in.reset();
        String first = in.readLine();
        if (first == null) {
            return null;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            String[] field = line.split(":", 2);
            fields.put(field[0].toLowerCase(Locale.ROOT), field[field.length - 1].strip());
        }
        String host = fields.getOrDefault("host", "").replaceFirst(":[0-9]+$", "");
        String[] words = first.split(" ", 3);
        return new Request(host, words.length == 3 ? words[1] : "", Map.copyOf(fields));
    }
}
