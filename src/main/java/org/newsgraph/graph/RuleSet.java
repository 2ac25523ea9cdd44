package org.newsgraph.graph;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.ontology.Rule;
import org.newsgraph.ontology.Rule.NodeRule;
import org.newsgraph.ontology.Rule.TripleRule;

/**
 * The rules that a dataset's ontology keeps, read and taken apart.
 *
 * @param ontology a copy of its graph
 * @param clauses of the rules that conclude triples
 * @param nodes the rules that conclude nodes
 */
record RuleSet(Graph ontology, List<Clause> clauses, List<NodeRule> nodes) {
    static RuleSet of(String base, DatasetGraph dataset) {
        Graph ontology = GraphFactory.createDefaultGraph();
        dataset.getGraph(Background.name(base, "ontology")).find().forEachRemaining(ontology::add);
        List<Rule> rules = Background.rules(base, ontology);
        List<Clause> clauses = only(TripleRule.class, rules)
                .flatMap(rule -> Clause.of(rule, ontology).stream())
                .toList();
        return new RuleSet(ontology, clauses, only(NodeRule.class, rules).toList());
    }

    private static <T extends Rule> Stream<T> only(Class<T> kind, List<Rule> rules) {
        return rules.stream().filter(kind::isInstance).map(kind::cast);
    }
}
