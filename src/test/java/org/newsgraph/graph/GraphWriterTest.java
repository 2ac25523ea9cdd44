package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.article.Article;
import org.newsgraph.article.Body;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entity;
import org.newsgraph.export.Format;
import org.newsgraph.relation.Evidence;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Status;
import org.newsgraph.relation.Value;

class GraphWriterTest {
    private static final GraphWriter WRITER = new GraphWriter(Samples.knowledge());

    private static DatasetGraph write(Fact... facts) {
        return WRITER.write(Samples.article(), Samples.entities(), List.of(facts));
    }

    private static Graph graph(DatasetGraph dataset) {
        return dataset.getGraph(NodeFactory.createURI(Samples.URL));
    }

    private static Fact with(Fact fact, Status status, @Nullable Entity speaker) {
        return new Fact(
                fact.subject(),
                fact.property(),
                fact.object(),
                fact.qualifiers(),
                status,
                speaker,
                fact.confidence(),
                fact.evidence(),
                fact.rule());
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("partners", Samples.partners()),
                Arguments.of("funding", Samples.funding()),
                Arguments.of("staff", Samples.staff()),
                Arguments.of("accusation", Samples.accusation()));
    }

    /** Rewrite the expected files with {@code -Dnewsgraph.rewrite=true}. */
    @ParameterizedTest
    @MethodSource("cases")
    void factBecomesTheExpectedGraph(String name, Fact fact) throws IOException {
        DatasetGraph written = write(fact);
        Path file = Path.of("src/test/resources/graph", name, "expected.trig");
        if (Boolean.getBoolean("newsgraph.rewrite")) {
            try (OutputStream out = Files.newOutputStream(file)) {
                Format.TRIG.write(written, out);
            }
        }
        DatasetGraph expected = RDFDataMgr.loadDatasetGraph(file.toString());
        assertThat(IsoMatcher.isomorphic(expected, written))
                .as(Files.readString(file))
                .isTrue();
    }

    @Test
    void factHasAtMostEightAnnotationsBesidesQualifiers() {
        Graph graph = graph(write(Samples.facts().toArray(Fact[]::new)));
        List<Node> qualifiers = Stream.of("date", "amountMin", "amountMax", "kind")
                .map(Vocabulary::term)
                .toList();
        List<Long> counts = graph.stream(Node.ANY, Vocabulary.REIFIES, Node.ANY)
                .map(t -> graph.stream(t.getSubject(), Node.ANY, Node.ANY)
                        .filter(a -> !a.getPredicate().equals(Vocabulary.REIFIES))
                        .filter(a -> !qualifiers.contains(a.getPredicate()))
                        .count())
                .toList();
        assertThat(counts).hasSize(4).allMatch(n -> n >= 7 && n <= 8);
    }

    @Test
    void writesNoBlankNode() {
        DatasetGraph dataset = write(Samples.facts().toArray(Fact[]::new));
        WRITER.background().find().forEachRemaining(dataset::add);
        dataset.find()
                .forEachRemaining(
                        q -> assertThat(List.of(q.getSubject(), q.getObject())).noneMatch(Node::isBlank));
    }

    @Test
    void withoutMentionsFactsAndTheirEntitiesAreTheSame() {
        Graph full = graph(write(Samples.partners()));
        Graph lean = graph(
                WRITER.withoutMentions().write(Samples.article(), Samples.entities(), List.of(Samples.partners())));
        Set<Node> left = Set.of(Vocabulary.MENTION, Vocabulary.WAS_GENERATED_BY, Vocabulary.DIGEST);
        assertThat(lean.contains(Node.ANY, Vocabulary.MENTION, Node.ANY)).isFalse();
        assertThat(lean.stream().filter(t -> !left.contains(t.getPredicate())).toList())
                .containsExactlyInAnyOrderElementsOf(full.stream()
                        .filter(t -> !left.contains(t.getPredicate()))
                        .filter(t -> !isAbout(t, Samples.union()))
                        .toList());
    }

    private static boolean isAbout(Triple triple, Entity entity) {
        Node node = NodeFactory.createURI(WRITER.iri(Samples.article(), entity));
        return triple.getSubject().equals(node) || triple.getObject().equals(node);
    }

    @Test
    void claimOfSomebodyElseIsNoTripleThoughAsserted() {
        Graph graph = graph(write(with(Samples.partners(), Status.ASSERTED, Samples.union())));
        assertThat(graph.contains(Node.ANY, Vocabulary.term("partnersWith"), Node.ANY))
                .isFalse();
        assertThat(graph.contains(Node.ANY, Vocabulary.REIFIES, Node.ANY)).isTrue();
    }

    @Test
    void factFoundTwiceIsOneFactWithTheHigherConfidence() {
        Fact sure = Samples.partners();
        Fact unsure = new Fact(
                sure.subject(),
                sure.property(),
                sure.object(),
                sure.qualifiers(),
                sure.status(),
                null,
                0.4,
                sure.evidence(),
                "other rule");
        Graph graph = graph(write(unsure, sure));
        assertThat(graph.stream(Node.ANY, Vocabulary.CONFIDENCE, Node.ANY)
                        .map(t -> t.getObject().getLiteralLexicalForm()))
                .containsExactly("0.9");
    }

    @Test
    void percentageAndRangeKeepWhatTheNumberCannotSay() {
        Value.Quantity share = new Value.Quantity(
                new java.math.BigDecimal("10"), new java.math.BigDecimal("15"), "percent", "10 bis 15 Prozent");
        Fact staff = Samples.staff();
        Graph graph = graph(write(new Fact(
                staff.subject(),
                "employs",
                share,
                staff.qualifiers(),
                Status.PLANNED,
                null,
                1,
                staff.evidence(),
                "r")));
        assertThat(graph.contains(Node.ANY, Vocabulary.KIND, Literals.string("percent")))
                .isTrue();
        assertThat(graph.contains(Node.ANY, Vocabulary.AMOUNT_MAX, Literals.decimal(new java.math.BigDecimal(15))))
                .isTrue();
    }

    @Test
    void qualifierThatDoesNotFitItsRangeIsLeftOut() {
        Fact staff = Samples.staff();
        TreeMap<String, Value> qualifiers = new TreeMap<>(Map.of("employs", new Value.Words("viele")));
        Graph graph = graph(write(new Fact(
                staff.subject(),
                "employs",
                staff.object(),
                qualifiers,
                Status.PLANNED,
                null,
                1,
                staff.evidence(),
                "r")));
        assertThat(graph.contains(Node.ANY, Vocabulary.term("employs"), Node.ANY))
                .isFalse();
    }

    @Test
    void articleWithoutUsableAddressIsNamedByItsDigest() {
        for (String url : new String[] {
            null, "news/4711", "javascript:alert(1)", "https://w3id.org/newsgraph/graph/ontology", "::", ""
        }) {
            assertThat(WRITER.iri(Samples.article(url, "Ein Satz.")))
                    .matches("https://w3id.org/newsgraph/article/[0-9a-f]{32}");
        }
    }

    @Test
    void fragmentAndIllegalCharactersDoNotReachTheArticlesName() {
        assertThat(WRITER.iri(Samples.article("https://a.example/x y|z#top", "Ein Satz.")))
                .isEqualTo("https://a.example/x%20y%7Cz");
    }

    @Test
    void halfACharacterReachesNoIri() {
        assertThat(WRITER.iri(Samples.article("https://a.example/\uD800x", "Ein Satz.")))
                .isEqualTo("https://a.example/%EF%BF%BDx");
    }

    @Test
    void localPathsDoNotLeak() {
        write(Samples.partners())
                .find()
                .forEachRemaining(q -> assertThat(q.toString()).doesNotContain("someone"));
    }

    @Test
    void evidenceOutsideOfTheBodyIsRefused() {
        Fact fact = Samples.partners();
        Evidence evidence = new Evidence(new Span(0, 5000), new Span(0, 3), new Span(4, 6), new Span(7, 9));
        Fact broken = new Fact(
                fact.subject(),
                fact.property(),
                fact.object(),
                fact.qualifiers(),
                fact.status(),
                null,
                1,
                evidence,
                "r");
        assertThatThrownBy(() -> write(broken))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("[0,5000)")
                .hasMessageNotContaining("\n");
    }

    @Test
    void baseMustBeAnIriThatEndsInASlash() {
        assertThatThrownBy(() -> new GraphWriter(Samples.knowledge(), "example.org", new TreeMap<>()))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("--base example.org");
    }

    /** Whatever the statuses and speakers: what is not vouched for is no triple of the graph. */
    @Property(tries = 200)
    void nonAssertedNeverInDefaultGraph(@ForAll("facts") @Size(min = 1, max = 12) List<Fact> facts) {
        Graph graph = graph(write(facts.toArray(Fact[]::new)));
        for (String property : List.of("partnersWith", "raisesFunding", "employs", "accusedOf")) {
            boolean vouched = facts.stream().anyMatch(f -> f.property().equals(property) && f.isVouched());
            assertThat(graph.contains(Node.ANY, Vocabulary.term(property), Node.ANY))
                    .isEqualTo(vouched);
        }
        long reified = graph.stream(Node.ANY, Vocabulary.REIFIES, Node.ANY).count();
        assertThat(reified).isEqualTo(facts.stream().distinct().count());
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        Arbitrary<Optional<Entity>> speakers = Arbitraries.of(Samples.union(), Samples.nordlicht(), Samples.kielwerk())
                .optional(0.6);
        return Combinators.combine(Arbitraries.of(Samples.facts()), Arbitraries.of(Status.class), speakers)
                .as((fact, status, speaker) -> with(fact, status, speaker.orElse(null)))
                .list();
    }

    /** Spans count code points, so emoji and combining marks before them move nothing. */
    @Property(tries = 200)
    void spansNameTheCharactersOfTheFact(@ForAll("noise") String before, @ForAll("noise") String after) {
        String text = before + "Nordlicht kauft Kielwerk" + after;
        Body body = Body.of(text);
        int at = before.length();
        Evidence evidence = new Evidence(
                body.span(at, at + 24),
                body.span(at, at + 9),
                body.span(at + 10, at + 15),
                body.span(at + 16, at + 24));
        Fact fact = Samples.partners();
        Fact moved = new Fact(
                fact.subject(),
                fact.property(),
                fact.object(),
                fact.qualifiers(),
                fact.status(),
                null,
                1,
                evidence,
                "r");
        Article article = Samples.article(Samples.URL, text);
        Graph graph = graph(WRITER.write(article, new org.newsgraph.entity.Entities(List.of()), List.of(moved)));
        String iri = graph.stream(Node.ANY, Vocabulary.OBJECT_SPAN, Node.ANY)
                .findFirst()
                .orElseThrow()
                .getObject()
                .getURI();
        String[] ends = iri.substring(iri.indexOf("#char=") + 6).split(",", -1);
        int[] codePoints = text.codePoints().toArray();
        int begin = Integer.parseInt(ends[0]);
        assertThat(new String(codePoints, begin, Integer.parseInt(ends[1]) - begin))
                .isEqualTo("Kielwerk");
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of("a", " ", "🚢", "e\u0301", "👩‍💻", "ß", "𝔘", "\n")
                .list()
                .ofMaxSize(8)
                .map(l -> String.join("", l));
    }
}
