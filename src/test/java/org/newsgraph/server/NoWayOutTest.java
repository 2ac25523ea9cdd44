package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is asked makes the server ask another, read a file or load a class. */
class NoWayOutTest {
    private static final String SECRET = "urn:secret:4711";
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final TestServer SITE = TestServer.sample();

    @TempDir
    private static Path folder;

    private static ServerSocket other;
    private static String address = "";
    private static String file = "";

    /** Another server on this machine, and a graph in a file. */
    @BeforeAll
    static void open() throws IOException {
        other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(NoWayOutTest::listen);
        address = "http://localhost:" + other.getLocalPort() + "/sparql";
        Path graph = folder.resolve("secret.ttl");
        Files.writeString(graph, "<" + SECRET + "> <urn:p> 'secret' .");
        file = graph.toUri().toString();
    }

    private static void listen() {
        try {
            while (true) {
                other.accept().close();
                CALLS.incrementAndGet();
            }
        } catch (IOException closed) {
            // the tests are over
        }
    }

    @AfterAll
    static void close() throws IOException {
        SITE.close();
        other.close();
    }

    @AfterEach
    void nobodyWasAsked() {
        assertThat(CALLS).hasValue(0);
    }

    private static String addressed(String query) {
        return query.replace("HTTP", "<" + address + ">").replace("FILE", "<" + file + ">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE HTTP { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT HTTP { ?s ?p ?o } }",
                "SELECT * { BIND(HTTP AS ?u) SERVICE ?u { ?s ?p ?o } }",
                "SELECT * { VALUES ?u { HTTP } SERVICE SILENT ?u { ?s ?p ?o } }",
                "SELECT * { GRAPH ?g { SERVICE HTTP { ?s ?p ?o } } }",
                "SELECT * { ?a ?b ?c OPTIONAL { SERVICE HTTP { ?s ?p ?o } } }",
                "SELECT * { ?a ?b ?c MINUS { SERVICE HTTP { ?s ?p ?o } } }",
                "SELECT * { { ?a ?b ?c } UNION { SERVICE HTTP { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { { SELECT * { SERVICE HTTP { ?s ?p ?o } } } } } }",
                "SELECT * { ?a ?b ?c LATERAL { SERVICE HTTP { ?s ?p ?o } } }",
                "SELECT * { FILTER EXISTS { SERVICE HTTP { ?s ?p ?o } } }",
                "SELECT * { FILTER NOT EXISTS { FILTER EXISTS { SERVICE HTTP { ?s ?p ?o } } } }",
                "SELECT * { BIND(EXISTS { SERVICE HTTP { ?s ?p ?o } } AS ?x) }",
                "SELECT * { BIND(IF(EXISTS { SERVICE HTTP { ?s ?p ?o } }, 1, 2) AS ?x) }",
                "SELECT (EXISTS { SERVICE HTTP { ?s ?p ?o } } AS ?x) {}",
                "SELECT * { ?a ?b ?c } ORDER BY (EXISTS { SERVICE HTTP { ?s ?p ?o } })",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c } GROUP BY (EXISTS { SERVICE HTTP { ?s ?p ?o } })",
                "SELECT (SUM(IF(EXISTS { SERVICE HTTP { ?s ?p ?o } }, 1, 2)) AS ?n) { ?a ?b ?c }",
                "SELECT ?a { ?a ?b ?c } GROUP BY ?a HAVING (EXISTS { SERVICE HTTP { ?s ?p ?o } })",
                "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE HTTP { ?s ?p ?o } }",
                "DESCRIBE ?s { SERVICE HTTP { ?s ?p ?o } }",
                "ASK { SERVICE HTTP { ?s ?p ?o } }",
                "SELECT * { SERVICE <cache:> { SERVICE HTTP { ?s ?p ?o } } }",
                "SELECT * { ?a ?b ?c SERVICE <loop:> { SERVICE HTTP { ?s ?p ?o } } }",
                "SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } }",
                "SELECT * { SERVICE FILE { ?s ?p ?o } }"
            })
    void serviceIsSwitchedOffWhereverItStands(String query) {
        HttpResponse<String> answer = SITE.query(addressed(query));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("SERVICE is switched off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM HTTP { ?s ?p ?o }",
                "SELECT * FROM FILE { ?s ?p ?o }",
                "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
                "SELECT * FROM NAMED HTTP { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * FROM NAMED FILE { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * FROM HTTP FROM NAMED FILE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }",
                "SELECT * { GRAPH HTTP { ?s ?p ?o } }",
                "SELECT * { GRAPH FILE { ?s ?p ?o } }"
            })
    void graphsThatAreNotInTheDatasetAreEmptyAndNotFetched(String query) {
        HttpResponse<String> answer = SITE.query(addressed(query), "Accept", "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(1);
    }

    @Test
    void describeFetchesNothing() {
        assertThat(SITE.query(addressed("DESCRIBE HTTP FILE")))
                .returns(200, HttpResponse::statusCode)
                .satisfies(a -> assertThat(a.body()).doesNotContain("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default-graph-uri", "named-graph-uri"})
    void graphsOfParametersAreNotFetched(String parameter) {
        for (String graph : new String[] {address, file, "file:///etc/passwd"}) {
            String query = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";
            String path =
                    "/sparql?query=" + TestServer.encode(query) + "&" + parameter + "=" + TestServer.encode(graph);
            assertThat(SITE.get(path, "Accept", "text/csv").body().lines()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.Runtime>() AS ?x) {}",
                "SELECT (<java:org.apache.jena.sparql.function.library.wait>(5000) AS ?x) {}",
                "ASK { FILTER <java:org.apache.jena.sparql.function.library.print>('x') }",
                "SELECT (CALL(<java:org.apache.jena.sparql.function.library.wait>, 5000) AS ?x) {}",
                "SELECT (CALL(IRI(CONCAT('java:', 'java.lang.Runtime'))) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(5000) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#sprintf>('%1000000000d', 1) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) {}",
                "SELECT (<http://www.w3.org/2005/xpath-functions#matches>('aaa', '(a+)+$') AS ?x) {}",
                "SELECT (<http://www.w3.org/2005/xpath-functions/math#pow>(9, 999999999) AS ?x) {}",
                "SELECT (<js:f>(1) AS ?x) {}",
                "SELECT * { ?s ?p ?o } ORDER BY <java:java.lang.Runtime>(?s)",
                "SELECT (SUM(<java:java.lang.Runtime>(?o)) AS ?x) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { FILTER <java:java.lang.Runtime>(?s) } }"
            })
    void functionsFromOutsideAreSwitchedOff(String query) {
        HttpResponse<String> answer = SITE.query(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("is switched off: only SPARQL's own functions");
    }

    @Test
    void castsOfXmlSchemaAreComputed() {
        String cast = "SELECT (<http://www.w3.org/2001/XMLSchema#integer>('42') + 1 AS ?x) {}";
        assertThat(SITE.query(cast, "Accept", "text/csv").body()).contains("43");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.blankNode> ?o }",
                "SELECT * { 'a b' <http://jena.apache.org/ARQ/property#strSplit> ('a b' ' ') }",
                "SELECT * { ?x <http://jena.apache.org/ARQ/property#concat> ('a' 'b') }",
                "SELECT * { ?s <http://jena.apache.org/text#query> 'norvik' }",
                "SELECT * { <http://jena.apache.org/ARQ/system#java.home> ?p ?o }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#versionARQ> ?o }"
            })
    void magicPropertiesAreOnlyProperties(String query) {
        HttpResponse<String> answer = SITE.query(query, "Accept", "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(1);
    }

    @Test
    void aggregatesFromOutsideAreRefused() {
        assertThat(SITE.query("SELECT (AGG <java:java.lang.Runtime>(?o) AS ?x) { ?s ?p ?o }")
                        .statusCode())
                .isBetween(400, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOAD HTTP", "LOAD SILENT FILE", "LOAD HTTP INTO GRAPH <urn:g>", "CLEAR ALL", "DROP ALL"})
    void updatesThatLoadAreRefused(String update) {
        String text = addressed(update);
        assertThat(SITE.query(text).statusCode()).isEqualTo(400);
        HttpRequest.Builder posted = SITE.request("/sparql")
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(text));
        assertThat(SITE.send(posted).statusCode()).isEqualTo(403);
    }

    static Stream<String> graphs() {
        return Stream.of("file:///etc/passwd", "../../../etc/passwd", "/etc/passwd", "file", "HTTP", "FILE");
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void addressesOfGraphsAndArticlesAreOnlyNames(String name) {
        String graph = TestServer.encode(name.replace("HTTP", address).replace("FILE", file));
        for (String path : new String[] {
            "/data?graph=", "/export?format=turtle&article=", "/article?iri=", "/resource?iri=", "/entity?iri="
        }) {
            HttpResponse<String> answer = SITE.get(path + graph);
            assertThat(answer.statusCode()).as(path + name).isIn(400, 404);
            assertThat(answer.body()).doesNotContain("root:", SECRET);
        }
    }

    @Test
    void writtenGraphsAreNotEvenRead() {
        String xml = "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + address + "\">]><rdf:RDF xmlns:rdf='"
                + "http://www.w3.org/1999/02/22-rdf-syntax-ns#'>&x;</rdf:RDF>";
        String json = "{\"@context\": \"" + address + "\", \"@id\": \"urn:a\"}";
        for (String path : new String[] {"/data?default", "/articles", "/sparql"}) {
            for (String[] body : new String[][] {{"application/rdf+xml", xml}, {"application/ld+json", json}}) {
                HttpRequest.Builder request =
                        SITE.request(path).header("Content-Type", body[0]).POST(BodyPublishers.ofString(body[1]));
                assertThat(SITE.send(request).statusCode()).as(path + body[0]).isIn(400, 405, 415);
            }
        }
    }

    @Test
    void fusekisOwnPagesAreNotServed() {
        for (String path : new String[] {
            "/$/", "/$/ping", "/$/stats", "/$/server", "/$/datasets", "/$/tasks", "/$/compact/ds", "/$/backup/ds"
        }) {
            assertThat(SITE.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(SITE.send(SITE.request(path).POST(BodyPublishers.noBody()))
                            .statusCode())
                    .as(path)
                    .isEqualTo(405);
        }
    }
}
