package org.newsgraph.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The rules of a dataset's ontology, run in full or for a change: first those that conclude triples, then, from the groups of
 * facts that concern them, those that conclude nodes.
 */
record Rules(DatasetGraph dataset, Premises premises, Closure closure, FactGroups groups, NodeRules nodes) {
    /**
     * @param computed names of graphs of the dataset that do not count
     * @param stated graphs that count as stated in their place
     * @param derived where the conclusions are kept
     */
    static Rules of(
            String base, RuleSet rules, DatasetGraph dataset, Set<Node> computed, List<Graph> stated, Graph derived) {
        Graph lost = GraphFactory.createDefaultGraph();
        Premises premises = new Premises(dataset, computed, stated, List.of(derived, lost));
        DatasetGraph data = new RuleData(dataset, premises);
        data.addGraph(Background.name(base, "ontology"), rules.ontology());
        FactGroups groups = new FactGroups(base, new Consequences(rules.ontology()), premises, derived);
        return new Rules(
                dataset,
                premises,
                new Closure(rules.clauses(), premises, derived, lost),
                groups,
                new NodeRules(rules.nodes(), groups, data, derived));
    }

    /** Concludes all that follows. */
    void complete() {
        closure.complete();
        groups.complete();
        nodes.complete();
    }

    /**
     * What rules can see of some graphs.
     *
     * @param triples those that triples may follow from
     * @param facts those of articles, as {@code fact rdf:reifies claim}
     * @param repeated what the graphs of links say of articles and facts
     * @param merged what they say of entities
     */
    record Content(Set<Triple> triples, Set<Triple> facts, Set<Triple> repeated, Set<Triple> merged) {}

    /** What rules can see of graphs of articles and of computed ones. */
    Content content(Set<Node> articles, Stream<Node> links) {
        Content content = new Content(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        Stream.concat(articles.stream(), links).forEach(graph -> {
            Graph told = dataset.getGraph(graph);
            closure.properties().forEach(property -> add(told, property, content.triples()));
            add(told, Vocabulary.REIFIES, content.facts());
            add(told, Vocabulary.COPY_OF, content.repeated());
            add(told, Vocabulary.REPEATS, content.repeated());
            add(told, Vocabulary.SAME_ENTITY_AS, content.merged());
        });
        return content;
    }

    private static void add(Graph graph, Node property, Set<Triple> triples) {
        graph.find(Node.ANY, property, Node.ANY).forEachRemaining(triples::add);
    }

    private static Set<Triple> missing(Set<Triple> from, Set<Triple> in) {
        Set<Triple> missing = new HashSet<>(from);
        missing.removeAll(in);
        return missing;
    }

    /** Follows a change of graphs, after it, from what they held to what they hold. */
    void change(Content before, Content after) {
        closure.change(missing(before.triples(), after.triples()), missing(after.triples(), before.triples()));
        Set<Triple> facts = new HashSet<>(after.facts());
        touched(before, after).forEach(graph -> add(dataset.getGraph(graph), Vocabulary.REIFIES, facts));
        Set<FactGroups.Key> changed = new HashSet<>();
        Stream.concat(before.facts().stream(), facts.stream())
                .map(Triple::getSubject)
                .distinct()
                .forEach(fact -> changed.addAll(groups.remove(fact)));
        facts.forEach(fact -> changed.addAll(groups.add(fact)));
        nodes.change(changed);
    }

    /** The graphs of articles of which something is told that was not before, or no longer. */
    private Set<Node> touched(Content before, Content after) {
        Set<Node> touched = new HashSet<>();
        difference(before.repeated(), after.repeated())
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .forEach(node -> touched.add(NodeFactory.createURI(node.getURI().replaceFirst("#.*", ""))));
        difference(before.merged(), after.merged())
                .map(Triple::getSubject)
                .forEach(entity -> touched.addAll(premises.graphsOf(entity)));
        return touched;
    }

    private static Stream<Triple> difference(Set<Triple> before, Set<Triple> after) {
        return Stream.concat(missing(before, after).stream(), missing(after, before).stream());
    }

    Optional<Grounds> grounds(Triple triple) {
        return closure.grounds(triple);
    }
}
