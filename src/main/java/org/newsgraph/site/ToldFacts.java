package org.newsgraph.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Finds the facts about an entity and those that it says, but for what copies of articles repeat. Terms within triple terms
 * have no index, so the way leads through the articles that mention it.
 */
final class ToldFacts {
    private final Graphs graphs;
    private final Entities entities;
    private final Entity entity;
    private final Map<Node, String> dates;
    private final Map<Node, Node> standing = new HashMap<>();

    ToldFacts(Graphs graphs, Entity entity, Coverage coverage) {
        this.graphs = graphs;
        this.entities = new Entities(graphs);
        this.entity = entity;
        this.dates = coverage.dates();
    }

    /** In no order. */
    List<Told> all() {
        Set<Node> seen = new HashSet<>();
        return Stream.concat(inArticles(), spoken())
                .filter(quad -> seen.add(quad.getSubject()))
                .filter(quad -> !graphs.has(quad.getSubject(), Terms.REPEATS, Node.ANY))
                .map(quad -> told(quad.getSubject(), quad.getObject().getTriple()))
                .toList();
    }

    private Stream<Quad> inArticles() {
        return dates.keySet().stream()
                .flatMap(article -> Iter.asStream(graphs.data().find(article, Node.ANY, Terms.REIFIES, Node.ANY)))
                .filter(quad -> quad.getObject().isTripleTerm())
                .filter(quad -> isAbout(quad.getObject().getTriple()));
    }

    private Stream<Quad> spoken() {
        return entity.all().stream()
                .flatMap(one -> Iter.asStream(graphs.data().find(Node.ANY, Node.ANY, Terms.SPEAKER, one)))
                .flatMap(quad ->
                        Iter.asStream(graphs.data().find(quad.getGraph(), quad.getSubject(), Terms.REIFIES, Node.ANY)))
                .filter(quad -> quad.getObject().isTripleTerm());
    }

    private boolean isAbout(Triple triple) {
        return entity.is(triple.getSubject()) || entity.is(triple.getObject());
    }

    private Told told(Node fact, Triple triple) {
        String status = graphs.one(fact, Terms.STATUS)
                .map(Names::local)
                .orElse("asserted")
                .toLowerCase(Locale.ROOT);
        Node speaker = graphs.one(fact, Terms.SPEAKER).map(this::standing).orElse(null);
        Node article = Links.articleOf(fact);
        return new Told(fact, triple, status, speaker, dates.getOrDefault(article, ""));
    }

    /** The one that stands for an entity; others are themselves. */
    Node standing(Node node) {
        return node.isURI() ? standing.computeIfAbsent(node, entities::standing) : node;
    }
}
