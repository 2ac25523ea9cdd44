package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.SampleData;
import org.newsgraph.store.Store;

class NewsServerTest {
    private static final TestServer SITE = TestServer.sample();
    private static final String FIRST = TestServer.encode(SampleData.NEWS + "1");

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void healthIsCountedOnceForEachStateOfTheStore() {
        AtomicInteger counted = new AtomicInteger();
        try (Store store = Store.inMemory();
                TestServer site = TestServer.of(counting(store.dataset(), counted), ServerOptions.onPort(0))) {
            store.put(RDFParser.source("server/sample.trig").toDatasetGraph());
            for (int i = 0; i < 5; i++) {
                assertThat(site.get("/health").body()).contains("\"facts\":13");
            }
            assertThat(counted).hasValue(1);
            store.remove(SampleData.NEWS + "1");
            assertThat(site.get("/health").body()).contains("\"articles\":1");
            assertThat(counted).hasValue(2);
        }
    }

    private static DatasetGraph counting(DatasetGraph data, AtomicInteger counted) {
        return new DatasetGraphWrapper(data) {
            @Override
            public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
                counted.addAndGet(o.isURI() && o.getURI().endsWith("#Fact") ? 1 : 0);
                return super.find(g, s, p, o);
            }
        };
    }

    @Test
    void healthCountsArticlesAndFacts() {
        assertThat(SITE.get("/health").body()).isEqualTo("{\"status\":\"ok\",\"articles\":2,\"facts\":13}");
    }

    @Test
    void theDatasetIsServedAsItsNamedGraphs() {
        HttpResponse<String> answer = SITE.get("/data");
        assertThat(TestServer.type(answer)).isEqualTo("application/trig");
        DatasetGraph read = RDFParser.fromString(answer.body(), Lang.TRIG).toDatasetGraph();
        DatasetGraph sample = RDFParser.source("server/sample.trig").toDatasetGraph();
        assertThat(read.getDefaultGraph().isEmpty()).isTrue();
        assertThat(read.stream().count()).isEqualTo(sample.stream().count());
        assertThat(SITE.get("/data?format=nquads").body().lines().count())
                .isEqualTo(sample.stream().count());
    }

    @Test
    void oneGraphIsServedByItsName() {
        HttpResponse<String> answer = SITE.get("/data?graph=" + FIRST, "Accept", "text/turtle");
        Graph expected = RDFParser.source("server/sample.trig")
                .toDatasetGraph()
                .getGraph(NodeFactory.createURI(SampleData.NEWS + "1"));
        assertThat(RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph().isIsomorphicWith(expected))
                .isTrue();
        assertThat(SITE.get("/data?graph=urn:nothing").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/data?default&graph=" + FIRST).statusCode()).isEqualTo(400);
        assertThat(SITE.get("/data?grpah=" + FIRST))
                .as("else all graphs would be sent")
                .returns(400, HttpResponse::statusCode)
                .satisfies(a -> assertThat(a.body()).startsWith("no parameter is called 'grpah'"));
    }

    @Test
    void formsThatAreNotServedAreRefused() {
        for (String path : new String[] {"/data", "/data?default", "/data?graph=" + FIRST}) {
            HttpResponse<String> answer = SITE.get(path, "Accept", "image/png");
            assertThat(answer.statusCode()).as(path).isEqualTo(406);
            assertThat(answer.body()).contains("application/trig").doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/data, application/ld+json",
        "/data?default, application/ld+json",
        "/data?default, application/rdf+xml",
        "/data?graph=FIRST, application/ld+json",
        "/data?graph=FIRST, application/rdf+xml",
        "/data?graph=FIRST, application/rdf+json"
    })
    void formsWithoutTripleTermsReifyTheFacts(String path, String accept) {
        HttpResponse<String> answer = SITE.get(path.replace("FIRST", FIRST), "Accept", accept);
        assertThat(answer).returns(200, HttpResponse::statusCode).returns(accept, TestServer::type);
        DatasetGraph read = RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(accept))
                .toDatasetGraph();
        Node fact = NodeFactory.createURI(SampleData.NEWS + "1#fact-003");
        assertThat(read.contains(Node.ANY, fact, RDF.Nodes.object, NodeFactory.createURI(SampleData.ID + "quendo")))
                .isTrue();
        assertThat(read.contains(Node.ANY, Node.ANY, NodeFactory.createURI(SampleData.NG + "acquires"), Node.ANY))
                .as("what is only planned is not asserted")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /data?default",
        "POST, /data?default",
        "DELETE, /data?default",
        "PATCH, /data",
        "POST, /health",
        "POST, /queries/partners",
        "DELETE, /",
        "TRACE, /",
        "PUT, /sparql"
    })
    void whatWouldWriteIsRefused(String method, String path) {
        HttpResponse<String> answer = SITE.send(SITE.request(path)
                .header("Content-Type", "text/turtle")
                .method(method, BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> .")));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).isPresent();
        assertThat(answer.body()).contains("read-only");
    }

    @Test
    void headAnswersWithoutBody() {
        for (String path : new String[] {"/data", "/", "/health", "/queries", "/data?graph=" + FIRST}) {
            HttpResponse<String> answer = SITE.send(SITE.request(path).method("HEAD", BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$/stats",
                "/$/metrics",
                "/$/ping",
                "/$/server",
                "/$/datasets",
                "/nothing",
                "/sparql/x",
                "/queries/nothing"
            })
    void thereIsNoBackDoor(String path) {
        HttpResponse<String> answer = SITE.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body().strip().lines()).hasSize(1);
    }

    @Test
    void everyAnswerCarriesTheSafeHeaders() {
        for (String path : new String[] {"/", "/health", "/sparql?query=x", "/data", "/queries", "/nothing"}) {
            HttpResponse<String> answer = SITE.get(path);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'");
            assertThat(answer.headers().firstValue("Server").orElse("")).doesNotContainPattern("\\d");
        }
        assertThat(SITE.send(SITE.request("/sparql").method("OPTIONS", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void theStartPageSpeaksTheReadersLanguage() {
        assertThat(SITE.get("/", "Accept-Language", "de-DE,en;q=0.5").body())
                .contains("<html lang=\"de\">")
                .contains("Wer arbeitet mit wem zusammen?")
                .contains("<dt>Artikel</dt><dd><a href=\"/articles\">2</a>");
        assertThat(SITE.get("/").body()).contains("<html lang=\"en\">").contains(">13</a></dd>");
    }

    @Test
    void theStartPageLoadsNothingFromElsewhere() {
        String page = SITE.get("/").body();
        assertThat(page).doesNotContainPattern("<script>").doesNotContainPattern("(src|href)=\"(https?:)?//");
        assertThat(SITE.get("/static/site.css"))
                .returns(200, HttpResponse::statusCode)
                .returns("text/css", TestServer::type);
    }

    @Test
    void theStartPageNamesEveryQuery() {
        String page = SITE.get("/").body();
        for (CataloguedQuery query : QueryCatalogue.bundled().all()) {
            assertThat(page).contains("href=\"/queries/" + query.name() + "\"");
        }
    }

    @Test
    void theCatalogueComesAsJsonAndAsHtml() {
        assertThat(SITE.get("/queries").body())
                .startsWith("[{\"name\":\"acquisitions\"")
                .contains("\"kind\":\"entity\"");
        assertThat(SITE.get("/queries", "Accept", "text/html").body()).contains("<h1>Questions</h1>");
    }

    @Test
    void cataloguedQueriesAnswerInEveryFormat() {
        assertThat(SITE.get("/queries/partners?entity=Tellura&status=asserted&format=csv")
                        .body())
                .contains("Norvik Systems")
                .contains("🚀 Norvik Systems kooperiert mit Tellura Cloud.");
        for (String type : new String[] {
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            "text/plain",
            "text/html"
        }) {
            assertThat(SITE.get("/queries/entity?entity=Norvik", "Accept", type))
                    .returns(200, HttpResponse::statusCode)
                    .returns(type, TestServer::type);
        }
    }

    @Test
    void wrongParametersAreAnsweredWithOneLine() {
        for (String path : new String[] {
            "/queries/entity",
            "/queries/partners?who=x",
            "/queries/partners?status=x",
            "/queries/partners?entity=Nobody"
        }) {
            HttpResponse<String> answer = SITE.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body().strip().lines()).hasSize(1);
        }
    }

    @Test
    void formsShowValuesEscaped() {
        String evil = "\"><script>alert(1)</script>";
        HttpResponse<String> answer =
                SITE.get("/queries/partners?entity=" + TestServer.encode(evil), "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(SITE.get("/queries/entity", "Accept", "text/html").statusCode())
                .isEqualTo(200);
    }

    @Test
    void entitiesInTablesLinkToWhatIsSaidOfThem() {
        String page = SITE.get("/queries/partners?ask=1", "Accept", "text/html").body();
        assertThat(page)
                .contains(
                        "<a href=\"/id/tellura-cloud\" title=\"https://w3id.org/newsgraph/id/tellura-cloud\">Tellura Cloud</a>")
                .contains("<a class=\"status asserted\" href=\"/ontology/Asserted\"");
    }

    @Test
    void aBusyPortIsNamedWithTheRemedy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            NewsServer server = new NewsServer(
                    SampleData.load(),
                    Knowledge.bundled(),
                    QueryCatalogue.bundled(),
                    ServerOptions.onPort(taken.getLocalPort()));
            assertThatThrownBy(server::start)
                    .isInstanceOf(ServerException.class)
                    .hasMessage("port " + taken.getLocalPort()
                            + " of localhost cannot be had; stop what listens there or choose another with --port");
        }
    }

    @Test
    void stoppingFinishesWhatRuns() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        TestServer site = TestServer.of(new Held(SampleData.load(), running, stopping), ServerOptions.onPort(0));
        CompletableFuture<HttpResponse<String>> answer =
                site.client().sendAsync(site.request("/health").build(), BodyHandlers.ofString());
        running.await();
        Thread stopper = Thread.ofPlatform().start(site.server()::stop);
        awaitRefusal(site);
        stopping.countDown();
        assertThat(answer.get().body()).contains("\"facts\":13");
        stopper.join();
        assertThatThrownBy(() -> site.get("/health")).isInstanceOf(UncheckedIOException.class);
        site.client().close();
    }

    /** Until new requests are turned away. */
    private static void awaitRefusal(TestServer site) {
        boolean open = true;
        while (open) {
            try {
                open = site.send(site.request("/static/site.css").timeout(Duration.ofMillis(500)))
                                .statusCode()
                        == 200;
            } catch (UncheckedIOException closed) {
                open = false;
            }
        }
    }

    /** A dataset whose readers wait, as behind a slow disk. */
    private static final class Held extends DatasetGraphWrapper {
        private final CountDownLatch running;
        private final CountDownLatch stopping;

        Held(DatasetGraph data, CountDownLatch running, CountDownLatch stopping) {
            super(data);
            this.running = running;
            this.stopping = stopping;
        }

        @Override
        public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
            running.countDown();
            try {
                stopping.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("cut off", e);
            }
            return super.find(g, s, p, o);
        }
    }
}
