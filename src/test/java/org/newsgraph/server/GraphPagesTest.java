package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.store.SampleData;
import org.newsgraph.store.Store;

class GraphPagesTest {
    private static final TestServer SITE = TestServer.sample();
    private static final String NORVIK = TestServer.encode(SampleData.ID + "norvik-systems");
    private static final String DATA = "/graph/data?entity=" + NORVIK;

    @AfterAll
    static void close() {
        SITE.close();
    }

    private static JsonNode json(TestServer site, String path) {
        try {
            return new ObjectMapper()
                    .readTree(site.get(path, "Accept-Language", "en").body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(path, e);
        }
    }

    private static JsonNode json(String path) {
        return json(SITE, path);
    }

    @Test
    void edgesJoinTheFactsOfATripleWhateverTheirStatus() {
        JsonNode edge = json(DATA + "&relation=partnersWith").get("edges").get(0);
        assertThat(edge.get("from").asText()).isEqualTo(SampleData.ID + "norvik-systems");
        assertThat(edge.get("to").asText()).isEqualTo(SampleData.ID + "tellura-cloud");
        assertThat(edge.get("statuses")).hasToString("{\"asserted\":1,\"denied\":1}");
        assertThat(edge.get("facts").get(0).get("sentence").asText())
                .isEqualTo("Norvik Systems denied that it works with Tellura Cloud.");
        assertThat(edge.get("facts").get(1).get("sentence").asText())
                .isEqualTo("🚀 Norvik Systems kooperiert mit Tellura Cloud.");
    }

    @Test
    void statementsAmountsAndNumbersAreNoNodes() {
        assertThat(json(DATA).get("edges").findValuesAsText("relation"))
                .containsExactlyInAnyOrder("partnersWith", "acquires", "holdsPosition", "defendantIn");
    }

    @ParameterizedTest
    @CsvSource({
        "&status=planned, acquires",
        "&status=denied, partnersWith",
        "&from=2026-03-03, partnersWith",
        "&article=https://example.org/news/2, partnersWith",
        "&relation=defendantIn, defendantIn"
    })
    void filtersLeaveTheFactsThatMatch(String filter, String relation) {
        assertThat(json(DATA + filter).get("edges").findValuesAsText("relation"))
                .containsExactly(relation);
    }

    @Test
    void theLimitKeepsTheStrongestAndTellsHowManyAreLeftOut() {
        JsonNode data = json(DATA + "&limit=1");
        assertThat(data.get("edges").findValuesAsText("relation")).containsExactly("partnersWith");
        assertThat(data.get("omitted").asInt()).isEqualTo(3);
    }

    @Test
    void twoStepsReachTheNeighboursOfNeighbours() {
        String brandt = "/graph/data?entity=Ole+Brandt";
        assertThat(json(brandt).get("edges")).hasSize(1);
        assertThat(json(brandt + "&depth=2").get("edges").findValuesAsText("relation"))
                .contains("plaintiffIn", "defendantIn");
    }

    @Test
    void whatCannotBeDrawnIsRefusedInOneLine() {
        assertThat(SITE.get(DATA + "&depth=9").body()).isEqualTo("depth '9' cannot be drawn; take 1 or 2\n");
        assertThat(SITE.get(DATA + "&limit=0").statusCode()).isEqualTo(400);
        assertThat(SITE.get(DATA + "&status=told").statusCode()).isEqualTo(400);
        assertThat(SITE.get(DATA + "&from=yesterday").statusCode()).isEqualTo(400);
        assertThat(SITE.get("/graph/data").statusCode()).isEqualTo(400);
        assertThat(SITE.get("/graph/data?entity=Nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageWithoutScriptHasPictureAndTable() {
        String page = SITE.get("/graph?entity=Norvik+Systems", "Accept-Language", "en")
                .body();
        assertThat(page).contains("/graph/picture.svg?entity=Norvik+Systems", "<table", "Quendo", "/static/graph.js");
        assertThat(SITE.get("/graph").body()).contains("/graph?entity=" + NORVIK);
        assertThat(SITE.get("/graph?entity=Nobody", "Accept-Language", "en").body())
                .contains("does not know this name");
    }

    @Test
    void mergedEntitiesAreOneNodeAndHostileLabelsStayText() {
        Store store = Store.inMemory();
        DatasetGraph added = RDFParser.fromString(HOSTILE, Lang.TRIG).toDatasetGraph();
        store.put(RDFParser.source("server/sample.trig").toDatasetGraph());
        store.put(added);
        try (TestServer site = TestServer.of(store.dataset(), ServerOptions.onPort(0))) {
            JsonNode merged = json(site, "/graph/data?entity=" + TestServer.encode(SampleData.ID + "norvik-ag"));
            assertThat(merged.get("edges").findValuesAsText("relation")).contains("acquires", "uses");
            assertThat(merged.get("nodes").findValuesAsText("id"))
                    .contains(SampleData.ID + "norvik-systems")
                    .doesNotContain(SampleData.ID + "norvik-ag");
            String svg = site.get("/graph/picture.svg?entity=" + NORVIK).body();
            assertThat(svg).contains("&lt;script&gt;").doesNotContain("<script>");
            assertThat(site.get("/graph?entity=" + NORVIK).body()).doesNotContain("<script>alert");
        }
    }

    private static final String HOSTILE = """
            PREFIX ng: <https://w3id.org/newsgraph/ontology#>
            PREFIX id: <https://w3id.org/newsgraph/id/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            GRAPH <https://example.org/news/9> {
              <https://example.org/news/9> a schema:NewsArticle ; schema:mentions id:norvik-ag, id:bad .
              id:norvik-ag a ng:Company ; skos:prefLabel "Norvik AG"@de ; ng:sameEntityAs id:norvik-systems .
              id:bad a ng:Product ; skos:prefLabel "<script>alert(1)</script>"@de .
              <https://example.org/news/9#fact-1> a ng:Fact ; ng:status ng:Alleged ;
                rdf:reifies <<( id:norvik-ag ng:uses id:bad )>> .
            }
            """;
}
