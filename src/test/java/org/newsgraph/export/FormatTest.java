package org.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.graph.Samples;
import org.newsgraph.store.Store;

class FormatTest {
    private static final GraphWriter WRITER = new GraphWriter(Samples.knowledge());
    private static final Map<Format, Lang> LANGUAGES = Map.of(
            Format.TURTLE,
            Lang.TURTLE,
            Format.TRIG,
            Lang.TRIG,
            Format.NTRIPLES,
            Lang.NTRIPLES,
            Format.NQUADS,
            Lang.NQUADS);

    @TempDir
    Path folder;

    /** Two articles that tell the same, and the graphs that no article states. */
    static DatasetGraph sample() {
        DatasetGraph dataset = WRITER.background();
        for (String url : List.of("https://a.example/1", "https://a.example/2")) {
            WRITER.write(Samples.article(url, Samples.TEXT), Samples.entities(), Samples.facts())
                    .find()
                    .forEachRemaining(dataset::add);
        }
        return dataset;
    }

    static byte[] bytes(Format format, DatasetGraph dataset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(dataset, out);
        return out.toByteArray();
    }

    private static List<JsonNode> lines(DatasetGraph dataset) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new String(bytes(Format.JSONL, dataset), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TRIG", "NQUADS"})
    void graphsComeBackAsTheyWere(Format format) {
        DatasetGraph sample = sample();
        DatasetGraph read = DatasetGraphFactory.create();
        RDFDataMgr.read(read, new ByteArrayInputStream(bytes(format, sample)), LANGUAGES.get(format));
        assertThat(IsoMatcher.isomorphic(sample, read)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TURTLE", "NTRIPLES"})
    void unionComesBackAsItWas(Format format) {
        DatasetGraph sample = sample();
        DatasetGraph read = DatasetGraphFactory.create();
        RDFDataMgr.read(read, new ByteArrayInputStream(bytes(format, sample)), LANGUAGES.get(format));
        assertThat(read.getDefaultGraph().stream().toList())
                .containsExactlyInAnyOrderElementsOf(
                        sample.getUnionGraph().stream().toList());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void equalContentGivesEqualBytesInWhateverOrderItCame(Format format) {
        List<Quad> quads = new ArrayList<>(Iter.toList(sample().find()));
        Collections.shuffle(quads, new Random(7));
        DatasetGraph shuffled = DatasetGraphFactory.createTxnMem();
        quads.forEach(shuffled::add);
        shuffled.prefixes().putAll(sample().prefixes());
        assertThat(bytes(format, shuffled)).isEqualTo(bytes(format, sample()));
    }

    @Test
    void memoryAndDiskGiveTheSameBytes() {
        try (Store memory = Store.inMemory();
                Store disk = Store.open(folder.resolve("db"))) {
            memory.put(sample());
            disk.put(sample());
            for (Format format : Format.values()) {
                byte[] expected = bytes(format, sample());
                assertThat(bytes(format, memory.dataset())).as(format.label()).isEqualTo(expected);
                assertThat(bytes(format, disk.dataset())).as(format.label()).isEqualTo(expected);
            }
        }
    }

    /** What the pretty writer tells as annotations must not swallow anything odd. */
    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TRIG", "NQUADS"})
    void oddGraphsComeBackAsTheyWere(Format format) {
        DatasetGraph odd = DatasetGraphFactory.create();
        Graph graph = odd.getGraph(NodeFactory.createURI("http://a.example/g"));
        Node reifies = Terms.REIFIES;
        Node a = SSE.parseNode("<http://a.example/a>");
        Node b = SSE.parseNode("<http://a.example/b>");
        Node c = SSE.parseNode("<http://a.example/c>");
        graph.add(a, b, SSE.parseNode("\"Zeile\\nzwei \\\"zitiert\\\" \\\\ 🚢\"@de"));
        graph.add(a, b, SSE.parseNode("'01'^^<http://www.w3.org/2001/XMLSchema#integer>"));
        graph.add(a, b, a);
        graph.add(b, reifies, NodeFactory.createTripleTerm(a, b, a)); // with nothing else said
        graph.add(c, reifies, NodeFactory.createTripleTerm(b, reifies, NodeFactory.createTripleTerm(a, b, a)));
        graph.add(c, a, c);
        graph.add(a, reifies, NodeFactory.createTripleTerm(c, a, c)); // two reifiers of each other
        graph.add(SSE.parseNode("<http://a.example/d>"), reifies, NodeFactory.createTripleTerm(a, b, c));
        graph.add(SSE.parseNode("<http://a.example/d>"), reifies, NodeFactory.createTripleTerm(a, b, a));
        DatasetGraph read = DatasetGraphFactory.create();
        RDFDataMgr.read(read, new ByteArrayInputStream(bytes(format, odd)), LANGUAGES.get(format));
        assertThat(Iter.toSet(read.find())).isEqualTo(Iter.toSet(odd.find()));
    }

    /** The RDF 1.1 forms say the same statements, read with a parser that knows no triple terms. */
    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TURTLE11", "JSONLD", "RDFXML"})
    void oldFormsKeepTheFactsAsStatements(Format format) {
        Lang language = Map.of(Format.TURTLE11, Lang.TURTLE, Format.JSONLD, Lang.JSONLD, Format.RDFXML, Lang.RDFXML)
                .getOrDefault(format, Lang.TURTLE);
        DatasetGraph read = DatasetGraphFactory.create();
        RDFDataMgr.read(read, new ByteArrayInputStream(bytes(format, sample())), language);
        Graph graph = format == Format.JSONLD ? read.getUnionGraph() : read.getDefaultGraph();
        Node accusedOf = Terms.ng("accusedOf");
        assertThat(graph.stream(Node.ANY, RDF.Nodes.predicate, accusedOf)).hasSize(2);
        assertThat(graph.contains(Node.ANY, accusedOf, Node.ANY)).isFalse();
        assertThat(graph.contains(Node.ANY, Terms.ng("partnersWith"), Node.ANY)).isTrue();
        assertThat(graph.contains(Node.ANY, Terms.REIFIES, Node.ANY)).isFalse();
        long reified =
                sample().stream(Node.ANY, Node.ANY, Terms.REIFIES, Node.ANY).count();
        assertThat(graph.stream(Node.ANY, RDF.Nodes.object, Node.ANY)).hasSize((int) reified);
    }

    @Test
    void factLineHasTheFieldsOfTheContract() throws IOException {
        JsonNode line = lines(sample()).getFirst();
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly(
                        "article",
                        "subject",
                        "predicate",
                        "object",
                        "qualifiers",
                        "status",
                        "speaker",
                        "confidence",
                        "sentence",
                        "begin",
                        "end",
                        "anchors");
        assertThat(line.get("article").asText()).isEqualTo("https://a.example/1");
        assertThat(line.get("subject"))
                .hasToString(
                        "{\"iri\":\"https://w3id.org/newsgraph/id/nordlicht\",\"name\":\"Nordlicht\",\"type\":\"Company\"}");
        assertThat(line.get("predicate").asText()).isEqualTo("partnersWith");
        assertThat(line.get("status").asText()).isEqualTo("asserted");
        assertThat(line.get("speaker").isNull()).isTrue();
        assertThat(line.get("confidence").isNumber()).isTrue();
        assertThat(line.get("anchors").get("cue")).hasToString("[23,31]");
    }

    @Test
    void factsComeInTheOrderOfTheText() throws IOException {
        List<JsonNode> lines = lines(sample());
        assertThat(lines).hasSize(8);
        assertThat(lines.subList(0, 4))
                .extracting(l -> l.get("predicate").asText())
                .containsExactly("partnersWith", "raisesFunding", "employs", "accusedOf");
    }

    @Test
    void sentenceAndAnchorsCountCodePoints() throws IOException {
        JsonNode accusation = lines(sample()).get(3);
        assertThat(accusation.get("sentence").asText())
                .isEqualTo("Die Gewerkschaft wirft Nordlicht vor, Überstunden nicht zu bezahlen.");
        int[] body = Samples.TEXT.codePoints().toArray();
        int begin = accusation.get("anchors").get("object").get(0).asInt();
        int end = accusation.get("anchors").get("object").get(1).asInt();
        assertThat(new String(body, begin, end - begin)).isEqualTo("Überstunden nicht zu bezahlen");
        assertThat(accusation.get("object"))
                .hasToString("{\"value\":\"Überstunden nicht zu bezahlen\",\"type\":\"Text\"}");
        assertThat(accusation.get("speaker").asText()).isEqualTo("Gewerkschaft");
    }

    @Test
    void amountsAreNumbersUnderSnakeCaseNames() throws IOException {
        JsonNode funding = lines(sample()).get(1);
        assertThat(funding.get("object"))
                .hasToString("{\"value\":\"zehn bis zwölf Millionen Euro\",\"type\":\"MonetaryAmount\"}");
        assertThat(funding.get("qualifiers"))
                .hasToString(
                        "{\"amount_max\":12000000,\"amount_min\":10000000,\"currency\":\"EUR\",\"date\":\"2025-06\"}");
        assertThat(lines(sample()).get(2).get("object")).hasToString("{\"value\":\"1200\",\"type\":\"Number\"}");
    }

    @Test
    void unknownFormatIsNamedWithTheKnownOnes() {
        assertThatThrownBy(() -> Format.named("docx"))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("docx")
                .hasMessageContaining("turtle, trig");
        assertThat(Format.named("NT")).isEqualTo(Format.NTRIPLES);
    }
}
