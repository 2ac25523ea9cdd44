package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.SampleData;
import org.newsgraph.store.Store;

class SparqlTest {
    private static final String NG = "PREFIX ng: <" + SampleData.NG + ">\n";
    private static final String RDF = "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n";
    private static final String PARTNERS = NG + "SELECT ?a ?b { ?a ng:partnersWith ?b }";
    private static final String TRIPLE_TERMS = RDF + "SELECT ?fact ?t { ?fact rdf:reifies ?t }";
    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    private static final TestServer SITE = TestServer.sample();

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void plainQueriesSeeTheUnionOfTheArticlesWithoutWhatIsOnlyAlleged() {
        HttpResponse<String> answer = SITE.query(PARTNERS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsOnlyOnce(SampleData.ID + "tellura-cloud");
        assertThat(SITE.query(NG + "ASK { ?a ng:accusedOf ?b }").body()).contains("false");
    }

    @Test
    void anErrorInWordsOfManyBytesArrivesWhole() {
        HttpResponse<String> answer = SITE.query("SELECT * { ?größe ü }");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("the query is not SPARQL");
        assertThat(SITE.get("/sparql").statusCode()).isEqualTo(400);
        assertThat(SITE.get("/sparql").body()).contains("no query; send ?query=SELECT…");
    }

    @Test
    void aBrowserWithoutAQueryIsLedToTheEditor() {
        HttpResponse<String> answer = SITE.get("/sparql", "Accept", "text/html,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/query");
    }

    @Test
    void noAcceptMeansJson() {
        assertThat(TestServer.type(SITE.query(PARTNERS))).isEqualTo("application/sparql-results+json");
        assertThat(TestServer.type(SITE.query(PARTNERS, "Accept", "*/*"))).isEqualTo("application/sparql-results+json");
        assertThat(TestServer.type(SITE.query(NG + "CONSTRUCT WHERE { ?a ng:partnersWith ?b }")))
                .isEqualTo("text/turtle");
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv",
        "text/tab-separated-values, text/tab-separated-values",
        "text/plain, text/plain",
        "text/html, text/html",
    })
    void everyResultFormatIsServedEvenWithTripleTerms(String accept, String type) {
        HttpResponse<String> answer = SITE.query(TRIPLE_TERMS, "Accept", accept);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(TestServer.type(answer)).isEqualTo(type);
        assertThat(answer.body()).contains("fact-001").contains("partnersWith");
    }

    @Test
    void csvWritesTripleTermsAsTheirText() {
        assertThat(SITE.query(TRIPLE_TERMS + " LIMIT 1", "Accept", "text/csv")
                        .body()
                        .lines()
                        .toList()
                        .get(1))
                .contains("<<( <" + SampleData.ID)
                .contains(" )>>");
    }

    @Test
    void formatsCanBeNamedInTheAddress() {
        assertThat(SITE.get("/sparql?format=csv&query=" + TestServer.encode(PARTNERS))
                        .body())
                .startsWith("a,b\r\n");
        assertThat(SITE.get("/sparql?format=pdf&query=" + TestServer.encode(PARTNERS)))
                .returns(406, HttpResponse::statusCode)
                .satisfies(a -> assertThat(a.body()).contains("json (application/sparql-results+json)"));
    }

    @Test
    void queriesArePostedAsFormOrAsBody() {
        HttpRequest.Builder form = SITE.request("/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=" + TestServer.encode(PARTNERS)));
        HttpRequest.Builder body = SITE.request("/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(PARTNERS));
        assertThat(SITE.send(form).body())
                .contains("tellura-cloud")
                .isEqualTo(SITE.send(body).body());
    }

    @Test
    void oneArticleIsQueriedByItsGraph() {
        String second = "&default-graph-uri=" + TestServer.encode(SampleData.NEWS + "2");
        assertThat(SITE.get("/sparql?query=" + TestServer.encode(PARTNERS) + second)
                        .body())
                .doesNotContain("tellura-cloud");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ld+json", "application/rdf+xml", "application/rdf+json"})
    void formatsWithoutTripleTermsReifyTheFacts(String accept) {
        for (String query : List.of(
                RDF + "CONSTRUCT WHERE { ?f rdf:reifies ?t }", "DESCRIBE <" + SampleData.NEWS + "1#fact-001>")) {
            assertThat(SITE.query(query, "Accept", accept))
                    .returns(200, HttpResponse::statusCode)
                    .returns(accept, TestServer::type)
                    .satisfies(a -> assertThat(a.body()).contains("Statement").doesNotContain("reifies"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ld+json", "application/rdf+xml", "application/rdf+json"})
    void tripleTermsThatAreNoFactsAreRefusedWithTheAlternatives(String accept) {
        String query = RDF + "CONSTRUCT { ?f rdf:value ?t } WHERE { ?f rdf:reifies ?t }";
        assertThat(SITE.query(query, "Accept", accept))
                .returns(406, HttpResponse::statusCode)
                .satisfies(a -> assertThat(a.body()).contains("trig (application/trig)"));
        assertThat(SITE.query(query, "Accept", accept + ", text/turtle;q=0.1"))
                .returns(200, HttpResponse::statusCode)
                .returns("text/turtle", TestServer::type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ld+json", "application/rdf+xml", "application/rdf+json"})
    void formatsWithoutTripleTermsServeGraphsThatHaveNone(String accept) {
        assertThat(SITE.query(NG + "CONSTRUCT WHERE { ?a ng:partnersWith ?b }", "Accept", accept))
                .returns(200, HttpResponse::statusCode)
                .returns(accept, TestServer::type);
    }

    @Test
    void rdfXmlThatCannotBeWrittenIsRefusedNotFailed() {
        String query = "CONSTRUCT { ?s <http://example.org/1> 1 } WHERE { ?s a ?c }";
        assertThat(SITE.query(query, "Accept", "application/rdf+xml"))
                .returns(406, HttpResponse::statusCode)
                .satisfies(a -> assertThat(a.body()).contains("rdfxml cannot say this graph"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/n-triples", "application/trig", "application/n-quads"})
    void tripleTermsSurviveTheTrip(String accept) {
        HttpResponse<String> answer = SITE.query(RDF + "CONSTRUCT WHERE { ?f rdf:reifies ?t }", "Accept", accept);
        DatasetGraph read = RDFParser.fromString(answer.body(), Lang.TRIG).toDatasetGraph();
        assertThat(read.getDefaultGraph().size()).isEqualTo(13);
    }

    @Test
    void updatesAreRefused() {
        String update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
        HttpRequest.Builder asBody = SITE.request("/sparql")
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(update));
        HttpRequest.Builder asForm = SITE.request("/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("update=" + TestServer.encode(update)));
        assertThat(SITE.send(asBody).statusCode()).isEqualTo(403);
        assertThat(SITE.send(asForm).statusCode()).isEqualTo(403);
        assertThat(SITE.get("/sparql?update=" + TestServer.encode(update)).statusCode())
                .isEqualTo(403);
        assertThat(SITE.send(SITE.request("/sparql").PUT(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(405);
        assertThat(SITE.query(update).statusCode()).isEqualTo(400);
        assertThat(SITE.query("ASK { <urn:a> ?p ?o }").body()).contains("false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SELECT", "SELECT * { ?s ?p }", "PREFIX a <b>\nSELECT * {}", "SELECT * { ?s nope:x ?o }", ""})
    void malformedQueriesAreAnsweredWithOneLine(String query) {
        HttpResponse<String> answer = SITE.query(query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().strip().lines()).hasSize(1);
        assertThat(answer.body())
                .hasSizeLessThan(250)
                .doesNotContain("Exception")
                .doesNotContain("at org.");
    }

    @Test
    void tooLongQueriesAreRefused() {
        String query = "SELECT * { ?s ?p '" + "x".repeat(100_000) + "' }";
        HttpRequest.Builder post = SITE.request("/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(query));
        assertThat(SITE.send(post).statusCode()).isEqualTo(413);
    }

    /** Nobody fills the memory with a query that does not end, whether or not it says how long it is. */
    @Test
    void bodiesThatGoOnAreRefusedBeforeTheyAreRead() {
        byte[] query = ("ASK { # " + "x".repeat(5 << 20)).getBytes(StandardCharsets.UTF_8);
        for (HttpRequest.BodyPublisher body : List.of(
                BodyPublishers.ofByteArray(query),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(query)))) {
            int status;
            try {
                HttpRequest.Builder post = SITE.request("/sparql")
                        .header("Content-Type", "application/sparql-query")
                        .POST(body);
                status = SITE.send(post).statusCode();
            } catch (UncheckedIOException closed) { // while it was still being sent
                status = 413;
            }
            assertThat(status).isEqualTo(413);
        }
    }

    /** None of these has a result before the last of 1.7 billion combinations, so that no row limit can end them first. */
    @Test
    void slowQueriesAreStopped() {
        ServerOptions hasty = ServerOptions.onPort(0).withQueryTimeout(Duration.ofMillis(200));
        String construct = "CONSTRUCT { ?a ?b ?l } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l "
                + "FILTER(CONCAT(STR(?a), STR(?f), STR(?i), STR(?l)) = 'none') }";
        try (TestServer site = TestServer.of(SampleData.load(), hasty)) {
            for (String query : List.of(SLOW, construct)) {
                HttpResponse<String> answer = site.query(query);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("longer than 0.2 s");
            }
            assertThat(site.query(PARTNERS).statusCode()).isEqualTo(200);
        }
    }

    /** Wherever the time runs out, what was counted until then is no answer. */
    @Test
    void anAnswerIsWholeOrRefused() {
        String pairs = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }";
        String whole = SITE.query(pairs, "Accept", "text/csv").body();
        for (int millis = 1; millis <= 30; millis++) {
            ServerOptions hasty = ServerOptions.onPort(0).withQueryTimeout(Duration.ofMillis(millis));
            try (TestServer site = TestServer.of(SampleData.load(), hasty)) {
                HttpResponse<String> answer = site.query(pairs, "Accept", "text/csv");
                assertThat(answer.statusCode() == 503 || answer.body().equals(whole))
                        .as(() -> answer.statusCode() + " " + answer.body())
                        .isTrue();
            }
        }
    }

    /** A program cannot see that something is missing, a person can. */
    @Test
    void longAnswersAreRefusedToProgramsAndCutForPeople() {
        try (TestServer site =
                TestServer.of(SampleData.load(), ServerOptions.onPort(0).withRowLimit(3))) {
            for (String query : List.of(
                    "SELECT * { ?s ?p ?o }",
                    "CONSTRUCT WHERE { ?s ?p ?o }",
                    "CONSTRUCT { GRAPH ?s { ?s ?p ?o } } WHERE { ?s ?p ?o }",
                    "DESCRIBE ?s { ?s ?p ?o }")) {
                assertThat(site.query(query))
                        .returns(413, HttpResponse::statusCode)
                        .satisfies(a -> assertThat(a.body()).startsWith("the answer has more than 3 rows or triples"));
                assertThat(site.query(query, "Accept", "text/html").body())
                        .contains("<strong>3</strong> rows", "cut off");
            }
            assertThat(site.query("SELECT * { ?s ?p ?o } LIMIT 3").statusCode()).isEqualTo(200);
            assertThat(site.get("/queries/relations?format=csv").statusCode()).isEqualTo(413);
        }
    }

    /** A graph has each of its triples once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONSTRUCT { <urn:a> <urn:p> ?x } WHERE { VALUES ?x { 1 1 1 1 2 3 1 } }",
                "CONSTRUCT { GRAPH <urn:g> { <urn:a> <urn:p> ?x } } WHERE { VALUES ?x { 1 1 1 1 2 3 1 } }"
            })
    void whatComesAgainDoesNotCount(String query) {
        try (TestServer site =
                TestServer.of(SampleData.load(), ServerOptions.onPort(0).withRowLimit(3))) {
            for (String type : List.of("application/trig", "application/ld+json")) {
                assertThat(site.query(query, "Accept", type))
                        .returns(200, HttpResponse::statusCode)
                        .returns(type, TestServer::type);
            }
            assertThat(site.query(query, "Accept", "text/html").body()).doesNotContain("cut off");
            assertThat(site.query(query.replace("3 1 }", "3 1 4 }")).statusCode())
                    .isEqualTo(413);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values",
                "text/plain"
            })
    void answersOfTooManyBytesAreRefused(String type) {
        ServerOptions narrow = ServerOptions.onPort(0).withLimits(Limits.STANDARD.withBytes(2000));
        try (TestServer site = TestServer.of(SampleData.load(), narrow)) {
            assertThat(site.query("SELECT * { ?s ?p ?o }", "Accept", type, "Accept-Encoding", "gzip;q=0"))
                    .returns(413, HttpResponse::statusCode)
                    .returns("text/plain", TestServer::type)
                    .satisfies(a -> assertThat(a.body()).startsWith("the answer has more than 2000 bytes"));
        }
    }

    /** What does not fit into memory goes through a file. */
    @Test
    void longAnswersArriveWhole() {
        String pairs = "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f }";
        String counted = SITE.query(pairs.replace("?a ?d {", "(COUNT(*) AS ?n) {"), "Accept", "text/csv")
                .body();
        HttpResponse<String> answer = SITE.query(pairs, "Accept", "text/csv");
        assertThat(answer.body().length()).isGreaterThan(1_000_000);
        assertThat(answer.body().lines().count() - 1)
                .isEqualTo(Long.parseLong(counted.lines().skip(1).findFirst().orElseThrow()));
    }

    @Test
    void answersAreCompressedWhenAsked() throws Exception {
        HttpResponse<byte[]> answer = SITE.client()
                .send(
                        SITE.request("/sparql?query=" + TestServer.encode(TRIPLE_TERMS))
                                .header("Accept-Encoding", "gzip, br")
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(new String(plain, StandardCharsets.UTF_8))
                .isEqualTo(SITE.query(TRIPLE_TERMS).body());
        assertThat(SITE.query(TRIPLE_TERMS, "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void aHundredRequestsAtOnceGetTheSameAnswer() {
        HttpRequest request =
                SITE.request("/sparql?query=" + TestServer.encode(PARTNERS)).build();
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 100)
                .mapToObj(i -> SITE.client().sendAsync(request, BodyHandlers.ofString()))
                .toList();
        String expected = SITE.query(PARTNERS).body();
        assertThat(answers).allSatisfy(a -> assertThat(a.join().body()).isEqualTo(expected));
    }

    @Test
    void storesInMemoryAndOnDiskAnswerAlike(@TempDir Path folder) {
        DatasetGraph articles = RDFParser.source("server/sample.trig").toDatasetGraph();
        try (Store memory = Store.inMemory();
                Store disk = Store.open(folder)) {
            memory.put(articles);
            disk.put(articles);
            for (Store store : List.of(memory, disk)) {
                try (TestServer site = TestServer.of(store.dataset(), ServerOptions.onPort(0))) {
                    assertThat(site.query(PARTNERS).body()).containsOnlyOnce("tellura-cloud");
                    assertThat(site.get("/queries/partners?entity=norvik&format=csv")
                                    .body()
                                    .lines())
                            .hasSize(3);
                    assertThat(site.get("/health").body()).contains("\"articles\":2,\"facts\":13");
                }
            }
        }
    }
}
