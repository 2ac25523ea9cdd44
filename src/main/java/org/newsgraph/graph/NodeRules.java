package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.newsgraph.ontology.Rule.NodeRule;

/**
 * Runs the rules that conclude nodes, for some groups of facts or for all: a thousand groups at a time, so that neither takes
 * more memory than those.
 *
 * @param data what the rules read
 * @param graph where the nodes go
 */
record NodeRules(List<NodeRule> rules, FactGroups groups, DatasetGraph data, Graph graph) {
    private static final int BATCH = 1000;
    private static final Var SUBJECT = Var.alloc("subject");
    private static final Var PROPERTY = Var.alloc("property");

    /** Concludes what follows from all groups. */
    void complete() {
        conclude(groups.all());
    }

    /** Concludes anew what follows from groups whose facts have changed. */
    void change(Set<FactGroups.Key> changed) {
        for (FactGroups.Key key : changed) {
            for (Node node : groups.concluded(key)) {
                graph.find(node, Node.ANY, Node.ANY).toList().forEach(graph::delete);
            }
        }
        conclude(changed);
    }

    private void conclude(Set<FactGroups.Key> keys) {
        List<FactGroups.Key> sorted = keys.stream()
                .sorted(Comparator.comparing(
                                (FactGroups.Key key) -> key.property().getURI())
                        .thenComparing(key -> key.subject().getURI()))
                .toList();
        for (NodeRule rule : rules) {
            List<FactGroups.Key> meant = sorted.stream()
                    .filter(key ->
                            rule.properties().isEmpty() || rule.properties().contains(key.property()))
                    .toList();
            for (int from = 0; from < meant.size(); from += BATCH) {
                run(rule, meant.subList(from, Math.min(meant.size(), from + BATCH)))
                        .forEach(graph::add);
            }
        }
    }

    private Collection<Triple> run(NodeRule rule, List<FactGroups.Key> keys) {
        List<Binding> rows = new ArrayList<>(keys.size());
        keys.forEach(key -> rows.add(BindingFactory.binding(SUBJECT, key.subject(), PROPERTY, key.property())));
        try (QueryExec run = QueryExec.dataset(data).query(rule.on(rows)).build()) {
            return Iter.toList(run.constructTriples());
        }
    }
}
