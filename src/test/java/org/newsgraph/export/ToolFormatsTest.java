package org.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the formats for other tools promise beside keeping the facts. */
class ToolFormatsTest {
    @TempDir
    Path folder;

    private static String text(Format format) {
        return new String(FormatTest.bytes(format, FormatTest.sample()), StandardCharsets.UTF_8);
    }

    @Test
    void anEntityIsToldOnceWithWhatAllGraphsSayOfIt() {
        List<String> lines = text(Format.JSONL_ENTITIES).lines().toList();
        assertThat(lines).hasSize(4); // the union is another one in each article
        assertThat(lines.stream()
                        .map(ReadBack::json)
                        .filter(l -> l.get("name").asText().equals("Kielwerk")))
                .singleElement()
                .hasToString(
                        "{\"iri\":\"https://w3id.org/newsgraph/id/kielwerk\",\"name\":\"Kielwerk\",\"type\":\"Company\","
                                + "\"types\":[\"Company\"],\"aliases\":[\"Kielwerk GmbH\"],"
                                + "\"same_as\":[\"http://www.wikidata.org/entity/Q42\"],\"facts\":4,\"articles\":2}");
    }

    @Test
    void qualifiersHaveColumnsOfTheirOwn() {
        Map<String, String> funding = ReadBack.spreadsheet(text(Format.CSV)).get(1);
        assertThat(funding)
                .containsEntry("amount_min", "10000000")
                .containsEntry("amount_max", "12000000")
                .containsEntry("currency", "EUR")
                .containsEntry("date", "2025-06")
                .containsEntry("qualifiers", "");
    }

    /** The metadata names the columns of the tables in their order, and its keys hold. */
    @Test
    void metadataAgreesWithTheTables() {
        Map<String, String> files = ReadBack.archive(FormatTest.bytes(Format.CSVW, FormatTest.sample()));
        assertThat(files).containsOnlyKeys("csv-metadata.json", "facts.csv", "entities.csv");
        JsonNode group = ReadBack.json(ReadBack.field(files, "csv-metadata.json"));
        for (JsonNode table : group.get("tables")) {
            JsonNode schema = table.get("tableSchema");
            List<Map<String, String>> rows =
                    ReadBack.rows(ReadBack.field(files, table.get("url").asText()));
            List<String> columns = new ArrayList<>();
            schema.get("columns")
                    .forEach(column -> columns.add(column.get("titles").asText()));
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.keySet()).containsExactlyElementsOf(columns));
            assertThat(rows.stream()
                            .map(row ->
                                    ReadBack.field(row, schema.get("primaryKey").asText())))
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
            schema.get("columns")
                    .forEach(column -> rows.forEach(row -> assertThat(
                                    ReadBack.field(row, column.get("name").asText()))
                            .matches(pattern(column.get("datatype").asText()))));
        }
        Set<String> entities = new HashSet<>();
        ReadBack.rows(ReadBack.field(files, "entities.csv")).forEach(row -> entities.add(ReadBack.field(row, "iri")));
        entities.add("");
        for (JsonNode key : group.get("tables").get(0).get("tableSchema").get("foreignKeys")) {
            assertThat(ReadBack.rows(ReadBack.field(files, "facts.csv")))
                    .extracting(row ->
                            ReadBack.field(row, key.get("columnReference").asText()))
                    .isSubsetOf(entities);
        }
    }

    private static String pattern(String datatype) {
        return switch (datatype) {
            case "integer" -> "\\d*";
            case "decimal" -> "(-?\\d+(\\.\\d+)?)?";
            case "date" -> "(\\d{4}-\\d\\d-\\d\\d)?";
            case "anyURI" -> "(https?://\\S+)?";
            default -> "(?s).*";
        };
    }

    /** Who asks for a relation gets what an article vouches for, and nothing else. */
    @Test
    void aRelationshipOfNeo4jThatIsNotAssertedHasATypeOfItsOwn() {
        String rows = ReadBack.field(
                ReadBack.archive(FormatTest.bytes(Format.NEO4J, FormatTest.sample())), "relationships.csv");
        assertThat(ReadBack.rows(rows))
                .extracting(row -> ReadBack.field(row, ":TYPE") + " " + ReadBack.field(row, "asserted:boolean"))
                .containsOnly(
                        "PARTNERS_WITH true",
                        "EMPLOYS true",
                        "PLANNED_RAISES_FUNDING false",
                        "ALLEGED_ACCUSED_OF false");
        assertThat(text(Format.CYPHER))
                .contains("[r:PLANNED_RAISES_FUNDING {")
                .doesNotContain("[r:RAISES_FUNDING", "[r:ACCUSED_OF");
    }

    /** The first line of each table is a header that the import understands. */
    @Test
    void everyRelationshipOfNeo4jLeadsToNodesOfItsTable() {
        Map<String, String> files = ReadBack.archive(FormatTest.bytes(Format.NEO4J, FormatTest.sample()));
        assertThat(files).containsOnlyKeys("README.txt", "nodes.csv", "relationships.csv");
        assertThat(ReadBack.field(files, "README.txt")).contains("neo4j-admin database import full neo4j ");
        Set<String> types =
                Set.of("ID", "LABEL", "START_ID", "END_ID", "TYPE", "double", "long", "boolean", "date", "string[]");
        Set<String> nodes = new HashSet<>();
        ReadBack.rows(ReadBack.field(files, "nodes.csv")).forEach(row -> nodes.add(ReadBack.field(row, "iri:ID")));
        for (Map<String, String> row : ReadBack.rows(ReadBack.field(files, "relationships.csv"))) {
            assertThat(nodes).contains(ReadBack.field(row, ":START_ID"), ReadBack.field(row, ":END_ID"));
            assertThat(row.keySet().stream().filter(n -> n.contains(":")).map(n -> n.substring(n.indexOf(':') + 1)))
                    .isSubsetOf(types);
        }
    }

    @Test
    void aLineOfDotShowsTheStatus() {
        List<String> edges =
                text(Format.DOT).lines().filter(line -> line.contains(" -> ")).toList();
        assertThat(edges).hasSize(8);
        assertThat(edges).filteredOn(e -> e.contains("status=\"asserted\"")).allMatch(e -> e.contains("[style=solid,"));
        assertThat(edges)
                .filteredOn(e -> e.contains("status=\"alleged\""))
                .hasSize(2)
                .allMatch(e -> e.contains("[style=dashed,") && e.contains("label=\"accusedOf (alleged)\""));
    }

    @Test
    void graphvizDrawsIt() throws IOException, InterruptedException {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(bin -> Files.isExecutable(Path.of(bin, "dot")));
        assumeTrue(there, "no Graphviz on this machine (apt-get install graphviz)");
        Path file = Files.writeString(folder.resolve("graph.dot"), text(Format.DOT));
        Path picture = folder.resolve("graph.svg");
        Process dot = new ProcessBuilder("dot", "-Tsvg", "-o", picture.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        String complaints = new String(dot.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(dot.waitFor()).as(complaints).isZero();
        assertThat(complaints).isEmpty();
        assertThat(Files.readString(picture)).contains("accusedOf (alleged)", "Nordlicht", "stroke-dasharray");
    }
}
