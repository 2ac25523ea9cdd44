package org.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.graph.Samples;

/** Whatever an entity is called, no format breaks, and each that can hold the name gives it back. */
class HostileNamesTest {
    private static final String IRI = "https://w3id.org/newsgraph/id/kielwerk";

    static List<String> names() {
        return List.of(
                "\"Kiel\" 'Werk' `GmbH`",
                "Zeile\nzwei\r\ndrei\tvier",
                "=cmd|' /C calc'!A0",
                "'schon mit Apostroph",
                "@SUM(A1)",
                "-5 Prozent",
                "*/ // {} [] ; , | <b>&amp; &lt;/graphml> ]]>",
                "C:\\user\\u0027 DETACH DELETE n \\",
                "endet mit \\\\",
                "\\N \\G \\l Umbruch",
                "🚢 𝔎𝔦𝔢𝔩 Ω 漢",
                "' }) DETACH DELETE n; //",
                "lang ".repeat(2_000));
    }

    /** What XML cannot hold, or many programs stop at. */
    static List<String> controls() {
        return List.of("Null \0 Byte", "Glocke \u0007 und \u001f Trenner", "Ende \uffff");
    }

    private static DatasetGraph named(String name) {
        DatasetGraph sample =
                new GraphWriter(Samples.knowledge()).write(Samples.article(), Samples.entities(), Samples.facts());
        DatasetGraph renamed = DatasetGraphFactory.create();
        sample.find().forEachRemaining(quad -> renamed.add(renamed(quad, name)));
        return renamed;
    }

    private static Quad renamed(Quad quad, String name) {
        boolean label = quad.getPredicate().equals(Terms.PREF_LABEL)
                && quad.getSubject().getURI().equals(IRI);
        Node object = label ? NodeFactory.createLiteralLang(name, "de") : quad.getObject();
        return new Quad(quad.getGraph(), quad.getSubject(), quad.getPredicate(), object);
    }

    private static Map<String, String> entities(Format format, String name) {
        Told told = KeptTest.read(format, FormatTest.bytes(format, named(name)));
        boolean facts = !format.label().endsWith("entities");
        assertThat(told.facts()).as(format + " of " + name).hasSize(facts ? 4 : 0);
        return told.entities();
    }

    private static List<Format> forTools() {
        return List.of(
                Format.CSV,
                Format.CSV_ENTITIES,
                Format.CSVW,
                Format.JSONL,
                Format.JSONL_ENTITIES,
                Format.GRAPHML,
                Format.GEXF,
                Format.DOT,
                Format.CYTOSCAPE,
                Format.NEO4J,
                Format.CYPHER);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameComesBackFromEveryFormat(String name) {
        for (Format format : forTools()) {
            String found = ReadBack.field(entities(format, name), IRI);
            assertThat(found).as(format.label()).isEqualTo(as(format, name));
        }
    }

    /** A label of DOT has the entities of HTML, and one of GEXF is a token of XML Schema. */
    private static String as(Format format, String name) {
        return switch (format) {
            case DOT ->
                name.replaceAll("\\R", " ").replace("&amp;", "&amp;amp;").replace("&lt;", "&amp;lt;");
            case GEXF -> name.strip().replaceAll("\\s+", " ");
            default -> name;
        };
    }

    @ParameterizedTest
    @MethodSource("controls")
    void aControlCharacterBreaksNoFormat(String name) {
        for (Format format : forTools()) {
            String found = ReadBack.field(entities(format, name), IRI);
            assertThat(found.replaceAll("[\0\u0007\u001f\uffff\ufffd]", "?"))
                    .as(format.label())
                    .isEqualTo(name.replaceAll("[\0\u0007\u001f\uffff]", "?"));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void noCellOfASpreadsheetIsAFormula(String name) {
        for (Format format : List.of(Format.CSV, Format.CSV_ENTITIES)) {
            String text = new String(FormatTest.bytes(format, named(name)), StandardCharsets.UTF_8);
            assertThat(text).startsWith("\ufeff");
            assertThat(ReadBack.rows(text.substring(1)))
                    .allSatisfy(row ->
                            assertThat(row.values()).noneMatch(cell -> cell.matches("(?s)[=+@\t\r\n].*|-\\D.*")));
        }
    }
}
