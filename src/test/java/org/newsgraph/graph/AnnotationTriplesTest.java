package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.relation.Evidence;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Value;

/** The sample article as a page of its own: where its sentences stand is told when asked for. */
class AnnotationTriplesTest {
    private static final String PARAGRAPH = Samples.TEXT.replace("Kielwerk soll", "Kiel&shy;werk<!-- Firma --> soll");
    private static final String PAGE = "<link rel=canonical href='" + Samples.URL + "'><body><p>" + PARAGRAPH;
    private static final GraphWriter PLAIN = new GraphWriter(Samples.knowledge());
    private static final GraphWriter WRITER = PLAIN.withAnnotations();
    private static final List<Fact> FACTS = List.of(Samples.partners(), Samples.funding(), sameSentence());

    private final Graph graph = graph(WRITER.write(page(PAGE), Samples.entities(), FACTS));

    private static Article page(String html) {
        return ArticleReader.fromHtml("/home/someone/seite.html", html.getBytes(StandardCharsets.UTF_8), "utf-8");
    }

    /** Another fact of the same sentence as that of the funding. */
    private static Fact sameSentence() {
        Fact funding = Samples.funding();
        return new Fact(
                funding.subject(),
                "occursOn",
                new Value.Time("2025-06-01", "soll"),
                new TreeMap<>(),
                funding.status(),
                null,
                0.5,
                new Evidence(
                        funding.evidence().sentence(),
                        funding.evidence().subject(),
                        funding.evidence().cue(),
                        Samples.span("soll")),
                "sample");
    }

    private static Graph graph(DatasetGraph dataset) {
        return dataset.getGraph(dataset.listGraphNodes().next());
    }

    private List<Node> of(String type) {
        return graph.stream(Node.ANY, Vocabulary.TYPE, Vocabulary.annotation(type))
                .map(Triple::getSubject)
                .toList();
    }

    private List<Node> values(Node subject, String property) {
        return graph.stream(subject, Vocabulary.annotation(property), Node.ANY)
                .map(Triple::getObject)
                .toList();
    }

    private Node value(Node subject, String property) {
        assertThat(values(subject, property)).as(property).hasSize(1);
        return values(subject, property).getFirst();
    }

    /** The selector of a type of the annotation of the sentence about the funding. */
    private Node selector(String type) {
        return of("Annotation").stream()
                .filter(a -> values(a, "hasBody").size() == 2)
                .flatMap(a -> values(value(a, "hasTarget"), "hasSelector").stream())
                .filter(s -> graph.contains(s, Vocabulary.TYPE, Vocabulary.annotation(type)))
                .findFirst()
                .orElseThrow();
    }

    private static Node position(int offset) {
        return NodeFactory.createLiteralDT(Integer.toString(offset), XSDDatatype.XSDnonNegativeInteger);
    }

    @Test
    void sentenceIsAnnotatedOnceWithAllItsFacts() {
        assertThat(page(PAGE).body().text()).isEqualTo(Samples.TEXT);
        assertThat(of("Annotation"))
                .hasSize(2)
                .flatExtracting(a -> values(a, "hasBody"))
                .containsExactlyInAnyOrderElementsOf(FACTS.stream()
                        .map(f -> NodeFactory.createURI(WRITER.iri(page(PAGE), f)))
                        .toList());
        assertThat(of("Annotation"))
                .allMatch(a -> value(a, "motivatedBy").equals(Vocabulary.annotation("highlighting")));
    }

    @Test
    void rangeReachesFromTheFirstToBehindTheLastCharacterInThePage() {
        Node range = selector("RangeSelector");
        int begin = Samples.funding().evidence().sentence().begin();
        assertThat(path(value(range, "hasStartSelector"))).isEqualTo("/html[1]/body[1]/p[1]/text()[1]");
        assertThat(position(value(range, "hasStartSelector"), "start")).isEqualTo(position(begin));
        assertThat(path(value(range, "hasEndSelector"))).isEqualTo("/html[1]/body[1]/p[1]/text()[2]");
        int length = " soll zehn bis zwölf Millionen Euro erhalten.".length();
        assertThat(position(value(range, "hasEndSelector"), "start")).isEqualTo(position(length));
        assertThat(position(value(range, "hasEndSelector"), "end")).isEqualTo(position(length));
    }

    private String path(Node selector) {
        return graph.stream(selector, Vocabulary.VALUE, Node.ANY)
                .map(t -> t.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElseThrow();
    }

    private Node position(Node selector, String end) {
        return value(value(selector, "refinedBy"), end);
    }

    @Test
    void quoteHasTheWordsAndThoseAround() {
        Node quote = selector("TextQuoteSelector");
        String said = "Kielwerk soll zehn bis zwölf Millionen Euro erhalten.";
        int at = Samples.TEXT.indexOf(said);
        assertThat(value(quote, "exact")).isEqualTo(Literals.string(said));
        assertThat(value(quote, "prefix")).isEqualTo(Literals.string(Samples.TEXT.substring(at - 30, at)));
        assertThat(value(quote, "suffix"))
                .isEqualTo(Literals.string(Samples.TEXT.substring(at + said.length(), at + said.length() + 30)));
    }

    @Test
    void quoteAtTheEdgeOfABlockHasNothingFromOutside() {
        List<Node> before = of("TextQuoteSelector").stream()
                .filter(q -> !q.equals(selector("TextQuoteSelector")))
                .flatMap(q -> values(q, "prefix").stream())
                .toList();
        assertThat(before).isEmpty();
    }

    @Test
    void sourceIsTheAddressOfThePageOrItsFile() {
        assertThat(value(of("SpecificResource").getFirst(), "hasSource")).isEqualTo(NodeFactory.createURI(Samples.URL));
        Article file = page("<body><p>" + PARAGRAPH);
        Graph written = graph(WRITER.write(file, Samples.entities(), FACTS));
        assertThat(written.contains(
                        Node.ANY,
                        Vocabulary.annotation("hasSource"),
                        NodeFactory.createURI(GraphWriter.BASE + "source/seite.html")))
                .isTrue();
    }

    @Test
    void graphConformsAndHasNoBlankNode() {
        DatasetGraph written = WRITER.write(page(PAGE), Samples.entities(), FACTS);
        assertThat(new Validation(Knowledge.bundled()).validate(written)).isEmpty();
        assertThat(graph.stream())
                .noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
    }

    @Test
    void runSaysThatItWasAskedFor() {
        DatasetGraph background = WRITER.background();
        assertThat(background.contains(Node.ANY, Node.ANY, Vocabulary.OPTION, Literals.string("annotations=oa")))
                .isTrue();
    }

    @Test
    void nothingIsSaidOfAPlainTextNorUnlessAskedFor() {
        Graph text = graph(WRITER.write(Samples.article(), Samples.entities(), FACTS));
        Graph unasked = graph(PLAIN.write(page(PAGE), Samples.entities(), FACTS));
        assertThat(List.of(text, unasked))
                .allSatisfy(g -> assertThat(g.stream())
                        .noneMatch(t -> t.getPredicate().getURI().startsWith(Vocabulary.WEB_ANNOTATION)));
    }
}
