package org.newsgraph.graph;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Body;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entities;
import org.newsgraph.relation.Evidence;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Status;
import org.newsgraph.relation.Value;

/** A dataset of articles with hand-made facts, and what is derived from it; articles go by the last part of their IRIs. */
final class Kiosk {
    private static final GraphWriter WRITER = new GraphWriter(Samples.knowledge());
    private static final Derivation DERIVATION = new Derivation(GraphWriter.BASE);
    private static final String FOLDER = "https://zeitung.example/";

    private final DatasetGraph data = DatasetGraphFactory.create();

    static Node iri(String name) {
        return NodeFactory.createURI(FOLDER + name);
    }

    DatasetGraph data() {
        return data;
    }

    void put(String name, @Nullable String published, String text, Fact... facts) {
        takeBack(name);
        Node self = iri(name);
        DatasetGraph written =
                WRITER.write(Samples.article(self.getURI(), text), new Entities(List.of()), List.of(facts));
        written.deleteAny(self, self, Vocabulary.DATE_PUBLISHED, Node.ANY);
        if (published != null) {
            written.add(self, self, Vocabulary.DATE_PUBLISHED, Literals.moment(published));
        }
        written.find().forEachRemaining(data::add);
    }

    void takeBack(String name) {
        data.removeGraph(iri(name));
    }

    /** The original of each copy. */
    SortedMap<String, String> copies() {
        return linked(Vocabulary.COPY_OF);
    }

    /** The facts that repeat others, as {@code article property}, and those they repeat. */
    List<String> repetitions() {
        return Iter.asStream(DERIVATION.copies(data).find(Node.ANY, Node.ANY, Vocabulary.REPEATS, Node.ANY))
                .map(quad -> told(quad.getSubject()) + " = " + told(quad.getObject()))
                .sorted()
                .toList();
    }

    private String told(Node fact) {
        String article = fact.getURI().substring(FOLDER.length()).replaceFirst("#.*", "");
        String property = Iter.asStream(data.findNG(iri(article), fact, Vocabulary.REIFIES, Node.ANY))
                .map(quad -> quad.getObject().getTriple().getPredicate().getLocalName())
                .findFirst()
                .orElse("nothing");
        return article + " " + property;
    }

    private SortedMap<String, String> linked(Node property) {
        SortedMap<String, String> links = new TreeMap<>();
        DERIVATION.copies(data).find(Node.ANY, Node.ANY, property, Node.ANY).forEachRemaining(quad -> {
            String before = links.put(name(quad.getSubject()), name(quad.getObject()));
            if (before != null) {
                throw new AssertionError(quad.getSubject() + " has a second original, " + before);
            }
        });
        return links;
    }

    private static String name(Node node) {
        return node.getURI().substring(FOLDER.length());
    }

    /** All that is derived. */
    List<Quad> derived() {
        return Iter.toList(DERIVATION.derive(data).find());
    }

    /** The fact, said by these words of a text. */
    static Fact said(Fact fact, String text, String words) {
        return said(fact, text, words, fact.status(), fact.qualifiers());
    }

    /** The fact with another status and other qualifiers, said by these words of a text. */
    static Fact said(Fact fact, String text, String words, Status status, Map<String, Value> qualifiers) {
        int at = text.indexOf(words);
        Span span = Body.of(text).span(at, at + words.length());
        return new Fact(
                fact.subject(),
                fact.property(),
                fact.object(),
                new TreeMap<>(qualifiers),
                status,
                fact.speaker(),
                fact.confidence(),
                new Evidence(span, span, span, span),
                fact.rule());
    }
}
