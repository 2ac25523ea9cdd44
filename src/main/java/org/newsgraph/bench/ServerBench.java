package org.newsgraph.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.server.NewsServer;
import org.newsgraph.server.ServerOptions;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.Store;

/** Asks our server and a bare embedded Fuseki over the same TDB2 database in turns, so that both meet the same machine. */
final class ServerBench {
    private static final int CLIENTS = 4;
    private static final int WARM_UP = 2;

    private final Store store;
    private final Path directory;
    private final List<String> queries;
    private final List<String> leftOut;
    private final AtomicInteger failed = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Asks nothing yet.
     *
     * @param directory of the store, which stays open
     * @param leftOut names of the queries that are not among those to ask
     */
    ServerBench(Store store, Path directory, List<Query> queries, List<String> leftOut) {
        this.store = store;
        this.directory = directory;
        this.queries = queries.stream().map(Query::toString).toList();
        this.leftOut = leftOut;
    }

    /**
     * Measures.
     *
     * @param rounds of each server, after two to warm up
     * @param seconds of a round
     */
    ServerFigure run(int rounds, double seconds, BenchListener listener) {
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(directory)); // the one the store has open
        FusekiServer bare = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/ds", data, false)
                .start();
        try (NewsServer ours = new NewsServer(
                        store.dataset(), Knowledge.bundled(), QueryCatalogue.bundled(), ServerOptions.onPort(0))
                .start()) {
            URI our = URI.create(ours.url() + "sparql");
            URI other = URI.create("http://localhost:" + bare.getPort() + "/ds/sparql");
            List<Double> ourRates = new ArrayList<>();
            List<Double> bareRates = new ArrayList<>();
            for (int round = 0; round < rounds + WARM_UP; round++) {
                listener.at("serving", round, rounds + WARM_UP);
                boolean first = round % 2 == 0;
                double one = rate(first ? our : other, seconds);
                double two = rate(first ? other : our, seconds);
                if (round >= WARM_UP) {
                    ourRates.add(first ? one : two);
                    bareRates.add(first ? two : one);
                }
            }
            int differing = differing(our, other);
            return new ServerFigure(CLIENTS, queries.size(), ourRates, bareRates, failed.get(), differing, leftOut);
        } finally {
            bare.stop();
        }
    }

    /** Requests that a server answers a second. */
    private double rate(URI endpoint, double seconds) {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            IntStream.range(0, CLIENTS)
                    .forEach(i -> clients.execute(() -> {
                        while (System.nanoTime() < end) {
                            byte[] answer = ask(endpoint, queries.get(asked.getAndIncrement() % queries.size()));
                            (answer.length > 0 ? answered : failed).incrementAndGet();
                        }
                    }));
        }
        return answered.get() / ((System.nanoTime() - begin) / 1e9);
    }

    /** The answer; empty when there is none. */
    private byte[] ask(URI endpoint, String query) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/sparql-results+json")
                .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? response.body() : new byte[0];
        } catch (IOException e) {
            throw new BenchException(endpoint + " cannot be asked: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    private int differing(URI one, URI other) {
        return (int) queries.stream()
                .filter(query -> rows(ask(one, query)) != rows(ask(other, query)))
                .count();
    }

    private static int rows(byte[] json) {
        return json.length == 0
                ? -1
                : ResultSetFactory.makeRewindable(ResultSetFactory.fromJSON(new ByteArrayInputStream(json)))
                        .size();
    }
}
