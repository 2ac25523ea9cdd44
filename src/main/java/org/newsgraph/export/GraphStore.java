package org.newsgraph.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * Another graph store that named graphs are sent to over the SPARQL 1.1 Graph Store HTTP Protocol. Putting a graph is idempotent:
 * it takes the place of the one of its name, so that what failed is simply sent again.
 */
public final class GraphStore implements AutoCloseable {
    private static final int TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofMinutes(10);
    private static final int UNAUTHORIZED = 401;

    private final Endpoint endpoint;
    private final boolean tripleTerms;
    private final Pause pause;
    private final Path body;
    /** Of HTTP/1.1, since an upgrade offered with a PUT is refused by some; follows no redirect, which would carry secrets on. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /** Waiting between two tries. */
    @FunctionalInterface
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    /**
     * Nothing is sent yet.
     *
     * @param tripleTerms false to send facts in the form of RDF 1.1, as {@link Format#TURTLE11} has them
     */
    public GraphStore(Endpoint endpoint, boolean tripleTerms) {
        this(endpoint, tripleTerms, Thread::sleep);
    }

    GraphStore(Endpoint endpoint, boolean tripleTerms, Pause pause) {
        this.endpoint = endpoint;
        this.tripleTerms = tripleTerms;
        this.pause = pause;
        try {
            this.body = Files.createTempFile("newsgraph", ".nt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of a dataset's graphs in order. */
    public static List<String> names(DatasetGraph dataset) {
        return Txn.calculateRead(
                dataset,
                () -> Terms.graphs(dataset).values().stream().map(Node::getURI).toList());
    }

    /**
     * Puts a graph of a dataset in place of the store's graph of that name, and tries again while the store is overloaded.
     *
     * @return what the store said in the end: stored, or why not
     * @throws ExportException when the store cannot be reached or knows us not, so that no other graph would fare better
     */
    public Reply put(DatasetGraph dataset, String name) {
        try {
            write(dataset, NodeFactory.createURI(name));
            return send(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExportException("endpoint " + endpoint + ": interrupted; run again to send the rest", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Into a file first: what is sent has a length, can be sent again, and keeps no transaction open while a server is slow. */
    private void write(DatasetGraph dataset, Node name) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(body)) {
            Txn.executeRead(dataset, () -> write(dataset, name, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(DatasetGraph dataset, Node name, Writer out) {
        try {
            LineWriter.graph(dataset, name, tripleTerms, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply send(String name) throws InterruptedException, IOException {
        HttpRequest request = request(name);
        Duration wait = FIRST_WAIT;
        for (int attempt = 1; ; attempt++, wait = wait.multipliedBy(2)) {
            Duration asked = wait;
            try {
                HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
                Reply reply = Reply.of(response);
                if (!reply.isPassing() || attempt == TRIES) {
                    return known(reply);
                }
                asked = Reply.retryAfter(response).orElse(wait);
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw unreachable(e);
                }
            }
            pause.of(asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
        }
    }

    /** N-Triples is Turtle as well, and is sent as such because that is what every endpoint takes. */
    private HttpRequest request(String name) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.graph(name))
                .timeout(ANSWER)
                .header("Content-Type", Format.TURTLE.mediaType())
                .header("User-Agent", "newsgraph")
                .PUT(BodyPublishers.ofFile(body));
        if (endpoint.authorization() != null) {
            request.header("Authorization", endpoint.authorization());
        }
        return request.build();
    }

    private Reply known(Reply reply) {
        if (reply.status() == UNAUTHORIZED) {
            throw new ExportException("endpoint " + endpoint + " answers 401 Unauthorized; "
                    + (endpoint.authorization() == null
                            ? "give --token-file, or --user with --password-file"
                            : "check the token, or the user and password"));
        }
        return reply;
    }

    private ExportException unreachable(IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new ExportException(
                "endpoint " + endpoint + " cannot be reached: " + reason + "; check the address, and that it runs", e);
    }

    @Override
    public void close() {
        client.close();
        try {
            Files.deleteIfExists(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
