package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.newsgraph.ontology.Knowledge;

/**
 * Articles with nothing but the entities they mention, and who is one by the identity graph. Articles go by numbers; entities by
 * the last part of their IRIs, those of one article as {@code 3#krueger.person}.
 */
final class Corpus {
    private static final String BASE = GraphWriter.BASE;
    private static final String ARTICLES = "https://zeitung.example/";

    private final DatasetGraph data = DatasetGraphFactory.create();
    private final List<Quad> stated = new ArrayList<>();

    Corpus() {
        new Background(BASE, Knowledge.bundled()).ontology(data);
    }

    static Node iri(String name) {
        return NodeFactory.createURI((name.contains("#") ? ARTICLES : BASE + "id/") + name);
    }

    private static Node article(int number) {
        return NodeFactory.createURI(ARTICLES + number);
    }

    /** An article mentions an entity under names, the preferred one first. */
    Corpus mentions(int article, String entity, String type, String... names) {
        Node graph = article(article);
        put(graph, graph, Vocabulary.MENTIONS, iri(entity));
        put(graph, iri(entity), Vocabulary.TYPE, Vocabulary.term(type));
        put(graph, iri(entity), Vocabulary.PREF_LABEL, Literals.words(names[0], "de"));
        Stream.of(names)
                .skip(1)
                .forEach(name -> put(graph, iri(entity), Vocabulary.ALT_LABEL, Literals.words(name, "de")));
        return this;
    }

    Corpus firm(int article, String... names) {
        String slug = names[0].toLowerCase(Locale.ROOT).replace(' ', '-');
        return mentions(article, slug, "Company", names);
    }

    Corpus holds(int article, String person, String organisation) {
        put(article(article), iri(person), Vocabulary.term("holdsPosition"), iri(organisation));
        return this;
    }

    Corpus item(int article, String entity, String item) {
        put(article(article), iri(entity), Vocabulary.SAME_AS, Iris.wikidata(item));
        return this;
    }

    Corpus known(String entity, String type, String... names) {
        Node register = Background.name(BASE, "register");
        put(register, iri(entity), Vocabulary.TYPE, Vocabulary.term(type));
        put(register, iri(entity), Vocabulary.PREF_LABEL, Literals.words(names[0], "de"));
        Stream.of(names)
                .skip(1)
                .forEach(name -> put(register, iri(entity), Vocabulary.ALT_LABEL, Literals.words(name, "en")));
        return this;
    }

    Corpus decided(String one, boolean same, String other) {
        put(Background.name(BASE, "decisions"), iri(one), (same ? OWL.sameAs : OWL.differentFrom).asNode(), iri(other));
        return this;
    }

    private void put(Node graph, Node subject, Node property, Node object) {
        Quad quad = new Quad(graph, subject, property, object);
        stated.add(quad);
        data.add(quad);
    }

    DatasetGraph data() {
        return data;
    }

    /** What was put, in that order. */
    List<Quad> stated() {
        return List.copyOf(stated);
    }

    /** The identity graph of quads, put in this order. */
    static Collection<Quad> identity(List<Quad> quads) {
        Corpus corpus = new Corpus();
        quads.forEach(corpus.data::add);
        return Iter.toSet(corpus.derived().find());
    }

    private DatasetGraph derived() {
        DatasetGraph result = DatasetGraphFactory.create();
        new Identity(data, BASE).write(result.getGraph(Background.name(BASE, "identity")));
        return result;
    }

    /** Who stands for whom. */
    SortedMap<String, String> same() {
        SortedMap<String, String> same = new TreeMap<>();
        derived()
                .findNG(Node.ANY, Node.ANY, Vocabulary.SAME_ENTITY_AS, Node.ANY)
                .forEachRemaining(quad -> same.put(name(quad.getSubject()), name(quad.getObject())));
        return same;
    }

    /** The reasons, each with the two that it joins. */
    List<String> reasons() {
        Graph graph = derived().getGraph(Background.name(BASE, "identity"));
        return graph.stream(Node.ANY, Vocabulary.IDENTITY_REASON, Node.ANY)
                .map(t -> t.getObject().getLocalName() + " "
                        + new TreeSet<>(graph.stream(t.getSubject(), Vocabulary.IDENTIFIES, Node.ANY)
                                .map(i -> name(i.getObject()))
                                .toList()))
                .sorted()
                .toList();
    }

    /** Why others are kept apart from an entity. */
    Map<String, String> apart(String entity) {
        DatasetGraph whole = DatasetGraphFactory.create();
        data.find().forEachRemaining(whole::add);
        derived().find().forEachRemaining(whole::add);
        Map<String, String> apart = new TreeMap<>();
        KeptApart.from(whole, List.of(iri(entity))).forEach(kept -> apart.put(name(kept.entity()), kept.why()));
        return apart;
    }

    private static String name(Node node) {
        return node.getURI()
                .substring(node.getURI().startsWith(ARTICLES) ? ARTICLES.length() : (BASE + "id/").length());
    }
}
