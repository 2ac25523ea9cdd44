package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.newsgraph.ontology.Knowledge;

class ValidationTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final Validation VALIDATION = new Validation(KNOWLEDGE);

    private static DatasetGraph sample() {
        return new GraphWriter(KNOWLEDGE).write(Samples.article(), Samples.entities(), Samples.facts());
    }

    private static Graph graph(DatasetGraph dataset) {
        return dataset.getGraph(NodeFactory.createURI(Samples.URL));
    }

    @Test
    void whatIsWrittenConformsToTheShapes() {
        assertThat(VALIDATION.validate(sample())).isEmpty();
    }

    @Test
    void shapesLookAtFactsAtAll() {
        DatasetGraph dataset = sample();
        graph(dataset).remove(Node.ANY, Vocabulary.STATUS, Node.ANY);
        assertThat(VALIDATION.validate(dataset)).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void allegationThatStandsAsTripleIsRefusedWithItsSentence() {
        DatasetGraph dataset = sample();
        Triple alleged = graph(dataset).stream(Node.ANY, Vocabulary.REIFIES, Node.ANY)
                .map(t -> t.getObject().getTriple())
                .filter(t -> t.getPredicate().equals(Vocabulary.term("accusedOf")))
                .findFirst()
                .orElseThrow();
        graph(dataset).add(alleged);
        assertThatThrownBy(() -> VALIDATION.require(dataset))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("#fact-")
                .hasMessageContaining("Die Gewerkschaft wirft Nordlicht vor")
                .hasMessageNotContaining("\n");
    }

    @Test
    void graphsThatAreNoArticlesAreNotLookedAt() {
        List<Violation> violations = VALIDATION.validate(new GraphWriter(KNOWLEDGE).background());
        assertThat(violations).isEmpty();
    }
}
