package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.NewsGraph;
import org.newsgraph.access.Role;
import org.newsgraph.access.TokenDigest;
import org.newsgraph.access.User;
import org.newsgraph.access.Users;
import org.newsgraph.export.Format;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.server.Download;
import org.newsgraph.server.NewsServer;
import org.newsgraph.server.Offer;
import org.newsgraph.server.Protection;
import org.newsgraph.server.ServerOptions;
import org.newsgraph.server.Writing;
import org.newsgraph.site.Grounding;
import org.newsgraph.source.FetchOptions;
import org.newsgraph.store.LoadListener;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.Store;

/** Articles are added to a served graph and taken back, as whoever has the token does it. */
class AddingTest {
    private static final String TOKEN = "nur-fuer-diesen-Test-0815";
    private static final Protection PROTECTION = Protection.READ_ONLY.withUsers(
            () -> new Users(List.of(new User("redaktion", Set.of(Role.WRITER), TokenDigest.of(TOKEN)))));
    private static final NewsGraph NEWSGRAPH = NewsGraph.standard();
    private static final String FIRST = """
            {"url":"https://blatt.example/a1","title":"Norwin und Tarvex","text":"Die Norwin AG kooperiert mit der \
            Tarvex GmbH. Beide Firmen teilten das am Montag mit.","published":"2025-03-03","language":"de"}
            """;
    private static final String SECOND = """
            {"url":"https://blatt.example/a2","title":"Norwin kauft","text":"Die Norwin AG übernimmt die Pellwo \
            GmbH für 30 Millionen Euro.","published":"2025-03-05","language":"de"}
            """;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder = Path.of("");

    /** A server over a store. */
    private record Site(Store store, NewsServer server) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
            store.close();
        }
    }

    /** Those over stores without articles to which nothing was written: the next test takes one of them. */
    private static final Deque<Site> UNUSED = new ArrayDeque<>();

    private Site site = UNUSED.isEmpty() ? site(Store.inMemory(), Writing.LARGEST) : UNUSED.pop();
    private boolean used;

    private Site site(Store store, int largest) {
        Destination destination = new Destination(folder, directory -> store);
        destination.complete(NEWSGRAPH, LoadListener.NONE);
        LazyWeb web = new LazyWeb(FetchOptions.DEFAULT);
        Writing writing = new Writing(new Ingestion(store, NEWSGRAPH, web), largest);
        Format nquads = Format.NQUADS;
        Download download =
                new Download(nquads.label(), nquads.extension(), nquads.mediaType(), ServeCommand.files(nquads));
        NewsServer server = new NewsServer(
                        store.dataset(),
                        Knowledge.bundled(),
                        QueryCatalogue.bundled(),
                        ServerOptions.onPort(0),
                        new Offer(null, Grounding.NONE, List.of(download), writing, PROTECTION))
                .start();
        return new Site(store, server);
    }

    @AfterEach
    void leave() {
        client.close();
        if (used) {
            site.close();
        } else {
            UNUSED.push(site);
        }
    }

    @AfterAll
    static void close() {
        UNUSED.forEach(Site::close);
        UNUSED.clear();
    }

    private void keepOnDisk() {
        site.close();
        site = site(Store.open(folder.resolve("news")), Writing.LARGEST);
        used = true;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site.server().url() + path))
                .header("Authorization", "Bearer " + TOKEN);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        used |= answer.statusCode() / 100 == 2 && !answer.request().method().equals("GET");
        return answer;
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        return send(request("articles").header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> delete(String iri) throws Exception {
        return send(request("article?iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8))
                .DELETE());
    }

    private String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(site.server().url() + path)))
                .body();
    }

    /** Those that a change of articles may touch: without blank nodes, so that graphs are compared as sets. */
    private static Set<Quad> quads(String nquads) {
        DatasetGraph data = RDFParser.fromString(nquads, Lang.NQUADS).toDatasetGraph();
        assertThat(data.stream())
                .noneMatch(
                        quad -> quad.getSubject().isBlank() || quad.getObject().isBlank());
        return data.stream()
                .filter(quad -> !quad.getGraph().getURI().matches(".*/graph/(ontology|register)"))
                .filter(quad -> !quad.getPredicate().getURI().matches(".*(wasDerivedFrom|#digest)")) // name the source
                .collect(Collectors.toSet());
    }

    private Set<Quad> graph() throws Exception {
        return quads(get("export?format=nquads"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPostedArticleIsAnsweredWithItsFactsAndReadAtOnce(boolean onDisk) throws Exception {
        if (onDisk) {
            keepOnDisk();
        }
        HttpResponse<String> answer = post("application/json", FIRST);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue("/article?iri=https%3A%2F%2Fblatt.example%2Fa1");
        assertThat(answer.body())
                .contains("\"article\":\"https://blatt.example/a1\"", "\"state\":\"created\"")
                .contains("\"predicate\":\"partnersWith\"", "\"status\":\"asserted\"")
                .contains("Die Norwin AG kooperiert mit der Tarvex GmbH.");
        assertThat(get("queries/partners?entity=Norwin&format=csv")).contains("Tarvex");
        assertThat(get("health")).contains("\"articles\":1");
    }

    @Test
    void theSameAgainChangesNothingAndAnotherTextReplacesIt() throws Exception {
        post("application/json", FIRST);
        assertThat(post("application/json", FIRST))
                .returns(200, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("\"state\":\"unchanged\"", "partnersWith"));
        HttpResponse<String> other = post("application/json", FIRST.replace("Tarvex", "Vintorf"));
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).contains("\"state\":\"replaced\"", "Vintorf");
        assertThat(get("queries/partners?format=csv")).contains("Vintorf").doesNotContain("Tarvex GmbH");
    }

    @Test
    void theGraphIsAsABuildMakesItAndAsBeforeWhenAllIsTakenBack() throws Exception {
        Set<Quad> before = graph();
        post("application/x-ndjson", FIRST + SECOND);
        Path lines = Files.writeString(folder.resolve("articles.jsonl"), FIRST + SECOND);
        String built = Ran.newsgraph("export", "--format", "nquads", lines.toString())
                .succeeds()
                .out();
        assertThat(graph()).containsExactlyInAnyOrderElementsOf(quads(built));
        assertThat(delete("https://blatt.example/a1").statusCode()).isEqualTo(200);
        assertThat(get("queries/partners?format=csv").lines()).hasSize(1);
        assertThat(delete("https://blatt.example/a2").statusCode()).isEqualTo(200);
        assertThat(graph()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void whatWasAddedIsThereAfterARestart() throws Exception {
        keepOnDisk();
        post("application/json", FIRST);
        keepOnDisk();
        assertThat(get("queries/partners?entity=Norwin&format=csv")).contains("Tarvex");
    }

    @Test
    void readersGoOnWhileSomebodyWrites() throws Exception {
        keepOnDisk();
        post("application/json", FIRST);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        Thread writer = Thread.ofPlatform()
                .start(() -> site.store().write(data -> {
                    assertThat(data.transactionMode()).isEqualTo(ReadWrite.WRITE);
                    data.clear();
                    inside.countDown();
                    try {
                        read.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));
        inside.await();
        assertThat(get("queries/partners?entity=Norwin&format=csv")).contains("Tarvex");
        read.countDown();
        writer.join();
        assertThat(get("health")).contains("\"articles\":0");
    }

    @Test
    void pagesAndTextsAreArticlesOfTheAddressTheyAreSentWith() throws Exception {
        String page = "<html lang='de'><head><title>Kurz</title></head><body><article><h1>Kurz gemeldet</h1>"
                + "<p>Die Norwin AG kooperiert mit der Tarvex GmbH. Das teilten die Firmen am Montag in Altenrode mit, "
                + "ohne Einzelheiten zu nennen. Der Vertrag gilt von sofort an.</p></article></body></html>";
        HttpResponse<String> html = send(request("articles?url=https%3A%2F%2Fblatt.example%2Fseite")
                .header("Content-Type", "text/html; charset=utf-8")
                .POST(BodyPublishers.ofString(page)));
        assertThat(html.body()).contains("\"article\":\"https://blatt.example/seite\"", "partnersWith");
        HttpResponse<String> text = post("text/plain", "Die Norwin AG übernimmt die Pellwo GmbH.");
        assertThat(text.statusCode()).as(text.body()).isEqualTo(201);
        String path = text.headers().firstValue("Location").orElseThrow();
        assertThat(path).startsWith("/article/");
        assertThat(send(request(path.substring(1)).DELETE()).statusCode()).isEqualTo(200);
        assertThat(send(request(path.substring(1)).DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasLeftOutOfALongArticleIsTold() throws Exception {
        String paragraph = "Die Norwin AG kooperiert mit der Tarvex GmbH.\n\n";
        String answer = post("text/plain", paragraph.repeat(10_100)).body();
        assertThat(answer).contains("partnersWith", "\"notes\":[\"posted", "are left out");
        assertThat(post("text/plain", paragraph).body()).contains("\"notes\":[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | <html><body></body></html> | 422 | no article text",
                "text/plain | '' | 422 | empty",
                "application/json | {\"url\":\"http://localhost:1/\"} | 422 | refused for safety",
                "application/json | {\"url\":\"http://169.254.169.254/latest\"} | 422 | refused for safety",
                "application/json | {\"url\":\"file:///etc/hostname\"} | 422 | no http or https address",
                "text/uri-list | /etc/hostname | 422 | no http or https address",
                "application/json | {\"title\":\"nichts\"} | 422 | text",
                "application/json | [] | 422 | posted",
                "application/x-ndjson | '' | 422 | names no article",
                "image/png | x | 415 | application/x-ndjson",
                "text/ht | x | 415 | text/html"
            })
    void whatGivesNoArticleIsToldWithTheReason(String type, String body, int status, String reason) throws Exception {
        HttpResponse<String> answer = post(type, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body().strip()).contains(reason).doesNotContain("Exception", "\n");
        assertThat(get("health")).contains("\"articles\":0");
    }

    @Test
    void anAddressThatIsNoneOfTheWebIsRefused() throws Exception {
        assertThat(send(request("articles?url=javascript%3Aalert(1)")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("Die Norwin AG übernimmt die Pellwo GmbH.")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        site.close();
        site = site(Store.inMemory(), 200);
        used = true;
        assertThat(post("text/plain", "Norwin ".repeat(200)).statusCode()).isEqualTo(413);
        assertThat(get("health")).contains("\"articles\":0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer nur-fuer-diesen-Test-0816", "Basic bnVyLWZ1ZXItZGllc2Vu"})
    void nobodyWritesWithoutTheToken(String authorization) throws Exception {
        HttpRequest.Builder add = HttpRequest.newBuilder(
                        URI.create(site.server().url() + "articles"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(FIRST));
        HttpRequest.Builder retract = HttpRequest.newBuilder(
                        URI.create(site.server().url() + "article?iri=x"))
                .DELETE();
        for (HttpRequest.Builder request : List.of(add, retract)) {
            HttpResponse<String> answer =
                    send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer ");
            assertThat(answer.body()).doesNotContain(TOKEN);
        }
        assertThat(get("health")).contains("\"articles\":0");
    }

    @Test
    void theTokenOpensNothingElseAndNoOtherSiteMayUseIt() throws Exception {
        for (String path : new String[] {"articles", "article", "article/x"}) {
            assertThat(send(request(path).PUT(BodyPublishers.ofString("x"))).statusCode())
                    .isEqualTo(405);
        }
        assertThat(send(request("data?default").DELETE()).statusCode()).isEqualTo(405);
        assertThat(send(request("health").POST(BodyPublishers.ofString("x"))).statusCode())
                .isEqualTo(405);
        HttpResponse<String> asked = send(request("articles").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .doesNotContain("POST");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .doesNotContain("Authorization");
        assertThat(post("application/json", FIRST).headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void onlyArticlesAreTakenBack() throws Exception {
        post("application/json", FIRST);
        Set<Quad> before = graph();
        List<String> others = before.stream()
                .map(quad -> quad.getGraph().getURI())
                .filter(name -> !name.startsWith("https://blatt.example/"))
                .distinct()
                .toList();
        assertThat(others).isNotEmpty();
        for (String name : others) {
            assertThat(delete(name).statusCode()).as(name).isEqualTo(404);
        }
        assertThat(graph()).isEqualTo(before);
    }

    @Test
    void aTokenThatIsEasilyGuessedIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "geheim\n");
        Ran.newsgraph("serve", "--demo", "--port", "0", "--token-file", file.toString())
                .saysInOneLine(2, "16 or more");
    }
}
