package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.OntologyFiles.Part;
import org.newsgraph.store.SampleData;

class OntologyPagesTest {
    private static final String NG = SampleData.NG;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static TestServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = TestServer.sample();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void treeCountsInstancesOfClassesAndOfTheirSubclasses() {
        Document page = page("/ontology", "en");
        assertThat(branch(page, "Company")).endsWith("Company 4");
        assertThat(branch(page, "Organization")).endsWith("Organization 5 (1)");
        assertThat(page.select("#Company").parents().is("#Organization")).isTrue();
    }

    private static String branch(Document page, String name) {
        return page.select("#" + name).select("summary, .leaf").eachText().getFirst();
    }

    @Test
    void everyTermOfTheNamespaceHasAnAnchorOnThePage() {
        Document page = page("/ontology", "de");
        Knowledge knowledge = Knowledge.bundled();
        assertThat(page.select("[id]").eachAttr("id"))
                .doesNotHaveDuplicates()
                .containsAll(knowledge.ontology().classes().keySet())
                .containsAll(knowledge.ontology().properties().keySet())
                .containsAll(knowledge.ontology().statuses());
    }

    @Test
    void tableTellsEndsInverseAndFactsByStatus() {
        Document page = page("/ontology", "en");
        assertThat(page.select("#partnersWith").text()).contains("symmetric", "asserted 1");
        assertThat(page.select("#accusedOf").text()).contains("alleged 1");
        assertThat(page.select("#develops").text()).contains("developed by");
    }

    @Test
    void everyTermHasAPageInBothLanguages() {
        List<String> hrefs = page("/ontology", "de").select("main a[href^=/ontology/]").eachAttr("href").stream()
                .distinct()
                .toList();
        assertThat(hrefs).hasSizeGreaterThan(200);
        assertThat(hrefs).allSatisfy(href -> {
            Document german = page(href, "de");
            assertThat(german.select("h1")).hasSize(1);
            assertThat(page(href, "en").select("html").attr("lang")).isEqualTo("en");
            assertThat(german.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        });
    }

    @Test
    void pageOfARelationShowsExamplesWordsAndItsPlace() {
        Document page = page("/ontology/acquires", "en");
        assertThat(page.select(".fact.planned .claim").text())
                .contains("Norvik Systems")
                .contains("Quendo");
        assertThat(page.select(".fact mark.cue")).isNotEmpty();
        assertThat(page.select("details.words summary").eachText()).anyMatch(t -> t.startsWith("Verbs · German"));
        assertThat(page.select(".pattern").eachText()).contains("X kaufen Y (für Z) (von W)");
        assertThat(page.select("figure.neighbourhood").attr("data-term")).isEqualTo("acquires");
    }

    @Test
    void pageOfAClassShowsInheritedPropertiesRegisterAndMostMentioned() {
        Document page = page("/ontology/Company", "en");
        assertThat(page.select("section[aria-labelledby=assubject] tr").eachText())
                .anyMatch(row -> row.startsWith("acquires") && row.endsWith("agent"));
        assertThat(page.select("section[aria-labelledby=instances]").text()).contains("Norvik Systems", "Meta");
        assertThat(page.select("nav.path").text()).contains("agent").contains("organization");
    }

    @Test
    void pageOfAStatusTellsItsSchemeAndMeaning() {
        Document page = page("/ontology/Alleged", "de");
        assertThat(page.select("h1").text()).startsWith("angeblich");
        assertThat(page.select("dl.lines").text()).contains("Status von Fakten", "alleged", "wird beschuldigt");
    }

    @Test
    void pageNamesTheConstraintsOfATerm() {
        Document page = page("/ontology/currency", "en");
        assertThat(page.select(".shape").eachAttr("id")).containsExactly("MonetaryAmountShape");
        assertThat(page.select(".shape dl").text()).contains("exactly 1").contains("^[A-Z]{3}$");
        assertThat(page.select(".shape dl").text()).doesNotContain("ng:amountMax");
    }

    @Test
    void pageNamesTheRulesThatConcludeATerm() {
        assertThat(page("/ontology/sues", "en")
                        .select("section[aria-labelledby=rules] a")
                        .eachAttr("href"))
                .contains("/ontology/rules#rule-sues");
    }

    @Test
    void unknownNameAnswers404WithNearOnes() {
        HttpResponse<String> answer = server.get("/ontology/Compny", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select(".hits a").eachAttr("href"))
                .contains("/ontology/Company");
        assertThat(server.get("/ontology/Compny", "Accept", "text/turtle").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%22%3E%3Cscript%3Ex", "a%00b", "..%2F..%2Fetc", "%F0%9F%9A%80", "graph", "words", "shapes"})
    void oddNamesNeverFail(String name) {
        HttpResponse<String> answer = server.get("/ontology/" + name, "Accept", "text/html");
        assertThat(answer.statusCode()).isIn(200, 400, 404);
        assertThat(answer.body()).doesNotContain("<script>x");
    }

    @Test
    void namesOfTenThousandCharactersNeverFail() {
        assertThat(server.get("/ontology/" + "x".repeat(5_000)).statusCode()).isIn(404, 414);
        assertThat(server.get("/ontology?q=" + "x".repeat(5_000)).statusCode()).isEqualTo(200);
    }

    @Test
    void searchFindsLabelsOfBothLanguagesAndOtherNames() {
        assertThat(found("übernimmt")).first().isEqualTo("/ontology/acquires");
        assertThat(found("Authority")).first().isEqualTo("/ontology/Authority");
        assertThat(found("behörde")).first().isEqualTo("/ontology/Authority");
        assertThat(found("generaldirektor")).contains("/ontology/ChiefExecutive");
        assertThat(found("xyzzy")).isEmpty();
    }

    private static List<String> found(String query) {
        return page("/ontology?q=" + TestServer.encode(query), "en")
                .select(".hits li > a")
                .eachAttr("href");
    }

    @Test
    void wordTellsWhatItCanSay() {
        Document page = page("/ontology/words?q=kaufen", "de");
        assertThat(page.select(".words li").text()).contains("übernimmt");
        assertThat(page.select(".words li:has(b:containsOwn(verkaufen)) .pattern")
                        .eachText())
                .contains("Z verkaufen Y an X (für W)");
    }

    @Test
    void letterListsItsWords() {
        List<String> lemmas =
                page("/ontology/words?letter=U", "de").select(".pattern b").eachText();
        assertThat(lemmas).contains("übernehmen").allMatch(l -> l.matches("(?iu)[uü].*"));
    }

    @Test
    void neighbourhoodIsJson() throws Exception {
        JsonNode answer =
                JSON.readTree(server.get("/ontology/graph?term=develops").body());
        assertThat(answer.get("nodes").findValuesAsText("id")).contains("develops", "developedBy", "Product");
        JsonNode edge = answer.get("edges").get(0);
        assertThat(edge.fieldNames())
                .toIterable()
                .contains("id", "from", "to", "relation", "relationLabel", "statuses", "derived");
        assertThat(server.get("/ontology/graph?term=nothing").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void everyPartComesInEverySyntax(Part part) {
        Model expected = Knowledge.bundled().files().part(part);
        for (GraphFormat format : GraphFormat.FOR_GRAPH) {
            HttpResponse<String> answer = server.get("/ontology?part=" + part.tag() + "&format=" + format.shortName());
            assertThat(answer.statusCode()).as(format.shortName()).isEqualTo(200);
            assertThat(TestServer.type(answer)).isEqualTo(format.mediaTypes().getFirst());
        }
        String turtle = server.get("/ontology?part=" + part.tag(), "Accept", "text/turtle")
                .body();
        assertThat(parsed(turtle, Lang.TURTLE).size()).isEqualTo(expected.size());
    }

    @Test
    void unknownPartIsRefusedWithThoseThereAre() {
        HttpResponse<String> answer = server.get("/ontology?part=nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("lexicon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"})
    void addressesGiveRdfToThoseWhoAcceptIt(String type) {
        for (String path : List.of("/ontology", "/ontology/Company", "/ontology/Planned")) {
            HttpResponse<String> answer = server.get(path, "Accept", type);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(TestServer.type(answer)).isEqualTo(type);
            assertThat(answer.headers().firstValue("Vary"))
                    .hasValueSatisfying(v -> assertThat(v).contains("Accept"));
        }
    }

    @Test
    void rdfOfATermIsWhatTheFilesSayOfIt() {
        Model model = parsed(server.get("/ontology/Company?format=ntriples").body(), Lang.NTRIPLES);
        Model files = Knowledge.bundled().files().ontology();
        assertThat(model.listStatements().toList())
                .isNotEmpty()
                .hasSameSizeAs(files.listStatements(files.getResource(NG + "Company"), null, (String) null)
                        .toList());
    }

    @Test
    void browsersGetAPageAndOthersAreRefused() {
        assertThat(TestServer.type(server.get("/ontology"))).isEqualTo("text/html");
        assertThat(TestServer.type(
                        server.get("/ontology/Company", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8")))
                .isEqualTo("text/html");
        assertThat(server.get("/ontology", "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(server.get("/ontology?format=docx").statusCode()).isEqualTo(406);
    }

    @Test
    void hostileLabelsAreText() throws Exception {
        ontology("""
                ng:Wild a owl:Class ; rdfs:subClassOf ng:Company ; rdfs:label "<script>alert(1)</script>"@de, "\\"><img src=x onerror=y>"@en ;
                    rdfs:comment "</script><b>fett</b>"@de ; rdfs:seeAlso <javascript:alert(1)> .
                ng:wildly a ng:RelationProperty, owl:ObjectProperty ; rdfs:label "%s"@de ; rdfs:domain ng:Wild .
                """.formatted("ä".repeat(10_000)));
        try (TestServer wild = TestServer.of(SampleData.load(), Knowledge.read(folder), ServerOptions.onPort(0))) {
            for (String path : List.of(
                    "/ontology", "/ontology/Wild", "/ontology/wildly", "/ontology?q=script", "/ontology/Company")) {
                HttpResponse<String> answer = wild.get(path, "Accept", "text/html", "Accept-Language", "de");
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                Document page = Jsoup.parse(answer.body());
                assertThat(page.select("script:not([src]), img[onerror], main b:contains(fett)"))
                        .as(path)
                        .isEmpty();
                assertThat(page.select("a[href^=javascript]")).as(path).isEmpty();
            }
            assertThat(Jsoup.parse(wild.get("/ontology/Wild", "Accept-Language", "de")
                                    .body())
                            .select("h1")
                            .text())
                    .contains("<script>alert(1)</script>");
            assertThat(JSON.readTree(wild.get("/ontology/graph?term=Wild").body())
                            .get("nodes"))
                    .isNotEmpty();
        }
    }

    @Test
    void treeOfFiveThousandClassesIsSentInPartAndCirclesEnd() throws Exception {
        StringBuilder classes = new StringBuilder("""
                ng:C0 a owl:Class ; rdfs:label "Klasse 0"@de .
                ng:Ring1 a owl:Class ; rdfs:label "Ring 1"@de ; rdfs:subClassOf ng:Ring2 .
                ng:Ring2 a owl:Class ; rdfs:label "Ring 2"@de ; rdfs:subClassOf ng:Ring1 .
                """);
        for (int i = 1; i < 5_000; i++) {
            classes.append("ng:C%d a owl:Class ; rdfs:label \"Klasse %d\"@de ; rdfs:subClassOf ng:C%d .\n"
                    .formatted(i, i, (i - 1) / 20));
        }
        ontology(classes.toString());
        try (TestServer large = TestServer.of(SampleData.load(), Knowledge.read(folder), ServerOptions.onPort(0))) {
            Document page =
                    Jsoup.parse(large.get("/ontology", "Accept-Language", "de").body());
            assertThat(page.select(".tree li")).hasSizeBetween(100, 400);
            assertThat(page.select(".tree details[data-cut]")).isNotEmpty();
            assertThat(page.select("#Ring1, #Ring2")).hasSize(2);
            assertThat(large.get("/ontology/terms.js").body()).contains("\"name\":\"C4999\"");
            assertThat(Jsoup.parse(large.get("/ontology/C4999").body()).select("nav.path a"))
                    .hasSizeGreaterThan(3);
            assertThat(large.get("/ontology/Ring1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void deprecatedTermSaysWhatToUseInstead() throws Exception {
        ontology("""
                ng:Zeppelin a owl:Class ; rdfs:label "Zeppelin"@de ; owl:deprecated true ; dcterms:isReplacedBy ng:Vehicle .
                """);
        try (TestServer old = TestServer.of(SampleData.load(), Knowledge.read(folder), ServerOptions.onPort(0))) {
            Document page = Jsoup.parse(
                    old.get("/ontology/Zeppelin", "Accept-Language", "de").body());
            assertThat(page.select(".wrong").text()).contains("veraltet");
            assertThat(page.select(".wrong a").attr("href")).isEqualTo("/ontology/Vehicle");
            assertThat(Jsoup.parse(old.get("/ontology").body()).select("#Zeppelin .chip"))
                    .isNotEmpty();
        }
    }

    private void ontology(String turtle) throws Exception {
        Files.writeString(folder.resolve("mine.ttl"), """
                @prefix ng: <https://w3id.org/newsgraph/ontology#> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                """ + turtle);
    }

    private static Document page(String path, String language) {
        HttpResponse<String> answer = server.get(path, "Accept-Language", language, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static Model parsed(String text, Lang language) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(text, language).parse(model);
        return model;
    }
}
