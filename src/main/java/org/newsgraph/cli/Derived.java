package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.graph.Derivation;
import org.newsgraph.graph.Grounds;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.store.QueryCatalogue;

/** What a graph tells of facts beside their articles: what follows from them by which rule, and what contradicts them. */
record Derived(DatasetGraph data) {
    private static final String QUERY = "derived";

    /** Two lines for each triple that no article states: the triple with its rule, and what it follows from. */
    List<String> triples(Map<String, String> parameters) {
        List<Triple> triples = new ArrayList<>();
        try (QueryExec run = QueryExec.dataset(data)
                .query(QueryCatalogue.bundled().prepare(QUERY, parameters, data))
                .build()) {
            run.select()
                    .forEach(row ->
                            triples.add(Triple.create(row.get("subject"), row.get("property"), row.get("object"))));
        }
        return Derivation.of(data).stream()
                .limit(1)
                .flatMap(derivation -> derivation.grounds(data, triples).entrySet().stream())
                .map(found -> text(found.getKey(), found.getValue()))
                .toList();
    }

    private String text(Triple triple, Grounds grounds) {
        String from = grounds.triples().stream().map(this::text).collect(Collectors.joining(" and "));
        return text(triple) + "  (derived, rule " + grounds.rule() + ")\n    from " + from;
    }

    private String text(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .map(this::name)
                .collect(Collectors.joining(" "));
    }

    private String name(Node node) {
        return objects(node, SKOS.prefLabel.asNode())
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst()
                .orElse(node.isURI() ? node.getURI().replaceFirst(".*[/#]", "") : node.getLiteralLexicalForm());
    }

    /** The IRIs of the articles that stand against a fact, in order. */
    List<String> against(String fact) {
        Node side = NodeFactory.createURI(fact);
        return Iter.asStream(data.findNG(Node.ANY, Node.ANY, term("side"), side))
                .flatMap(quad -> against(quad.getSubject(), side))
                .filter(other -> !other.equals(side))
                .map(CopyLinks::article)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Node> against(Node contradiction, Node side) {
        if (data.contains(Node.ANY, contradiction, term("denyingSide"), side)) {
            return objects(contradiction, term("affirmingSide"));
        }
        return data.contains(Node.ANY, contradiction, term("affirmingSide"), side)
                ? objects(contradiction, term("denyingSide"))
                : objects(contradiction, term("side"));
    }

    private Stream<Node> objects(Node subject, Node property) {
        return Iter.asStream(Iter.map(data.findNG(Node.ANY, subject, property, Node.ANY), quad -> quad.getObject()));
    }

    private static Node term(String name) {
        return NodeFactory.createURI(Ontology.NAMESPACE + name);
    }
}
