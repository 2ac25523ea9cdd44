package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands over the bundled articles, from the arguments to what is printed. */
class CommandsTest {
    @TempDir
    private Path dir;

    @Test
    void everyCommandHasHelp() {
        String help = Ran.newsgraph("--help").succeeds().out();
        for (String command : List.of(
                "article",
                "build",
                "serve",
                "query",
                "export",
                "explain",
                "validate",
                "push",
                "remove",
                "ontology",
                "register",
                "evaluate",
                "bench")) {
            assertThat(help).contains("  " + command);
            assertThat(Ran.newsgraph(command, "--help").succeeds().out())
                    .startsWith("Usage: newsgraph " + command)
                    .contains("--debug", "Exit codes:");
        }
    }

    @Test
    void theVersionIsToldOnRequest() {
        assertThat(Ran.newsgraph("--version").succeeds().out()).startsWith("newsgraph ");
    }

    @Test
    void articleAsJsonHasTheInputsKeys() throws IOException {
        String line = Ran.newsgraph("article", Bundled.DEMO, "--format", "jsonl")
                .succeeds()
                .out();
        JsonNode article = new ObjectMapper().readTree(line);
        assertThat(article.fieldNames())
                .toIterable()
                .startsWith("source", "url", "title", "authors", "published", "language", "text");
        assertThat(article.get("language").asText()).isEqualTo("de");
    }

    @Test
    void articleLinesAreInputAgain() throws IOException {
        Path lines = dir.resolve("articles.jsonl");
        Files.writeString(
                lines,
                Ran.newsgraph("article", Bundled.DEMO, "--format", "jsonl").out());
        assertThat(Ran.newsgraph("build", lines).succeeds().out())
                .isEqualTo(Ran.newsgraph("build", Bundled.DEMO).succeeds().out());
    }

    @Test
    void articleTellsWhereItsBlocksLieInThePageWhenAsked() throws IOException {
        String line = Ran.newsgraph("article", Bundled.DEMO, "--format", "jsonl", "--anchors")
                .succeeds()
                .out();
        JsonNode article = new ObjectMapper().readTree(line);
        assertThat(article.get("blocks")).isNotEmpty().allSatisfy(block -> {
            assertThat(block.fieldNames()).toIterable().containsExactly("kind", "begin", "end", "page");
            assertThat(block.at("/page/start/xpath").asText()).startsWith("/html[1]/body[1]/");
            assertThat(block.at("/page/end/offset").isInt()).isTrue();
        });
        Ran.newsgraph("article", Bundled.DEMO, "--anchors").saysInOneLine(2, "--anchors", "--format jsonl");
    }

    @Test
    void annotationsSurviveTheStoreAndConform() throws IOException {
        Path store = dir.resolve("annotated");
        Path stored = dir.resolve("stored.nq");
        Path direct = dir.resolve("direct.nq");
        Ran.newsgraph("build", Bundled.DEMO, "--annotations", "--store", store).succeeds();
        Ran.newsgraph("build", Bundled.DEMO, "--annotations", "--out", direct).succeeds();
        Ran.newsgraph("validate", "--store", store).succeeds();
        Ran.newsgraph("export", "--store", store, "--out", stored).succeeds();
        assertThat(Files.readAllLines(direct))
                .anyMatch(line -> line.contains("http://www.w3.org/ns/oa#RangeSelector"))
                .allMatch(Files.readAllLines(stored)::contains);
    }

    @Test
    void buildTellsCountsAndThreeFactsWithTheirSentences() {
        List<String> lines =
                Ran.newsgraph("build", Bundled.DEMO).succeeds().out().lines().toList();
        assertThat(lines.get(0)).matches("1 article, \\d+ facts \\(\\d+ asserted.*\\), \\d+ entities");
        assertThat(lines).hasSize(7);
        assertThat(lines.get(2)).contains("[", "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "trig", "nt", "nq", "trig.gz", "nq.gz"})
    void everyRdfFileOfABuildIsReadAgain(String extension) {
        Path out = dir.resolve("out." + extension);
        Ran.newsgraph("build", Bundled.DEMO, "--out", out).succeeds();
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.source(out.toString()).parse(data);
        assertThat(data.isEmpty()).isFalse();
    }

    @Test
    void aStoreIsQueriedExportedExplainedValidatedAndEmptied() {
        Path store = dir.resolve("store");
        Ran.newsgraph("build", Bundled.DEMO, "--store", store).succeeds();
        String cases = "SELECT ?case { id:meta ng:defendantIn ?case }";
        String fromStore =
                Ran.newsgraph("query", cases, "--store", store).succeeds().out();
        assertThat(fromStore)
                .isEqualTo(
                        Ran.newsgraph("query", cases, Bundled.DEMO).succeeds().out())
                .contains("id:kadrey-v-meta");
        assertThat(Ran.newsgraph("explain", "Meta", "defendantIn", "--store", store)
                        .succeeds()
                        .out())
                .contains("Meta defendantIn Kadrey v. Meta", "asserted", "[Kadrey ");
        assertThat(Ran.newsgraph("export", "--format", "jsonl", "--store", store)
                        .succeeds()
                        .out())
                .contains("\"predicate\":\"defendantIn\"");
        Ran.newsgraph("validate", "--store", store).succeeds();
        String article = Ran.newsgraph(
                        "query", "SELECT ?a { ?a a schema:NewsArticle }", "--store", store, "--format", "csv")
                .succeeds()
                .out()
                .lines()
                .toList()
                .get(1);
        assertThat(Ran.newsgraph("remove", article, "--store", store).succeeds().out())
                .isEqualTo("removed " + article + "\n");
        assertThat(Ran.newsgraph("query", cases, "--store", store).succeeds().out())
                .doesNotContain("id:kadrey");
        Ran.newsgraph("remove", article, "--store", store).saysInOneLine(1, article, "facts-per-article");
    }

    @Test
    void buildingAgainReplaces() {
        Path store = dir.resolve("store");
        String count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        Ran.newsgraph("build", Bundled.DEMO, "--store", store).succeeds();
        String once = Ran.newsgraph("query", count, "--store", store).succeeds().out();
        Ran.newsgraph("build", Bundled.DEMO, "--store", store).succeeds();
        assertThat(Ran.newsgraph("query", count, "--store", store).succeeds().out())
                .isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "table,true",
        "csv,true",
        "tsv,true",
        "md,true",
        "json,\"boolean\" : true",
        "xml,<boolean>true</boolean>"
    })
    void askAnswersInEveryFormat(String format, String answer) {
        assertThat(Ran.newsgraph("query", "ASK { ?s a schema:NewsArticle }", Bundled.DEMO, "--format", format)
                        .succeeds()
                        .out())
                .contains(answer);
    }

    @Test
    void thePlainQueryForPartnersReturnsEachOfAList() throws IOException {
        Path article = Files.writeString(
                dir.resolve("partner.txt"),
                "Der Softwarekonzern Novatek listet Partner wie Siemens, Bosch und Infineon auf.\n");
        String query = "SELECT ?p { ?c ng:partnersWith ?p . ?c skos:prefLabel 'Novatek'@de } ORDER BY ?p";
        assertThat(Ran.newsgraph("query", query, article, "--format", "csv")
                        .succeeds()
                        .out()
                        .lines()
                        .skip(1))
                .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                .containsExactly("bosch", "infineon", "siemens");
    }

    @Test
    void constructedTriplesAreTurtle() {
        String turtle = Ran.newsgraph("query", "CONSTRUCT WHERE { ?s ng:holdsPosition ?o }", Bundled.DEMO)
                .succeeds()
                .out();
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(data);
        assertThat(data.getDefaultGraph().size()).isPositive();
    }

    @Test
    void theCatalogueTellsQuestionsAndParameters() {
        assertThat(Ran.newsgraph("query", "--list").succeeds().out())
                .contains("partners\n", "?\n", "    --param entity=…");
    }

    @Test
    void aTermIsShownWithItsWords() {
        assertThat(Ran.newsgraph("ontology", "ng:partnersWith").succeeds().out())
                .contains("label de", "label en", "symmetric    yes", "de noun", "Partnerschaft");
        assertThat(Ran.newsgraph("ontology").succeeds().out()).contains("Organization", "partnersWith", "Qualifiers");
        assertThat(Ran.newsgraph("ontology", "--lang", "de").succeeds().out()).contains("Unternehmen");
    }
}
