package org.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.graph.Samples;

/** The table of formats and what they keep is true: each cell is proven by reading a file of the format. */
class KeptTest {
    private static final Path TABLE = Path.of("src/test/resources/export/kept.tsv");
    private static final String ID = "https://w3id.org/newsgraph/id/";
    /** Speaks, but is in no fact. */
    private static final String SPEAKER = Samples.URL + "#gewerkschaft";

    private static final String EMPLOYER = "Nordlicht beschäftigt 1.200 Menschen 🚢.";
    private static final List<Told.ToldFact> FACTS = List.of(
            fact(
                    "nordlicht",
                    "partnersWith",
                    ID + "kielwerk",
                    "asserted",
                    "Die Reederei Nordlicht arbeitet mit dem Softwarehaus Kielwerk zusammen.",
                    Map.of()),
            fact(
                    "kielwerk",
                    "raisesFunding",
                    "zehn bis zwölf Millionen Euro",
                    "planned",
                    "Kielwerk soll zehn bis zwölf Millionen Euro erhalten.",
                    Map.of("amount_min", "10000000", "amount_max", "12000000", "currency", "EUR", "date", "2025-06")),
            fact("nordlicht", "employs", "1200", "asserted", EMPLOYER, Map.of()),
            fact(
                    "nordlicht",
                    "accusedOf",
                    "Überstunden nicht zu bezahlen",
                    "alleged",
                    "Die Gewerkschaft wirft Nordlicht vor, Überstunden nicht zu bezahlen.",
                    Map.of()));

    private static Told.ToldFact fact(
            String subject, String predicate, String object, String status, String sentence, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put("predicate", predicate);
        fields.put("status", status);
        fields.put("sentence", sentence);
        return Told.fact(fields, ID + subject, object);
    }

    private static DatasetGraph sample() {
        GraphWriter writer = new GraphWriter(Samples.knowledge());
        DatasetGraph dataset = writer.background();
        writer.write(Samples.article(), Samples.entities(), Samples.facts())
                .find()
                .forEachRemaining(dataset::add);
        return dataset;
    }

    /** A new format that is no RDF needs a reader here. */
    static Told read(Format format, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (format.label()) {
            case "csv", "csv-entities" -> ReadBack.table(ReadBack.spreadsheet(text));
            case "csv-semicolon", "csv-entities-semicolon" -> ReadBack.table(ReadBack.germanSpreadsheet(text));
            case "csvw" -> ReadBack.csvw(bytes);
            case "jsonl", "jsonl-entities" -> ReadBack.jsonLines(text);
            case "graphml" -> ReadBack.graphMl(text).told();
            case "gexf" -> ReadBack.gexf(text).told();
            case "dot" -> ReadBack.dot(text).told();
            case "cytoscape" -> ReadBack.cytoscape(text).told();
            case "neo4j" -> ReadBack.neo4j(bytes).told();
            case "cypher" -> ReadBack.cypher(text).told();
            default -> RdfReadBack.read(format, bytes);
        };
    }

    /** The rows of the table by their first cell. */
    private static Map<String, List<String>> table() {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.map(line -> List.of(line.split("\t", -1)))
                    .collect(Collectors.toMap(List::getFirst, row -> row, (a, b) -> a, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table as Markdown; the README has these lines. */
    static List<String> markdown() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : table().values()) {
            lines.add("| " + String.join(" | ", row) + " |");
        }
        lines.add(1, "|---|---|---|---|---|---|");
        return lines;
    }

    @Test
    void everyFormatHasARow() {
        List<String> rows = new ArrayList<>(table().keySet());
        rows.removeFirst();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Format.values()).map(Format::label).toList());
    }

    @Test
    void theTableInTheReadmeIsThisOne() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).containsSequence(markdown());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyCellIsTrue(Format format) {
        Told told = read(format, FormatTest.bytes(format, sample()));
        List<String> row = table().getOrDefault(format.label(), List.of());
        assertThat(row).as("row of " + format.label()).hasSize(6);
        entities(row.get(1), told);
        assertThat(told.facts()).hasSize(row.get(2).equals("yes") ? FACTS.size() : 0);
        kept(row.get(2), told, f -> List.of(f.subject(), f.predicate(), f.object()));
        kept(row.get(3), told, f -> List.of(f.predicate(), String.valueOf(f.status())));
        kept(row.get(4), told, f -> List.of(f.predicate(), String.valueOf(f.sentence())));
        kept(row.get(5), told, f -> List.of(f.predicate(), f.qualifiers()));
    }

    private static void entities(String cell, Told told) {
        Map<String, String> expected = Map.of(ID + "nordlicht", "Nordlicht", ID + "kielwerk", "Kielwerk");
        switch (cell) {
            case "yes" ->
                assertThat(told.entities()).containsAllEntriesOf(expected).containsEntry(SPEAKER, "Gewerkschaft");
            case "of facts" -> assertThat(told.entities()).containsExactlyInAnyOrderEntriesOf(expected);
            case "no" -> assertThat(told.entities()).isEmpty();
            default -> fail("a cell says yes, of facts or no, not " + cell);
        }
    }

    /** What is kept is found of every fact; what is not is found of none. */
    private static void kept(String cell, Told told, Function<Told.ToldFact, Object> part) {
        Set<Object> expected = FACTS.stream().map(part).collect(Collectors.toSet());
        Set<Object> found = told.facts().stream().map(part).collect(Collectors.toSet());
        switch (cell) {
            case "yes" -> assertThat(found).isEqualTo(expected);
            case "no" -> assertThat(found).doesNotContainAnyElementsOf(expected);
            default -> fail("a cell says yes or no, not " + cell);
        }
    }
}
