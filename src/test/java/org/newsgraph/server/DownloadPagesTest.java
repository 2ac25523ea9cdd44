package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.site.Grounding;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.Store;

/** A file over HTTP is whole, or it is plain that it is not. */
class DownloadPagesTest {
    /** More than the server keeps back, packed as well. */
    private static final String LONG = new Random(7)
            .ints(12_000_000, ' ', '~')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Store STORE = Store.inMemory();
    private static final NewsServer SERVER = new NewsServer(
                    STORE.dataset(),
                    Knowledge.bundled(),
                    QueryCatalogue.bundled(),
                    ServerOptions.onPort(0),
                    new Offer(
                            null,
                            Grounding.NONE,
                            List.of(
                                    new Download(
                                            "echo",
                                            "txt",
                                            "text/plain",
                                            (data, choice) -> out -> write(out, choice.toString())),
                                    new Download("early", "txt", "text/plain", (data, choice) -> out -> {
                                        write(out, "the beginning");
                                        throw new IllegalStateException("at once");
                                    }),
                                    new Download("late", "txt", "text/plain", (data, choice) -> out -> {
                                        write(out, LONG);
                                        throw new IllegalStateException("half way");
                                    }),
                                    new Download("picky", "txt", "text/plain", (data, choice) -> {
                                        throw new IllegalArgumentException("no such thing; take another");
                                    })),
                            null))
            .start();

    @AfterAll
    static void close() {
        SERVER.close();
        STORE.close();
        CLIENT.close();
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(SERVER.url() + path));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theChoiceIsHandedOnAndNamesTheFile() throws Exception {
        HttpResponse<String> response =
                get("export?format=echo&entity=Meta&entity=%20&status=planned,denied&depth=1&other=x");
        assertThat(response.body()).isEqualTo("{depth=[1], entity=[Meta], status=[planned,denied]}");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"selection.txt\"");
    }

    @Test
    void aChoiceThatMeansNothingIsRefusedInOneLine() throws Exception {
        HttpResponse<String> response = get("export?format=picky&entity=Nix");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("no such thing; take another\n");
    }

    @Test
    void aFailureBeforeTheFirstByteWasSentIsAnError() throws Exception {
        HttpResponse<String> plain = get("export?format=early");
        assertThat(plain.statusCode()).isEqualTo(500);
        assertThat(plain.body()).startsWith("the server failed to answer");
        HttpResponse<byte[]> packed = CLIENT.send(
                request("export?format=early").header("Accept-Encoding", "gzip").build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(packed.statusCode()).isEqualTo(500);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(plain.body());
    }

    @Test
    void aFailureInMidStreamBreaksTheConnection() {
        assertThatThrownBy(() -> get("export?format=late")).isInstanceOf(IOException.class);
    }

    @Test
    void aPackedFailureInMidStreamBreaksTheConnection() {
        assertThatThrownBy(() -> CLIENT.send(
                        request("export?format=late")
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void headTellsTheTypeAndWritesNothing() throws Exception {
        HttpResponse<String> response = CLIENT.send(
                request("export?format=late")
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void theContextOfJsonLdAndTheDescriptionHaveAddresses() throws Exception {
        HttpResponse<String> context = get("ontology/context.jsonld");
        assertThat(context.headers().firstValue("Content-Type").orElse("")).startsWith("application/ld+json");
        assertThat(context.body()).contains("\"@vocab\"");
        HttpResponse<String> description = get(".well-known/void");
        assertThat(description.statusCode()).isEqualTo(303);
        assertThat(description.headers().firstValue("Location")).hasValue("/export?format=void");
    }
}
