package org.newsgraph.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/** The part of a dataset that a {@link Selection} takes: articles with the chosen facts and what these need. */
final class Excerpt {
    private final DatasetGraph dataset;
    private final Selection selection;

    @Nullable
    private SortedMap<String, Node> names;

    Excerpt(DatasetGraph dataset, Selection selection) {
        this.dataset = dataset;
        this.selection = selection;
    }

    Selection selection() {
        return selection;
    }

    boolean isWhole() {
        return selection.isAll();
    }

    /** The graphs of which something is taken, in order; looked for once. */
    SortedMap<String, Node> graphs() {
        SortedMap<String, Node> found = names;
        if (found == null) {
            found = isWhole() ? Terms.graphs(dataset) : selected();
            names = found;
        }
        return found;
    }

    private SortedMap<String, Node> selected() {
        SortedMap<String, Node> found = new TreeMap<>();
        articles()
                .filter(name -> !selection.choosesFacts() || !chosen(name).isEmpty())
                .forEach(name -> found.put(Terms.key(name), name));
        return found;
    }

    /** The articles of which something may be taken. */
    Stream<Node> articles() {
        return candidates().filter(name -> dataset.contains(name, name, Terms.ARTICLE_BODY, Node.ANY));
    }

    /** The articles named, or those that mention an entity: no index leads from an entity into the triple terms of facts. */
    private Stream<Node> candidates() {
        if (!selection.articles().isEmpty()) {
            return selection.articles().stream();
        }
        boolean mentioned = !selection.entities().isEmpty()
                && selection.entities().stream()
                        .allMatch(entity -> dataset.contains(Node.ANY, Node.ANY, Terms.MENTIONS, entity));
        return mentioned
                ? selection.entities().stream().flatMap(this::mentioning).distinct()
                : Terms.graphs(dataset).values().stream();
    }

    private Stream<Node> mentioning(Node entity) {
        return Iter.asStream(dataset.findNG(Node.ANY, Node.ANY, Terms.MENTIONS, entity))
                .map(Quad::getGraph);
    }

    /** The IRIs of the chosen facts of an article. */
    Set<String> facts(Node name) {
        return chosen(name).stream().map(fact -> fact.getSubject().getURI()).collect(Collectors.toSet());
    }

    /** The reifications that are chosen. */
    List<Triple> chosen(Node name) {
        Graph article = dataset.getGraph(name);
        return reifications(article).filter(fact -> takes(article, fact)).toList();
    }

    private boolean takes(Graph article, Triple fact) {
        Node status = article.stream(fact.getSubject(), Terms.STATUS, Node.ANY)
                .map(Triple::getObject)
                .findFirst()
                .orElse(null);
        return selection.takes(fact.getSubject(), fact.getObject().getTriple(), status);
    }

    private static Stream<Triple> reifications(Graph article) {
        return article.stream(Node.ANY, Terms.REIFIES, Node.ANY)
                .filter(fact -> fact.getObject().isTripleTerm());
    }

    /**
     * What is taken of an article's graph: the article as such, the chosen facts, their triples where they are stated, and all
     * that describes what these name.
     */
    Graph graph(Node name) {
        Graph article = dataset.getGraph(name);
        return selection.choosesFacts() ? part(article, name, chosen(name)) : article;
    }

    private static Graph part(Graph article, Node name, List<Triple> chosen) {
        Set<Node> kept = chosen.stream().map(Triple::getSubject).collect(Collectors.toSet());
        Set<Triple> left = triples(reifications(article));
        left.removeAll(triples(
                chosen.stream().filter(fact -> article.contains(fact.getSubject(), Terms.STATUS, Terms.ASSERTED))));
        Set<Node> described = reifications(article)
                .map(Triple::getSubject)
                .filter(fact -> !kept.contains(fact))
                .collect(Collectors.toCollection(HashSet::new));
        Graph part = GraphFactory.createDefaultGraph();
        describe(article, name, described, left, part);
        chosen.forEach(fact -> {
            describe(article, fact.getSubject(), described, left, part);
            describe(article, fact.getObject().getTriple().getSubject(), described, left, part);
            describe(article, fact.getObject().getTriple().getObject(), described, left, part);
        });
        article.stream(name, Terms.MENTIONS, Node.ANY)
                .filter(mention -> part.contains(mention.getObject(), Node.ANY, Node.ANY))
                .forEach(part::add);
        return part;
    }

    private static Set<Triple> triples(Stream<Triple> reifications) {
        return reifications.map(fact -> fact.getObject().getTriple()).collect(Collectors.toCollection(HashSet::new));
    }

    /** Takes what is said about a thing, and about what that names in turn; but no facts that were left, nor other entities. */
    private static void describe(Graph article, Node thing, Set<Node> described, Set<Triple> left, Graph part) {
        if (thing.isLiteral() || !described.add(thing)) {
            return;
        }
        article.find(thing, Node.ANY, Node.ANY)
                .filterDrop(triple -> triple.getPredicate().equals(Terms.MENTIONS) || left.contains(triple))
                .toList()
                .forEach(triple -> {
                    part.add(triple);
                    describe(article, triple.getObject(), described, left, part);
                });
    }
}
