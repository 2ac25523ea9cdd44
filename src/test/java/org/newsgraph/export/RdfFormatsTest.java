package org.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParserRegistry;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.Reification;

/** What the RDF formats write is read back by Jena and, where it is RDF 1.1, by RDF4J, and is what was there. */
class RdfFormatsTest {
    private static final Node GRAPH = NodeFactory.createURI("https://a.example/artikel");
    private static final Pattern DOT_SEGMENT = Pattern.compile("(^|/)\\.\\.?(/|$|\\?)");
    private static final Map<Format, RDFFormat> OLD = Map.of(
            Format.TURTLE11, RDFFormat.TURTLE,
            Format.NTRIPLES11, RDFFormat.NTRIPLES,
            Format.TRIG11, RDFFormat.TRIG,
            Format.NQUADS11, RDFFormat.NQUADS,
            Format.RDFXML, RDFFormat.RDFXML);

    private static DatasetGraph read(byte[] file, Lang language) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.create()
                .source(new ByteArrayInputStream(file))
                .lang(language)
                .checking(false)
                .parse(read);
        return read;
    }

    private static Set<String> union(Iterable<Quad> quads) {
        Set<String> lines = new TreeSet<>();
        quads.forEach(quad -> lines.add(NodeFmtLib.strNT(quad.asTriple())));
        return lines;
    }

    private static Set<String> quads(Iterable<Quad> quads) {
        Set<String> lines = new TreeSet<>();
        quads.forEach(quad -> lines.add(NodeFmtLib.strNQ(quad)));
        return lines;
    }

    private static Iterable<Quad> all(DatasetGraph dataset) {
        return Iter.toList(dataset.find());
    }

    /** All quads with facts as statements: what formats of RDF 1.1 say. */
    private static List<Quad> statements(DatasetGraph dataset) {
        return dataset.stream().flatMap(quad -> Reification.of(quad).stream()).toList();
    }

    private static Set<String> byRdf4j(Format format, byte[] file, boolean graphs) throws Exception {
        var parser = RDFParserRegistry.getInstance()
                .get(OLD.get(format))
                .orElseThrow()
                .getParser();
        List<Statement> statements = new ArrayList<>();
        parser.setRDFHandler(new StatementCollector(statements));
        parser.parse(new ByteArrayInputStream(file), "https://base.example/");
        return statements.stream()
                .map(s -> term(s.getSubject()) + " " + term(s.getPredicate()) + " " + term(s.getObject())
                        + (graphs ? " " + term(s.getContext()) : "") + " .")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String term(Value value) {
        if (value instanceof org.eclipse.rdf4j.model.Literal literal) {
            return NodeFmtLib.strNT(literal.getLanguage()
                    .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
                    .orElseGet(() -> NodeFactory.createLiteralDT(
                            literal.getLabel(),
                            NodeFactory.getType(literal.getDatatype().stringValue()))));
        }
        return NodeFmtLib.strNT(NodeFactory.createURI(value.stringValue()));
    }

    @Test
    void thriftKeepsGraphsAndTripleTerms() {
        DatasetGraph sample = FormatTest.sample();
        assertThat(quads(all(read(FormatTest.bytes(Format.THRIFT, sample), Lang.RDFTHRIFT))))
                .isEqualTo(quads(all(sample)));
    }

    @Test
    void jsonLdSaysTheStatementsOfEachGraph() {
        DatasetGraph sample = FormatTest.sample();
        byte[] file = FormatTest.bytes(Format.JSONLD, sample);
        assertThat(quads(all(read(file, Lang.JSONLD)))).isEqualTo(quads(statements(sample)));
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("\"facts\" : [")
                .contains("\"status\" : \"Alleged\"")
                .contains("\"predicate\" : \"accusedOf\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TURTLE11", "NTRIPLES11", "RDFXML"})
    void aParserOfRdf11ReadsTheUnion(Format format) throws Exception {
        DatasetGraph sample = FormatTest.sample();
        assertThat(byRdf4j(format, FormatTest.bytes(format, sample), false)).isEqualTo(union(statements(sample)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TRIG11", "NQUADS11"})
    void anAssertedFactNamesTheGraphOfItsTripleAndNoOtherDoes(Format format) throws Exception {
        DatasetGraph sample = FormatTest.sample();
        Set<String> expected = new TreeSet<>();
        sample.find().forEachRemaining(quad -> {
            boolean asserted = quad.getPredicate().equals(Terms.REIFIES)
                    && sample.contains(
                            new Quad(quad.getGraph(), quad.getObject().getTriple()));
            (asserted ? List.of(new Quad(quad.getSubject(), quad.getObject().getTriple())) : Reification.of(quad))
                    .forEach(said -> expected.add(NodeFmtLib.strNQ(said)));
        });
        Set<String> read = byRdf4j(format, FormatTest.bytes(format, sample), true);
        assertThat(read).isEqualTo(expected);
        assertThat(read).anyMatch(line -> line.contains("#partnersWith> <") && line.matches(".*#fact-\\w+> \\.$"));
        assertThat(read).noneMatch(line -> line.matches("\\S+ <[^>]*#accusedOf> .*"));
    }

    @Test
    void aTripleOfSeveralGraphsIsSaidOnceInTheUnion() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Node thing = SSE.parseNode("<https://a.example/x>");
        for (String graph : List.of("https://a.example/1", "https://a.example/2")) {
            dataset.add(NodeFactory.createURI(graph), thing, thing, thing);
        }
        for (Format format : List.of(Format.NTRIPLES, Format.NTRIPLES11)) {
            assertThat(new String(FormatTest.bytes(format, dataset), StandardCharsets.UTF_8).lines())
                    .hasSize(1);
        }
        assertThat(new String(FormatTest.bytes(Format.TURTLE, dataset), StandardCharsets.UTF_8))
                .endsWith("\n<https://a.example/x>\n    <https://a.example/x> <https://a.example/x> .\n");
    }

    /** A sorter that holds a few lines writes the others to files, of which it has many. */
    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {
                "TURTLE",
                "TRIG",
                "NTRIPLES",
                "NQUADS",
                "THRIFT",
                "TURTLE11",
                "NTRIPLES11",
                "TRIG11",
                "NQUADS11",
                "JSONLD",
                "RDFXML",
                "VOID",
                "JSONL_ENTITIES",
                "CSVW",
                "GRAPHML"
            })
    void whatDoesNotFitInMemoryGivesTheSameBytes(Format format) {
        DatasetGraph sample = FormatTest.sample();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(Content.of(sample).sortingIn(5_000), out);
        assertThat(out.toByteArray()).isEqualTo(FormatTest.bytes(format, sample));
    }

    @Test
    void whatXmlCannotSayIsReplacedAndTheRestStays() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Node thing = SSE.parseNode("<https://a.example/x>");
        Node property = SSE.parseNode("<https://a.example/p>");
        dataset.add(
                GRAPH, thing, property, NodeFactory.createLiteralString("a\u0000b\u000Bc\r\n\t<&>\"\uD83D\uDEA2]]>"));
        Graph read = read(FormatTest.bytes(Format.RDFXML, dataset), Lang.RDFXML).getDefaultGraph();
        assertThat(read.find(thing, property, Node.ANY).next().getObject().getLiteralLexicalForm())
                .isEqualTo("a\uFFFDb\uFFFDc\r\n\t<&>\"\uD83D\uDEA2]]>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ng:meta", "schema:name", "rdf:type"})
    void anIriThatJsonLdWouldTakeForAnotherIsRefused(String iri) {
        Node mistaken = NodeFactory.createURI(iri);
        Node thing = SSE.parseNode("<https://a.example/x>");
        for (Triple triple : List.of(
                Triple.create(mistaken, thing, thing),
                Triple.create(thing, mistaken, thing),
                Triple.create(thing, thing, mistaken))) {
            DatasetGraph dataset = DatasetGraphFactory.create();
            dataset.add(new Quad(GRAPH, triple));
            assertThatExceptionOfType(ExportException.class)
                    .isThrownBy(() -> FormatTest.bytes(Format.JSONLD, dataset))
                    .withMessageContaining("<" + iri + ">")
                    .withMessageContaining("nquads");
        }
    }

    @Test
    void anIriWhoseSchemeIsAPrefixAndThatHasAnAuthorityComesBack() {
        Node thing = NodeFactory.createURI("ng://a.example/x");
        DatasetGraph dataset = DatasetGraphFactory.create();
        dataset.add(GRAPH, thing, thing, thing);
        assertThat(quads(all(read(FormatTest.bytes(Format.JSONLD, dataset), Lang.JSONLD))))
                .isEqualTo(quads(all(dataset)));
    }

    @Test
    void theDescriptionCountsATripleOfSeveralGraphsOnce() {
        Node thing = SSE.parseNode("<https://a.example/x>");
        Node property = SSE.parseNode("<https://a.example/p>");
        DatasetGraph dataset = DatasetGraphFactory.create();
        dataset.add(GRAPH, thing, property, thing);
        dataset.add(SSE.parseNode("<https://a.example/another>"), thing, property, thing);
        dataset.add(GRAPH, thing, property, GRAPH);
        String description = new String(FormatTest.bytes(Format.VOID, dataset), StandardCharsets.UTF_8);
        assertThat(description)
                .contains("void:triples 2 ;")
                .contains("void:property <https://a.example/p> ; void:triples 2 ]");
    }

    /** Letters of Unicode that no plain name of Turtle may have, such as the micro sign. */
    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TURTLE11", "TRIG11"})
    void whateverLetterANameHasAStrictParserReadsIt(Format format) throws Exception {
        Node property = NodeFactory.createURI("https://a.example/ns#p");
        DatasetGraph dataset = DatasetGraphFactory.create();
        IntStream.rangeClosed(0xA0, 0x1FFFF).filter(Character::isAlphabetic).forEach(letter -> {
            Node thing =
                    NodeFactory.createURI("https://w3id.org/newsgraph/id/" + Character.toString(letter) + "torrent");
            dataset.add(GRAPH, thing, property, thing);
        });
        boolean graphs = format == Format.TRIG11;
        assertThat(byRdf4j(format, FormatTest.bytes(format, dataset), graphs))
                .isEqualTo(graphs ? quads(all(dataset)) : union(all(dataset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "rdf", "z"})
    void prefixesOfADatasetTakeNothingFromRdfXml(String prefix) throws Exception {
        DatasetGraph dataset = FormatTest.sample();
        dataset.prefixes().add(prefix, prefix.equals("rdf") ? "https://a.example/" : RDF.getURI());
        assertThat(byRdf4j(Format.RDFXML, FormatTest.bytes(Format.RDFXML, dataset), false))
                .isEqualTo(union(statements(dataset)));
    }

    /** What one sentence asserts and another only alleges are two facts of one triple. */
    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TRIG11", "NQUADS11"})
    void anAllegationOfWhatIsAlsoAssertedNamesNoGraph(Format format) throws Exception {
        Node thing = NodeFactory.createURI("https://a.example/x");
        Node property = NodeFactory.createURI("https://a.example/ns#p");
        Node claim = NodeFactory.createTripleTerm(thing, property, thing);
        DatasetGraph dataset = DatasetGraphFactory.create();
        dataset.add(GRAPH, thing, property, thing);
        for (String status : List.of("Asserted", "Alleged")) {
            Node fact = NodeFactory.createURI(GRAPH.getURI() + "#" + status);
            dataset.add(GRAPH, fact, Terms.REIFIES, claim);
            dataset.add(GRAPH, fact, Terms.ng("status"), Terms.ng(status));
        }
        String triple = NodeFmtLib.strNT(Triple.create(thing, property, thing)).replaceFirst(" ?\\.$", "");
        assertThat(byRdf4j(format, FormatTest.bytes(format, dataset), true))
                .contains(triple + " <" + GRAPH.getURI() + "#Asserted> .")
                .noneMatch(line -> line.endsWith("#Alleged> ."))
                .anyMatch(line -> line.startsWith("<" + GRAPH.getURI() + "#Alleged> <" + RDF.predicate.getURI() + ">"));
    }

    @Test
    void aPropertyWithoutXmlNameIsRefused() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Node thing = SSE.parseNode("<https://a.example/1>");
        dataset.add(GRAPH, thing, thing, thing);
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> FormatTest.bytes(Format.RDFXML, dataset))
                .withMessageContaining("https://a.example/1");
    }

    @Property(tries = 60)
    void literalsAndIrisComeBackWhateverIsInThem(
            @ForAll("words") String text, @ForAll("words") String other, @ForAll("paths") String path) {
        Node subject = NodeFactory.createURI("https://a.example/" + path);
        Node property = NodeFactory.createURI("https://a.example/ns#p");
        DatasetGraph dataset = DatasetGraphFactory.create();
        dataset.add(GRAPH, subject, property, NodeFactory.createLiteralString(text));
        dataset.add(GRAPH, subject, property, NodeFactory.createLiteralLang(other, "de"));
        dataset.add(
                GRAPH,
                subject,
                Terms.ng("confidence"),
                NodeFactory.createLiteralDT(text, NodeFactory.getType("https://a.example/type")));
        dataset.add(GRAPH, subject, property, subject);
        Map<Format, Lang> languages = Map.of(
                Format.TRIG,
                Lang.TRIG,
                Format.NQUADS,
                Lang.NQUADS,
                Format.THRIFT,
                Lang.RDFTHRIFT,
                Format.JSONLD,
                Lang.JSONLD);
        languages.forEach((format, language) -> assertThat(
                        quads(all(read(FormatTest.bytes(format, dataset), language))))
                .as(format.label())
                .isEqualTo(quads(all(dataset))));
        assertThat(union(all(read(FormatTest.bytes(Format.TURTLE, dataset), Lang.TURTLE))))
                .isEqualTo(union(all(dataset)));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).filter(RdfFormatsTest::isWellFormed),
                Arbitraries.of(
                        "1", "01", "-0", "1.", "1e5", "true", "a\tb\r\n\"\\", "\u0085\u2028\uFEFF", "🚢", "<b>", ""));
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Without the segments "." and "..", which readers of Turtle and JSON-LD resolve (RFC 3986, 5.2.4). */
    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.strings()
                .withChars("ab1.-_~/?=&,;:@!$'()*+äß中")
                .ofMaxLength(10)
                .filter(path -> !DOT_SEGMENT.matcher(path).find());
    }
}
