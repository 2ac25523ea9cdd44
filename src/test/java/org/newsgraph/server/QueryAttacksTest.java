package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that would take all time, memory or stack there is. */
class QueryAttacksTest {
    private static final String BOMB = "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"";
    private static final String XSD = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
    private static final TestServer SITE =
            TestServer.of(net(), ServerOptions.onPort(0).withLimits(Limits.STANDARD.withTime(Duration.ofMillis(400))));
    private static final TestServer PATIENT =
            TestServer.of(net(), ServerOptions.onPort(0).withLimits(Limits.STANDARD.withHeld(4000)));

    /** Sixty things, each linked to all others. */
    private static DatasetGraph net() {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(
                data,
                () -> IntStream.range(0, 3600)
                        .filter(i -> i / 60 != i % 60)
                        .forEach(i -> data.add(Quad.create(
                                Quad.defaultGraphIRI, thing(i / 60), NodeFactory.createURI("urn:p"), thing(i % 60)))));
        return data;
    }

    private static Node thing(int number) {
        return NodeFactory.createURI("urn:t" + number);
    }

    @AfterAll
    static void close() {
        SITE.close();
        PATIENT.close();
    }

    /** Whatever was asked before, the server goes on. */
    @AfterEach
    void theServerStillAnswers() {
        for (TestServer site : new TestServer[] {SITE, PATIENT}) {
            assertThat(site.query("SELECT * { ?s ?p ?o } LIMIT 2", "Accept", "text/csv"))
                    .returns(200, HttpResponse::statusCode)
                    .satisfies(a -> assertThat(a.body().lines()).hasSize(3));
        }
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(reason).doesNotContain("Exception").hasSizeLessThan(300);
        assertThat(answer.body().strip().lines()).hasSize(1);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503 || status == 429);
    }

    static Stream<String> endlessQueries() {
        String all = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l";
        return Stream.of(
                "SELECT (COUNT(*) AS ?n) { " + all + " }",
                "SELECT * { " + all + " } ORDER BY RAND() LIMIT 1",
                "SELECT DISTINCT ?n { " + all + " BIND(RAND() * 0 AS ?n) }",
                "SELECT ?n (COUNT(*) AS ?count) { " + all + " BIND(RAND() AS ?n) } GROUP BY ?n",
                "SELECT (GROUP_CONCAT(STR(?l)) AS ?n) { " + all + " }",
                "SELECT (SUM(?x) AS ?n) { { SELECT (1 AS ?x) { " + all + " } } { SELECT (1 AS ?x) { " + all + " } } }",
                "SELECT * { { " + all + " } MINUS { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } } OFFSET 10000000000",
                "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(CONCAT(STR(?a), STR(?l)) = 'x') } }",
                "ASK { " + all + " FILTER(CONCAT(STR(?a), STR(?d), STR(?g), STR(?l)) = 'x') }",
                "CONSTRUCT { ?a ?b ?c } { " + all + " FILTER(CONCAT(STR(?a), STR(?d), STR(?g), STR(?l)) = 'x') }",
                "DESCRIBE ?a { " + all + " FILTER(CONCAT(STR(?a), STR(?d), STR(?g), STR(?l)) = 'x') }",
                "SELECT * { <urn:t0> <urn:p>{*} ?x }",
                "SELECT * { <urn:t0> (<urn:q>|!<urn:q>){+} ?x }",
                "SELECT * { <urn:t0> (^<urn:p>/<urn:p>){*} ?x }",
                "SELECT * { ?x <urn:p>{3,9} ?y }",
                "ASK { FILTER(REGEX(" + BOMB + ", '((a|aa)+)+$')) }",
                "ASK { FILTER(REGEX(" + BOMB + ", '(.*a){18}$')) }",
                "SELECT (REGEX(CONCAT(STR(?s), " + BOMB + "), '((a|aa)+)+$') AS ?x) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?x FILTER(REGEX(" + BOMB + ", '(.*){30}b')) } }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?s ?p ?x FILTER(REGEX(" + BOMB + ", '(.*a){18}$')) } }",
                "SELECT * { ?s ?p ?o } ORDER BY REGEX(" + BOMB + ", '((a|aa)+)+$')",
                "SELECT (MAX(REGEX(" + BOMB + ", '((a|aa)+)+$')) AS ?x) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (REGEX(" + BOMB + ", '((a|aa)+)+$'))",
                "SELECT * { ?s ?p ?o BIND(REPLACE(" + BOMB + ", '((a|aa)+)+$', 'b') AS ?x) }",
                "SELECT * { ?s ?p ?o . { SELECT ?s { ?s ?p ?o FILTER(REGEX(" + BOMB + ", '((a|aa)+)+$')) } } }",
                XSD + "SELECT ('2026-03-01'^^xsd:date" + " + 'P99999999D'^^xsd:dayTimeDuration".repeat(200)
                        + " AS ?x) {}");
    }

    @ParameterizedTest
    @MethodSource("endlessQueries")
    void whatNeverEndsIsStoppedInTime(String query) {
        assertRefused(SITE.query(query), 503, "longer than 0.4 s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a",
                "SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } } }",
                "CONSTRUCT { ?a ?b ?i } { SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?d }",
                "SELECT ?a ?c ?f (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?c ?f",
                "SELECT (COUNT(*) AS ?n) { { SELECT ?x { ?a ?b ?c . ?d ?e ?f } GROUP BY (CONCAT(STR(?a), STR(?c), STR(?f)) AS ?x) } }"
            })
    void whatWouldHoldTooManyRowsIsRefused(String query) {
        assertRefused(PATIENT.query(query), 413, "sorts, groups or compares more than 4000 rows");
    }

    /** However many rows there are, as long as few of them are kept. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT DISTINCT * { ?a ?b ?c } ORDER BY ?c                                      | 3541
                    SELECT ?a ?c (COUNT(*) AS ?n) { ?a ?b ?c . ?c ?e ?f } GROUP BY ?a ?c            | 3541
                    SELECT ?f { ?a ?b ?c . ?c ?e ?f } GROUP BY ?f                                   | 61
                    SELECT ?a { ?a ?b <urn:t1> FILTER EXISTS { { SELECT ?a ?f { ?a ?b ?c . ?c ?e ?f } GROUP BY ?a ?f } } } | 60
                    SELECT (GROUP_CONCAT(?a; separator=', ') AS ?x) { ?a ?b ?c }                    | 2
                    """)
    void whatHoldsFewRowsIsAnswered(String query, int lines) {
        HttpResponse<String> answer = PATIENT.query(query, "Accept", "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(lines);
    }

    @Test
    void wordsThatAreJoinedAreCounted() {
        String words = "SELECT (STRLEN(GROUP_CONCAT(STR(?a); separator='%s')) AS ?x) { ?a ?b ?c . ?d ?e ?f }";
        for (String query : new String[] {
            words.formatted(" "),
            words.formatted("-".repeat(1000)).replace(" . ?d ?e ?f", ""),
            words.formatted(" ").replace("CONCAT(STR(?a)", "CONCAT(DISTINCT CONCAT(STR(?a), STR(?c), STR(?d), STR(?f))")
        }) {
            assertRefused(PATIENT.query(query), 413, "GROUP_CONCAT joins more than 400000 characters");
        }
    }

    /** What is too much to be held is computed while it is written, and as whole as the rest. */
    @Test
    void longGraphsAreWrittenAsTheyCome() {
        int triples = 60 * 60 * 59;
        assertThat(triples).isGreaterThan(AnswerWriter.WHOLE);
        String all = "{ { SELECT DISTINCT ?a { ?a ?b ?c } } ?d ?e ?f }";
        String graph = "CONSTRUCT { ?a ?d ?f } " + all;
        assertThat(PATIENT.query(graph, "Accept", "application/n-triples")
                        .body()
                        .lines())
                .doesNotHaveDuplicates()
                .hasSize(triples);
        assertThat(PATIENT.query("CONSTRUCT { GRAPH ?a { ?a ?d ?f } } " + all, "Accept", "application/n-quads")
                        .body()
                        .lines())
                .doesNotHaveDuplicates()
                .hasSize(triples);
        assertRefused(
                PATIENT.query(graph, "Accept", "application/ld+json"),
                406,
                "at most " + AnswerWriter.WHOLE + " triples");
    }

    static Stream<String> deepQueries() {
        String negations = "!".repeat(30_000);
        return Stream.of(
                "ASK { FILTER" + "(".repeat(10_000) + "1" + ")".repeat(10_000) + " }",
                "ASK " + "{".repeat(10_000) + "}".repeat(10_000),
                "ASK { ?s " + "(".repeat(10_000) + "<urn:p>" + ")".repeat(10_000) + " ?o }",
                "ASK { ?s <urn:p> " + "[ <urn:p> ".repeat(9000) + "1" + "]".repeat(9000) + " }",
                "ASK { ?s <urn:p> " + "(".repeat(10_000) + ")".repeat(10_000) + " }",
                "(".repeat(50_000),
                "ASK { FILTER(" + negations + "true) }",
                "ASK { FILTER(" + "-".repeat(1) + " -".repeat(30_000) + "1 = 1) }",
                "ASK { FILTER(" + "1+".repeat(45_000) + "1 = 1) }",
                "ASK { FILTER(" + "?a||".repeat(20_000) + "?a) }",
                "ASK { " + "{} UNION ".repeat(10_000) + "{} }",
                "ASK { " + "OPTIONAL {} ".repeat(8_000) + "}",
                "ASK { " + "MINUS {} ".repeat(10_000) + "}",
                "ASK { ?s " + "<a:>|".repeat(15_000) + "<a:> ?o }",
                "ASK { ?s " + "<a:>/".repeat(15_000) + "<a:> ?o }",
                "ASK { ?s " + "^".repeat(1) + "<a:>" + "?".repeat(1) + "/(^<a:>)*".repeat(9_000) + " ?o }",
                "ASK { FILTER REGEX('a', '" + "(".repeat(9000) + "a" + ")".repeat(9000) + "') }",
                "SELECT * { " + "BIND(1 AS ?x) ".repeat(1) + "FILTER(?x IN (" + "1,".repeat(40_000) + "1)) }",
                "SELECT * { VALUES ?x { " + "1 ".repeat(45_000) + "} }");
    }

    /** Some of these are answered, because they are only long; none of them is an error of the server. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("deepQueries")
    void whatIsNestedDeepIsAWrongQueryAndNoFailure(String query) {
        HttpRequest.Builder post = PATIENT.request("/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(query));
        HttpResponse<String> answer = PATIENT.send(post);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
        if (answer.statusCode() == 400) {
            assertThat(answer.body()).containsAnyOf("nested too deep", "not SPARQL", "too long");
            assertThat(answer.body().strip().lines()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { ?s <urn:p>{100000000} ?o }",
                "ASK { ?s (<urn:p>{1000}){1000} ?o }",
                "ASK { ?s (<urn:p>{1,99999}) ?o }",
                "ASK { FILTER EXISTS { ?s <urn:p>{100000000} ?o } }"
            })
    void pathsThatRepeatTooOftenAreRefused(String query) {
        assertRefused(PATIENT.query(query), 400, "the property path is too long or repeats too often");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (REGEX('aab', '(a*(?:){2147483647}){2147483647}c') AS ?x) {}",
                "ASK { FILTER REGEX('aab', '(a*(?:){2147483647}){2147483647}c') }",
                "ASK { ?s ?p ?o FILTER REGEX(STR(?s), '((){1000,}){1000,2000}') }",
                "ASK { ?s ?p ?o BIND(REPLACE(STR(?s), '((){1000,}){1000,2000}', '') AS ?x) FILTER(?x = 'y') }"
            })
    void regularExpressionsThatRepeatNothingForEverAreRefused(String query) {
        assertRefused(PATIENT.query(query), 400, "the regular expression repeats too much");
    }

    @Test
    void stringsThatDoubleAreRefused() {
        String doubling = IntStream.range(0, 60)
                .mapToObj(i -> "BIND(CONCAT(?x" + i + ", ?x" + i + ") AS ?x" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
        assertRefused(
                PATIENT.query("SELECT (STRLEN(?x60) AS ?n) { BIND('x' AS ?x0) " + doubling + " }"),
                400,
                "a string of more than 1000000 characters");
        String replacing = doubling.replaceAll("CONCAT\\((\\?x\\d+), \\?x\\d+\\)", "REPLACE($1, 'x', 'xx')");
        assertRefused(
                PATIENT.query("SELECT (STRLEN(?x60) AS ?n) { BIND('x' AS ?x0) " + replacing + " }"),
                400,
                "a string of more than 1000000 characters");
    }

    @Test
    void numbersThatGrowAreRefused() {
        String squares = IntStream.range(0, 60)
                .mapToObj(i -> "BIND(?x" + i + " * ?x" + i + " AS ?x" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
        for (String seed : new String[] {"9999999999", "99999.99999"}) {
            assertRefused(
                    PATIENT.query("SELECT ?x60 { BIND(" + seed + " AS ?x0) " + squares + " }"),
                    400,
                    "a number of more than 10000 bits");
        }
    }

    static Stream<String> longTexts() {
        String text = "BIND('" + "9".repeat(1000) + "' AS ?a) BIND(REPLACE(?a, '9', ?a) AS ?long) ";
        return Stream.of(
                        "xsd:integer(?long) + 1",
                        "STRDT(?long, xsd:integer) + 1",
                        "xsd:decimal(CONCAT(?long, '.0')) / 7",
                        "xsd:dateTime('2026-03-01T10:00:00.12345678901')",
                        "xsd:time('10:00:00.12345678901')",
                        "xsd:date(?long)")
                .map(value -> "SELECT (COALESCE(" + value + ", 'no value') AS ?x) { "
                        + text.replace("REPLACE(?a, '9', ?a)", "CONCAT(" + "?a, ".repeat(899) + "?a)") + "}");
    }

    /** A number of a million digits takes Java a minute. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("longTexts")
    void whatIsTooLongForAValueIsNone(String query) {
        assertThat(PATIENT.query(XSD + query, "Accept", "text/csv").body()).isEqualTo("x\r\nno value\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTAINS(?text, ?sought)", "STRBEFORE(?text, ?sought)", "STRAFTER(?text, ?sought)"})
    void longTextsAreNotSoughtInLongOnes(String search) {
        String texts = "BIND('" + "a".repeat(1000) + "' AS ?a) BIND(CONCAT(" + "?a, ".repeat(899)
                + "?a) AS ?text) BIND(CONCAT(" + "?a, ".repeat(449) + "'b') AS ?sought) ";
        assertRefused(
                PATIENT.query("SELECT (" + search + " AS ?x) { " + texts + "}"),
                400,
                "looks for a text that is too long");
        assertThat(PATIENT.query(
                                "SELECT (" + search + " AS ?x) { "
                                        + texts.replace("'b'", "'a'").replace("?a, ".repeat(449), "?a, ") + "}",
                                "Accept",
                                "text/csv")
                        .body())
                .doesNotContain("too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRIPLE(?x#, <urn:p>, ?x#)", "<<( ?x# <urn:p> ?x# )>>"})
    void triplesThatDoubleAreRefused(String triple) {
        String doubling = IntStream.range(0, 60)
                .mapToObj(i -> "BIND(" + triple.replace("#", "" + i) + " AS ?x" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
        assertRefused(
                PATIENT.query("SELECT ?x60 { BIND(<urn:a> AS ?x0) " + doubling + " }"), 400, "more than 16 triples");
    }

    @Test
    void alternativesAreNotMultipliedOut() {
        String filters = IntStream.range(0, 12)
                .mapToObj(i -> "FILTER(?s = <urn:t1> || ?s = <urn:t" + i + "> || ?o IN (<urn:t3>, <urn:t4>, <urn:t5>))")
                .collect(Collectors.joining(" "));
        assertThat(PATIENT.query("SELECT * { ?s ?p ?o " + filters + " }", "Accept", "text/csv"))
                .returns(200, HttpResponse::statusCode)
                .satisfies(a -> assertThat(a.body().lines()).hasSizeGreaterThan(100));
    }

    @Test
    void guardedExpressionsComputeTheSame() {
        String csv = PATIENT.query(
                        "SELECT (REGEX('Norvik', '^nor', 'i') AS ?a) (REPLACE('abracadabra', 'a(.)', 'a$1$1') AS ?b)"
                                + " (CONCAT('a'@de, 'b'@de) AS ?c) (6 * 7.0 AS ?d) (REGEX('x', CONCAT('[', STR(RAND()))) AS ?e)"
                                + " (REPLACE('a.b', '.', '-', 'q') AS ?f) {}",
                        "Accept",
                        "text/tab-separated-values")
                .body();
        assertThat(csv.lines().skip(1))
                .as(csv)
                .containsExactly("true\t\"abbraccaddabbra\"\t\"ab\"@de\t42.0\t\t\"a-b\"");
        assertThat(PATIENT.query(
                                "SELECT (COUNT(*) AS ?n) { <urn:t0> (<urn:p>|!<urn:p>|^<urn:p>)+ ?x }",
                                "Accept",
                                "text/csv")
                        .body())
                .contains("\n60");
    }
}
