package org.newsgraph.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.SampleData;

/** A server on a free port with a client beside it. */
record TestServer(NewsServer server, HttpClient client) implements AutoCloseable {
    static TestServer of(DatasetGraph data, ServerOptions options) {
        return of(data, Knowledge.bundled(), options);
    }

    static TestServer of(DatasetGraph data, Knowledge knowledge, ServerOptions options) {
        NewsServer server = new NewsServer(data, knowledge, QueryCatalogue.bundled(), options).start();
        return new TestServer(server, HttpClient.newHttpClient());
    }

    static TestServer sample() {
        return of(SampleData.load(), ServerOptions.onPort(0));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> query(String sparql, String... headers) {
        return get("/sparql?query=" + encode(sparql), headers);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
