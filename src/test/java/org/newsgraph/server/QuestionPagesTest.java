package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.SampleData;

class QuestionPagesTest {
    private static final TestServer SITE = TestServer.sample();

    @AfterAll
    static void close() {
        SITE.close();
    }

    private static HttpResponse<String> page(String path) {
        return SITE.get(path, "Accept", "text/html", "Accept-Language", "de");
    }

    @Test
    void everyQuestionHasAPageInTheEditorsAndReadersLanguage() {
        for (CataloguedQuery query : QueryCatalogue.bundled().all()) {
            assertThat(page("/queries/" + query.name()))
                    .as(query.name())
                    .returns(200, HttpResponse::statusCode)
                    .satisfies(a -> assertThat(a.body()).contains("<h1>" + query.question("de") + "</h1>"));
        }
    }

    @Test
    void anAnswerSaysHowMuchItIsAndLeadsToItsOtherForms() {
        String body = page("/queries/partners?entity=Norvik&status=asserted").body();
        assertThat(body)
                .contains("<strong>1</strong> Zeile", "href=\"/id/tellura-cloud\"", "class=\"quoted\"")
                .contains("href=\"/queries/partners?entity=Norvik&amp;status=asserted&amp;format=turtle\"")
                .contains("href=\"/query?question=partners&amp;entity=Norvik&amp;status=asserted\"")
                .contains("<option value=\"asserted\" selected>", "value=\"Norvik\"");
    }

    /** The answer about everything may be long, and a person may want another. */
    @Test
    void aPersonSeesTheFormFirstAndAProgramTheAnswer() {
        for (CataloguedQuery query : QueryCatalogue.bundled().all()) {
            String address = "/queries/" + query.name();
            assertThat(page(address).body())
                    .as(address)
                    .contains("<form class=\"fields\" action=\"" + address + "\"", "<button")
                    .doesNotContain("id=\"answer\"");
        }
        assertThat(page("/queries/partners?ask=1").body()).contains("id=\"answer\"", "<strong>");
        assertThat(page("/queries/partners?entity=&status=").body()).contains("id=\"answer\"");
        assertThat(SITE.get("/queries/partners", "Accept", "text/csv").body().lines())
                .hasSizeGreaterThan(1);
        assertThat(SITE.get("/queries/partners").body()).contains("bindings");
    }

    @Test
    void aMistakeStandsAtItsField() {
        HttpResponse<String> answer = page("/queries/partners?entity=Nobody&status=asserted");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("aria-invalid=\"true\"", "<p class=\"wrong\" id=\"partners-entity-wrong\" role=\"alert\">")
                .containsOnlyOnce("class=\"wrong\"");
        assertThat(page("/queries/as-of").body())
                .contains("type=\"date\"", " required")
                .doesNotContain("class=\"wrong\"");
        assertThat(page("/queries/as-of?entity=Norvik").body()).contains("id=\"as-of-date-wrong\"");
    }

    @Test
    void rowsAsTurtleAreAResultSetInOrder() {
        String turtle = SITE.get("/queries/partners?format=turtle").body();
        ResultSet read = ResultSetFactory.copyResults(ResultSetFactory.makeResults(ModelFactory.createModelForGraph(
                RDFParser.fromString(turtle, Lang.TURTLE).toGraph())));
        String csv = SITE.get("/queries/partners?format=csv").body();
        assertThat(read.getResultVars()).contains("entity", "partner", "sentence");
        int rows = 0;
        while (read.hasNext()) {
            rows++;
            String partner = read.next().getResource("partner").getURI();
            assertThat(csv.lines().skip(rows).findFirst().orElse("")).contains(partner);
        }
        assertThat(csv.lines().count()).isEqualTo(rows + 1L).isGreaterThan(1);
    }

    @Test
    void aQuestionWithItsValuesIsATextThatAnswersTheSame() {
        String text = SITE.get("/queries/partners?entity=Norvik&status=asserted&format=sparql")
                .body();
        assertThat(QueryFactory.create(text).isSelectType()).isTrue();
        assertThat(SITE.query(text, "Accept", "text/csv").body())
                .isEqualTo(SITE.get("/queries/partners?entity=Norvik&status=asserted&format=csv")
                        .body());
        assertThat(page("/query?question=partners&entity=Norvik").body())
                .contains("<details name=\"ready\" open><summary>Wer arbeitet")
                .contains("&lt;https://w3id.org/newsgraph/id/norvik")
                .contains("action=\"/sparql\" method=\"post\"", "name=\"format\" value=\"html\"");
        assertThat(page("/query?question=partners&entity=Nobody").statusCode()).isEqualTo(400);
        assertThat(page("/query?question=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void theEditorBeginsWithTheTextOfTheAddress() {
        String evil = "SELECT * { ?s ?p '</textarea><script>alert(1)</script>' }";
        assertThat(page("/query?query=" + TestServer.encode(evil)).body())
                .contains("&lt;/textarea&gt;&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void theSiteIsToldOfLongAnswers() {
        try (TestServer site =
                TestServer.of(SampleData.load(), ServerOptions.onPort(0).withRowLimit(3))) {
            HttpResponse<String> answer = site.query("SELECT * { ?s ?p ?o }", "Accept", "text/html");
            assertThat(answer.body()).contains("<strong>3</strong> rows", "cut off");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (IRI('javascript:alert(1)') AS ?x) {}",
                "SELECT (IRI('data:text/html,<script>alert(1)</script>') AS ?x) {}",
                "SELECT ('<script>alert(1)</script>' AS ?x) {}",
                "SELECT ('\"><img src=x onerror=alert(1)>' AS ?x) {}",
                "CONSTRUCT { <javascript:alert(1)> <javascript:alert(2)> <javascript:alert(3)> } WHERE {}",
                "CONSTRUCT { <urn:a> <urn:b> '<script>alert(1)</script>' } WHERE {}"
            })
    void whatIsHostileIsOnlyText(String query) {
        HttpResponse<String> answer = SITE.query(query, "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .doesNotContain("<script>", "<img src=x")
                .doesNotContainPattern("href=\"\\s*(javascript|data):");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ('abc'^^<http://www.w3.org/2001/XMLSchema#integer> AS ?x) {}",
                "SELECT ('9'^^<http://www.w3.org/2001/XMLSchema#decimal> AS ?x) (BNODE() AS ?y) ?z {}",
                "SELECT ?t { ?f <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?t }",
                "ASK {}",
                "DESCRIBE <https://w3id.org/newsgraph/id/tellura-cloud>",
                "CONSTRUCT { GRAPH <urn:g> { <urn:a> <urn:b> 'c' } } WHERE {}",
                "CONSTRUCT { ?a ?p ?b } WHERE { ?a ?p ?b }"
            })
    void everyAnswerHasAPage(String query) {
        assertThat(SITE.query(query, "Accept", "text/html"))
                .returns(200, HttpResponse::statusCode)
                .returns("text/html", TestServer::type)
                .satisfies(a -> assertThat(a.body()).contains("id=\"answer\""));
    }

    @Test
    void aConstructedGraphComesWithItsPicture() throws Exception {
        String query = "PREFIX ng: <" + SampleData.NG + "> CONSTRUCT { ?a ng:partnersWith ?b } "
                + "WHERE { ?a ng:partnersWith ?b }";
        String body = SITE.query(query, "Accept", "text/html").body();
        String json = body.replaceFirst("(?s).*data-picture=\"([^\"]*)\".*", "$1")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        JsonNode picture = new ObjectMapper().readTree(json);
        assertThat(picture.path("nodes").findValuesAsText("href")).contains("/id/tellura-cloud");
        assertThat(picture.path("nodes").findValuesAsText("label")).contains("Tellura Cloud");
        JsonNode edge = picture.path("edges").path(0);
        assertThat(edge.path("relation").asText()).isEqualTo("partnersWith");
        assertThat(edge.path("to").asText()).startsWith("https://");
    }

    @Test
    void theDescriptionNamesWhatAnswers() throws Exception {
        JsonNode api = new ObjectMapper().readTree(SITE.get("/openapi.json").body());
        assertThat(api.path("openapi").asText()).matches("3\\.1\\.\\d");
        assertThat(api.path("info").path("title").asText()).isNotBlank();
        assertThat(api.path("info").path("version").asText()).isNotBlank();
        Set<String> ids = new HashSet<>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            assertThat(path.getKey()).startsWith("/");
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode told = operation.getValue();
                assertThat(ids.add(told.path("operationId").asText())).isTrue();
                assertThat(told.path("responses")
                                .path("200")
                                .path("description")
                                .asText())
                        .isNotBlank();
                HttpResponse<String> answer = SITE.get(example(path.getKey(), told));
                assertThat(answer.statusCode()).as(path.getKey()).isLessThan(500);
                assertThat(answer.body()).doesNotContain("nothing is served at");
            }
        }
        assertThat(api.path("paths").has("/queries/partners")).isTrue();
        assertThat(api.path("paths").has("/sparql")).isTrue();
        assertThat(answers(api, "/metrics", "get"))
                .contains("200", "401", "403")
                .doesNotContain("503");
        assertThat(answers(api, "/sparql", "get")).contains("400", "401", "403", "413", "429", "503");
        assertThat(answers(api, "/health", "get")).containsExactly("200", "default");
        assertThat(api.at("/paths/~1sparql/get/responses/503/headers/Retry-After/schema/type")
                        .asText())
                .isEqualTo("integer");
        assertThat(SITE.get("/openapi.json").body()).doesNotContain("\"post\"", "\"delete\"");
    }

    private static List<String> answers(JsonNode api, String path, String method) {
        List<String> answers = new ArrayList<>();
        api.path("paths").path(path).path(method).path("responses").fieldNames().forEachRemaining(answers::add);
        return answers;
    }

    /** The address with the examples of its parameters; each name in braces has one. */
    private static String example(String path, JsonNode operation) {
        StringBuilder query = new StringBuilder();
        String address = path;
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            assertThat(parameter.path("schema").path("type").asText()).isEqualTo("string");
            String value = TestServer.encode(parameter.path("example").asText());
            if (parameter.path("in").asText().equals("path")) {
                assertThat(parameter.path("required").asBoolean()).isTrue();
                address = address.replace("{" + name + "}", value);
            } else {
                assertThat(parameter.path("in").asText()).isEqualTo("query");
                query.append(value.isEmpty() ? "" : "&" + name + "=" + value);
            }
        }
        assertThat(address).doesNotContain("{");
        return address + "?" + query;
    }

    @Test
    void thePageOfTheInterfaceLeadsToAddressesThatAnswer() {
        String body = page("/api").body();
        assertThat(body).contains("<h1>Schnittstelle</h1>", "/queries/partners", "Wer arbeitet mit wem zusammen?");
        assertThat(page("/export").body())
                .contains("<h1>Export</h1>", "href=\"/.well-known/void\"")
                .contains("name=\"entity\"", "data-suggest=\"/suggest\"", "name=\"depth\"", "list=\"properties\"")
                .contains("name=\"status\"", "value=\"alleged\"", "name=\"article\"");
        assertThat(SITE.get("/export?format=pdf").statusCode()).isEqualTo(400);
    }
}
