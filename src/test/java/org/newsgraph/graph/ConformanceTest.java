package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.newsgraph.ontology.Knowledge;

final class ConformanceTest {
    private static final Shapes SHAPES =
            Shapes.parse(Knowledge.bundled().files().shapes().getGraph());
    private static final Conformance CONFORMANCE = new Conformance(SHAPES);
    private static final String BROKEN = """
            PREFIX ex: <https://shapes.example/>
            ex:a a ex:Thing ; ex:size 3 .
            """;

    private static Graph sample() {
        return new GraphWriter(Knowledge.bundled())
                .write(Samples.article(), Samples.entities(), Samples.facts())
                .getGraph(NodeFactory.createURI(Samples.URL));
    }

    private static boolean conforms(Shapes shapes, Graph graph) {
        return ShaclValidator.get().validate(shapes, graph).getEntries().isEmpty();
    }

    @Test
    void agreesWithShaclWhateverTripleLacks() {
        Graph graph = sample();
        List<Triple> triples = graph.find().toList();
        assertThat(triples).isNotEmpty().allSatisfy(triple -> {
            graph.delete(triple);
            assertThat(CONFORMANCE.holds(graph)).isEqualTo(conforms(SHAPES, graph));
            graph.add(triple);
        });
        assertThat(CONFORMANCE.holds(graph)).isTrue();
    }

    @Test
    void factsAreRefusedThatStandAndShouldNotOrShouldAndDoNot() {
        Graph graph = sample();
        List<Triple> reified = graph.stream(Node.ANY, Vocabulary.REIFIES, Node.ANY)
                .map(t -> t.getObject().getTriple())
                .distinct()
                .toList();
        assertThat(reified).hasSizeGreaterThan(2).allSatisfy(triple -> {
            boolean stands = graph.contains(triple);
            toggle(graph, triple, stands);
            assertThat(CONFORMANCE.holds(graph)).isFalse();
            toggle(graph, triple, !stands);
        });
        assertThat(reified).extracting(graph::contains).contains(true, false);
    }

    private static void toggle(Graph graph, Triple triple, boolean stands) {
        if (stands) {
            graph.delete(triple);
        } else {
            graph.add(triple);
        }
    }

    @Test
    void aFactOfAForeignPropertyIsRefused() {
        Graph graph = sample();
        Triple fact = graph.find(Node.ANY, Vocabulary.REIFIES, Node.ANY).next();
        Triple told = fact.getObject().getTriple();
        Triple foreign = Triple.create(
                told.getSubject(), NodeFactory.createURI("https://elsewhere.example/buys"), told.getObject());
        graph.delete(told);
        graph.add(foreign);
        graph.delete(fact);
        graph.add(fact.getSubject(), fact.getPredicate(), NodeFactory.createTripleTerm(foreign));
        assertThat(conforms(SHAPES, graph)).isFalse();
        assertThat(CONFORMANCE.holds(graph)).isFalse();
    }

    @Test
    void queriesThatNeedTheirFocusNodeFirstAreLeftToShacl() {
        Graph graph = parse(BROKEN);
        assertThat(Stream.of(
                        "FILTER(BOUND($this))",
                        "{ $this ex:size 3 FILTER(BOUND($this)) }",
                        "?other ex:size 3 FILTER(?other = $this)",
                        "OPTIONAL { $this ex:colour ?c } FILTER(BOUND($this))",
                        "$this ex:size 3 FILTER(BOUND($currentShape))"))
                .allSatisfy(where -> {
                    Shapes shapes = shapes(where);
                    assertThat(conforms(shapes, graph)).isFalse();
                    assertThat(new Conformance(shapes).holds(graph)).isFalse();
                });
    }

    private static Shapes shapes(String where) {
        return Shapes.parse(parse("""
                PREFIX ex: <https://shapes.example/>
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; sh:sparql [
                    sh:message "broken" ;
                    sh:select "PREFIX ex: <https://shapes.example/> SELECT $this WHERE { %s }" ] .
                """.formatted(where)));
    }

    private static Graph parse(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }
}
