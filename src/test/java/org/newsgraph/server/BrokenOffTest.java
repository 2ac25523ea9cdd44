package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.search.SearchIndex;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.SampleData;

/** A download that fails when its beginning is sent already. */
class BrokenOffTest {
    @ParameterizedTest
    @CsvSource({
        "/data?format=nquads, identity",
        "/data?format=nquads, gzip",
        "/export?format=lines, identity",
        "/export?format=lines, gzip"
    })
    void whatIsCutOffNeverLooksWhole(String path, String encoding) throws IOException {
        Download lines = new Download("lines", "txt", "text/plain", (graphs, choice) -> out -> write(graphs, out));
        Offer offer = new Offer(SearchIndex.inMemory(List.of()), Offer.NONE.grounding(), List.of(lines), null);
        try (NewsServer server = new NewsServer(
                        new Failing(SampleData.load(), 100_000),
                        Knowledge.bundled(),
                        QueryCatalogue.bundled(),
                        ServerOptions.onPort(0),
                        offer)
                .start()) {
            List<String> answer = answer(server.port(), path, encoding);
            assertThat(answer.getFirst())
                    .as("the failure comes too late for another status")
                    .contains("200");
            assertThat(answer).contains("Transfer-Encoding: chunked");
            assertThat(answer.getLast()).as("the last chunk").isNotEqualTo("0");
            assertThat(String.join("\n", answer)).doesNotContain("failed to answer", "Exception", "disk");
        }
    }

    @Test
    void whatFailsAtOnceIsAnErrorThatTellsNothingOfIt() {
        try (TestServer site = TestServer.of(new Failing(SampleData.load(), 0), ServerOptions.onPort(0))) {
            assertThat(site.get("/data?format=nquads"))
                    .returns(500, HttpResponse::statusCode)
                    .satisfies(a -> assertThat(a.body())
                            .startsWith("the server failed to answer /data")
                            .doesNotContain("disk"));
        }
    }

    private static void write(DatasetGraph graphs, OutputStream out) {
        Iterator<Quad> quads = graphs.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        quads.forEachRemaining(quad -> {
            try {
                out.write(quad.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The lines of the answer as they come over the wire, without empty ones. */
    private static List<String> answer(int port, String path, String encoding) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: " + encoding + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    /** Gives so many quads, then fails as a disk does. */
    private static final class Failing extends DatasetGraphWrapper {
        private final int quads;

        Failing(DatasetGraph data, int quads) {
            super(data);
            this.quads = quads;
        }

        @Override
        public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
            return g.isConcrete() || p.isConcrete() ? super.find(g, s, p, o) : failing();
        }

        @Override
        public Iterator<Quad> findNG(Node g, Node s, Node p, Node o) {
            return p.isConcrete() ? super.findNG(g, s, p, o) : failing();
        }

        private Iterator<Quad> failing() {
            return IntStream.rangeClosed(0, quads).mapToObj(this::quad).iterator();
        }

        private Quad quad(int number) {
            if (number == quads) {
                throw new IllegalStateException("the disk is gone");
            }
            Node node = NodeFactory.createURI("urn:n" + number * 7919L % 104_729);
            return Quad.create(node, node, node, node);
        }
    }
}
