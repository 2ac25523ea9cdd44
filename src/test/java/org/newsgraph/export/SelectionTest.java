package org.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.graph.Samples;

/** A selection holds the chosen facts with what they need, and nothing else. */
class SelectionTest {
    private static final String FIRST = "https://a.example/1";
    private static final String SECOND = "https://a.example/2";

    private static final DatasetGraph DATA = data();

    private static DatasetGraph data() {
        GraphWriter writer = new GraphWriter(Samples.knowledge());
        DatasetGraph dataset = writer.background();
        Node ontology = NodeFactory.createURI("https://a.example/ontology");
        for (String relation : List.of("partnersWith", "accusedOf")) {
            dataset.add(ontology, Terms.ng(relation), Terms.TYPE, OWL2.ObjectProperty.asNode());
        }
        for (String url : List.of(FIRST, SECOND)) {
            writer.write(Samples.article(url, Samples.TEXT), Samples.entities(), Samples.facts())
                    .find()
                    .forEachRemaining(dataset::add);
        }
        return dataset;
    }

    private static Choice choice(
            List<String> articles, List<String> entities, List<String> relations, List<String> statuses) {
        return new Choice(articles, entities, 0, relations, statuses);
    }

    private static byte[] bytes(Format format, Choice choice) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(DATA, choice.in(DATA), out);
        return out.toByteArray();
    }

    private static DatasetGraph selected(Choice choice) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.create()
                .source(new ByteArrayInputStream(bytes(Format.NQUADS, choice)))
                .lang(Lang.NQUADS)
                .parse(read);
        return read;
    }

    private static Set<String> properties(DatasetGraph selected) {
        return selected.stream(Node.ANY, Node.ANY, Terms.REIFIES, Node.ANY)
                .map(quad -> quad.getObject().getTriple().getPredicate().getLocalName())
                .collect(Collectors.toSet());
    }

    @Test
    void aRelationMeansThoseBelowItAsWell() {
        Node ontology = NodeFactory.createURI("https://a.example/ontology");
        DatasetGraph data = DatasetGraphFactory.create();
        DATA.find().forEachRemaining(data::add);
        data.add(ontology, Terms.ng("dealsWith"), Terms.TYPE, OWL2.ObjectProperty.asNode());
        data.add(ontology, Terms.ng("alliedWith"), RDFS.subPropertyOf.asNode(), Terms.ng("dealsWith"));
        data.add(ontology, Terms.ng("partnersWith"), RDFS.subPropertyOf.asNode(), Terms.ng("alliedWith"));
        data.add(ontology, Terms.ng("dealsWith"), RDFS.subPropertyOf.asNode(), Terms.ng("alliedWith")); // a circle ends
        Selection selection =
                choice(List.of(), List.of(), List.of("dealsWith"), List.of()).in(data);
        assertThat(selection.relations())
                .containsExactlyInAnyOrder(Terms.ng("dealsWith"), Terms.ng("alliedWith"), Terms.ng("partnersWith"));
        assertThat(choice(List.of(), List.of(), List.of("partnersWith"), List.of())
                        .in(data)
                        .relations())
                .containsExactly(Terms.ng("partnersWith"));
    }

    @Test
    void nothingChosenIsEverything() {
        DatasetGraph all = selected(choice(List.of(), List.of(), List.of(), List.of()));
        assertThat(all.stream().collect(Collectors.toSet()))
                .isEqualTo(DATA.stream().collect(Collectors.toSet()));
    }

    @Test
    void anArticleIsItsWholeGraph() {
        Node name = NodeFactory.createURI(FIRST);
        assertThat(selected(choice(List.of(FIRST), List.of(), List.of(), List.of())).stream()
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        DATA.stream(name, Node.ANY, Node.ANY, Node.ANY).toList());
    }

    /** Exactly: every triple about the fact, its triple, the two entities and the article, but mentions of no other. */
    @Test
    void aRelationKeepsItsFactsWithWhatTheyNeedAndNothingElse() {
        Node name = NodeFactory.createURI(FIRST);
        DatasetGraph selected = selected(choice(List.of(FIRST), List.of(), List.of("partnersWith"), List.of()));
        assertThat(properties(selected)).containsExactly("partnersWith");
        Quad reification =
                selected.find(name, Node.ANY, Terms.REIFIES, Node.ANY).next();
        Node fact = reification.getSubject();
        Triple triple = reification.getObject().getTriple();
        Set<Node> whole = Set.of(fact, triple.getSubject(), triple.getObject(), name);
        Set<Node> others = DATA.stream(Node.ANY, Node.ANY, Terms.REIFIES, Node.ANY)
                .map(quad -> quad.getObject().getTriple())
                .filter(other -> !other.equals(triple))
                .map(Triple::getPredicate)
                .collect(Collectors.toSet());
        Set<Quad> expected = DATA.stream(name, Node.ANY, Node.ANY, Node.ANY)
                .filter(quad -> whole.contains(quad.getSubject()) && !others.contains(quad.getPredicate()))
                .filter(quad -> !quad.getPredicate().equals(Terms.MENTIONS) || whole.contains(quad.getObject()))
                .collect(Collectors.toSet());
        assertThat(selected.stream().collect(Collectors.toSet())).isEqualTo(expected);
        assertThat(expected).contains(new Quad(name, triple));
    }

    @Test
    void aStatusKeepsNoTripleThatIsNotAsserted() {
        DatasetGraph selected = selected(choice(List.of(), List.of(), List.of(), List.of("alleged,denied")));
        assertThat(properties(selected)).containsExactly("accusedOf");
        assertThat(selected.contains(Node.ANY, Node.ANY, Terms.ng("accusedOf"), Node.ANY))
                .isFalse();
        assertThat(selected.contains(Node.ANY, Node.ANY, Terms.ng("partnersWith"), Node.ANY))
                .isFalse();
        assertThat(Set.copyOf(Terms.graphs(selected).keySet())).hasSize(2);
    }

    @Test
    void anEntityIsFoundByNameAndReachesItsNeighbours() {
        DatasetGraph near = selected(new Choice(List.of(SECOND), List.of("Kielwerk"), 0, List.of(), List.of()));
        DatasetGraph far = selected(new Choice(List.of(SECOND), List.of("Kielwerk"), 1, List.of(), List.of()));
        assertThat(properties(near)).contains("partnersWith").doesNotContain("employs", "accusedOf");
        assertThat(properties(far)).contains("partnersWith", "employs", "accusedOf");
    }

    /** From nobody no way leads on: that is not everybody. */
    @Test
    void whereNoFactLeadsFurtherAGreaterDepthFindsNoMore() {
        DatasetGraph data = DatasetGraphFactory.create();
        DATA.find().forEachRemaining(data::add);
        Node alone = NodeFactory.createURI("https://a.example/alone");
        data.add(alone, alone, Terms.MENTIONS, alone);
        Choice choice = new Choice(List.of(), List.of(alone.getURI()), 5, List.of(), List.of());
        assertThat(choice.in(data).entities()).containsExactly(alone);
    }

    @Test
    void eachHopLeadsOneFactFurther() {
        DatasetGraph data = DatasetGraphFactory.create();
        DATA.find().forEachRemaining(data::add);
        List<Node> chain = Stream.of("a", "b", "c", "d", "e")
                .map(name -> NodeFactory.createURI("https://a.example/" + name))
                .toList();
        for (int i = 1; i < chain.size(); i++) {
            Node article = NodeFactory.createURI("https://a.example/article" + i);
            Node fact = NodeFactory.createURI(article.getURI() + "#fact");
            data.add(article, article, Terms.ARTICLE_BODY, NodeFactory.createLiteralString("Text"));
            for (Node end : List.of(chain.get(i - 1), chain.get(i))) {
                data.add(article, article, Terms.MENTIONS, end);
                data.add(article, end, Terms.TYPE, Terms.ng("Company"));
            }
            Node claim = NodeFactory.createTripleTerm(chain.get(i), Terms.ng("uses"), chain.get(i - 1));
            data.add(article, fact, Terms.REIFIES, claim);
            data.add(article, fact, Terms.STATUS, i == 4 ? Terms.ng("Denied") : Terms.ASSERTED);
        }
        for (int depth = 0; depth <= 4; depth++) {
            Choice choice = new Choice(List.of(), List.of(chain.getFirst().getURI()), depth, List.of(), List.of());
            assertThat(choice.in(data).entities())
                    .containsExactlyInAnyOrderElementsOf(chain.subList(0, Math.min(depth, 3) + 1));
        }
    }

    @Test
    void factFormatsTellTheSameFacts() {
        Choice choice = choice(List.of(FIRST), List.of(), List.of("accusedOf"), List.of());
        assertThat(new String(bytes(Format.JSONL, choice), StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("\"predicate\":\"accusedOf\"");
    }

    @Test
    void factsThatAQueryFoundAreTakenAndNoneIsNone() {
        Node fact = DATA.stream(NodeFactory.createURI(FIRST), Node.ANY, Terms.REIFIES, Node.ANY)
                .findFirst()
                .orElseThrow()
                .getSubject();
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        Format.JSONL.write(DATA, Selection.ALL.withFacts(Set.of(fact)), one);
        assertThat(one.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        ByteArrayOutputStream none = new ByteArrayOutputStream();
        Format.NQUADS.write(DATA, Selection.ALL.withFacts(Set.of()), none);
        assertThat(none.size()).isZero();
    }

    @Test
    void whatIsNotKnownIsNamedWithTheRemedy() {
        assertRefused(
                choice(List.of(), List.of("Nirgendwo AG"), List.of(), List.of()),
                "Nirgendwo AG",
                "entities-by-mentions");
        assertRefused(
                choice(List.of(), List.of(), List.of("partnerWith"), List.of()), "partnerWith", "newsgraph ontology");
        assertRefused(choice(List.of(), List.of(), List.of(), List.of("certain")), "certain", "asserted, planned");
        assertRefused(
                choice(List.of("https://a.example/9"), List.of(), List.of(), List.of()),
                "a.example/9",
                "facts-per-article");
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> new Choice(List.of(), List.of(), 1, List.of(), List.of()))
                .withMessageContaining("depth 1");
    }

    private static void assertRefused(Choice choice, String... words) {
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> choice.in(DATA))
                .withMessageContainingAll(words);
    }
}
