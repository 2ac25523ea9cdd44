package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.article.Reprints;

/** An agency report, a reprint and an edited one with a sentence of its own: what the commands tell of them. */
class CopiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AGENCY = "https://agentur.example/0303";
    private static final String REPRINT = "https://abendpost.example/novatek";
    private static final String EDITED = "https://kassauer-bote.example/1";

    @TempDir
    private Path dir;

    private Path articles = Path.of("");
    private Path store = Path.of("");

    @BeforeEach
    void write() throws IOException {
        articles = dir.resolve("articles.jsonl");
        store = dir.resolve("store");
        Files.write(
                articles,
                List.of(
                        line(EDITED, "2026-03-03T14:00:00+01:00", Reprints.EDITED),
                        line(REPRINT, "2026-03-04", Reprints.REPORT),
                        line(AGENCY, "2026-03-03T11:20:00+01:00", Reprints.REPORT)));
    }

    private static String line(String url, String published, String text) {
        ObjectNode line = JSON.createObjectNode();
        return line.put("url", url)
                .put("title", "Novatek steigert Umsatz")
                .put("published", published)
                .put("language", "de")
                .put("text", text)
                .toString();
    }

    private List<JsonNode> facts(Object... command) throws IOException {
        List<JsonNode> facts = new ArrayList<>();
        for (String line : Ran.newsgraph(command).succeeds().out().lines().toList()) {
            facts.add(JSON.readTree(line));
        }
        return facts;
    }

    @Test
    void theSummaryCountsCopiesAndEachFactOnce() throws IOException {
        String counts = Ran.newsgraph("build", articles, "--store", store)
                .succeeds()
                .out()
                .lines()
                .toList()
                .getFirst();
        long own = facts("export", "--format", "jsonl", "--store", store).stream()
                .filter(fact -> !fact.has("repeats"))
                .count();
        assertThat(counts).startsWith("3 articles (2 copies of others), " + own + " facts (");
        assertThat(Ran.newsgraph("build", articles).succeeds().out()).startsWith(counts);
    }

    @Test
    void linesOfRepeatedFactsNameTheFactTheyRepeat() throws IOException {
        List<JsonNode> facts = facts("export", "--format", "jsonl", articles);
        assertThat(facts).filteredOn(fact -> article(fact).equals(AGENCY)).noneMatch(fact -> fact.has("repeats"));
        assertThat(facts)
                .filteredOn(fact -> article(fact).equals(REPRINT))
                .isNotEmpty()
                .allMatch(fact -> fact.path("repeats").asText().startsWith(AGENCY + "#fact-"));
        assertThat(facts)
                .filteredOn(fact -> article(fact).equals(EDITED) && !fact.has("repeats"))
                .extracting(fact -> fact.get("predicate").asText())
                .containsExactly("partnersWith");
    }

    @Test
    void tableNamesTheRepeatedFactInAColumnOfItsOwn() throws IOException {
        String table =
                Ran.newsgraph("export", "--format", "csv", articles).succeeds().out();
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .get()
                .parse(new StringReader(table.substring(1))) // behind the byte order mark
                .getRecords();
        assertThat(rows)
                .filteredOn(row -> row.get("article").equals(AGENCY))
                .isNotEmpty()
                .allMatch(row -> row.get("repeats").isEmpty());
        assertThat(rows)
                .filteredOn(row -> row.get("article").equals(REPRINT))
                .isNotEmpty()
                .allMatch(row -> row.get("repeats").matches("\\Q" + AGENCY + "\\E#fact-\\w+"));
    }

    private static String article(JsonNode fact) {
        return fact.get("article").asText();
    }

    @Test
    void aFileOfABuildTellsTheCopiesAndOnlyThenHoldsAGraphOfThem() throws IOException {
        Path nquads = dir.resolve("out.nq");
        Ran.newsgraph("build", articles, "--out", nquads).succeeds();
        assertThat(Files.readAllLines(nquads))
                .contains("<" + REPRINT + "> <https://w3id.org/newsgraph/ontology#copyOf> <" + AGENCY
                        + "> <https://w3id.org/newsgraph/graph/copies> .");
        Path lines = dir.resolve("out.jsonl");
        Ran.newsgraph("build", articles, "--out", lines).succeeds();
        assertThat(Files.readString(lines)).contains("\"repeats\":\"" + AGENCY + "#fact-");
        Ran.newsgraph("build", Bundled.DEMO, "--out", nquads).succeeds();
        assertThat(Files.readString(nquads)).doesNotContain("graph/copies");
    }

    @Test
    void aRepeatedFactIsExplainedOnceWithTheOtherPapers() {
        String told =
                Ran.newsgraph("explain", "Novatek", "--in", articles).succeeds().out();
        assertThat(told.lines().filter(line -> line.startsWith("    also in: ")))
                .hasSize(4)
                .containsOnly("    also in: " + REPRINT + ", " + EDITED);
        assertThat(told.lines().filter(line -> line.contains(" employs 1200 "))).hasSize(1);
        assertThat(told).contains(EDITED + "\nNovatek partnersWith Tellura").doesNotContain("\n" + REPRINT + "\n");
    }

    @Test
    void removalOfTheOriginalMakesTheNextOneTheOriginal() {
        Ran.newsgraph("build", articles, "--store", store).succeeds();
        assertThat(rows("copies")).containsExactly(REPRINT + "," + AGENCY, EDITED + "," + AGENCY);
        Ran.newsgraph("remove", AGENCY, "--store", store).succeeds();
        assertThat(rows("copies")).containsExactly(REPRINT + "," + EDITED);
        Ran.newsgraph("remove", EDITED, "--store", store).succeeds();
        assertThat(rows("copies")).isEmpty();
        assertThat(Ran.newsgraph("explain", "Novatek", "--store", store)
                        .succeeds()
                        .out())
                .startsWith(REPRINT + "\n")
                .doesNotContain("also in");
    }

    @Test
    void removalFollowsWhateverTheIrisBeginWith() {
        Ran.newsgraph("build", articles, "--store", store, "--base", "https://kb.example/")
                .succeeds();
        Ran.newsgraph("remove", AGENCY, "--store", store).succeeds();
        assertThat(rows("copies")).containsExactly(REPRINT + "," + EDITED);
        String graphs = Ran.newsgraph("query", "SELECT DISTINCT ?g { GRAPH ?g {} }", "--store", store)
                .succeeds()
                .out();
        assertThat(graphs).contains("https://kb.example/graph/copies").doesNotContain("w3id.org/newsgraph/graph");
    }

    /** Article and original of each row, which are its first and fourth cells. */
    private List<String> rows(String query) {
        return Ran.newsgraph("query", query, "--store", store, "--format", "csv")
                .succeeds()
                .out()
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1))
                .map(cells -> cells[0] + "," + cells[3])
                .sorted()
                .toList();
    }

    @Test
    void theStoreWithCopiesConformsAndCountsMentionsOnce() {
        Ran.newsgraph("build", articles, "--store", store).succeeds();
        Ran.newsgraph("validate", "--store", store).succeeds();
        String mentions = Ran.newsgraph("query", "entities-by-mentions", "--store", store, "--format", "csv")
                .succeeds()
                .out();
        assertThat(mentions.lines().filter(row -> row.contains(",Gewerkschaft,")))
                .hasSize(1)
                .allMatch(row -> row.endsWith(",1,1"));
        assertThat(mentions.lines().filter(row -> row.contains(",Tellura,")))
                .as("named in a copy alone")
                .hasSize(1);
    }
}
