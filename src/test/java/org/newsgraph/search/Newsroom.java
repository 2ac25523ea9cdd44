package org.newsgraph.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.newsgraph.store.Store;

/** A store whose articles are written in a line each. People, firms and texts are invented. */
final class Newsroom implements AutoCloseable {
    static final String ID = "https://w3id.org/newsgraph/id/";
    static final String NEWS = "https://example.org/news/";
    private static final Node IDENTITY = NodeFactory.createURI("https://w3id.org/newsgraph/graph/identity");
    private static final Node REGISTER = NodeFactory.createURI("https://w3id.org/newsgraph/graph/register");

    private final Store store;
    private int version;

    Newsroom(Store store) {
        this.store = store;
    }

    static Newsroom inMemory() {
        return new Newsroom(Store.inMemory());
    }

    DatasetGraph data() {
        return store.dataset();
    }

    /** Writes an article or writes it anew; an entity is {@code Company Norvik Systems} or {@code Company Norvik=Tellura}. */
    Newsroom write(String name, String headline, String body, String... entities) {
        Node self = NodeFactory.createURI(NEWS + name);
        DatasetGraph graph = DatasetGraphFactory.create();
        graph.add(self, self, Vocabulary.TYPE, Vocabulary.ARTICLE);
        graph.add(self, self, Vocabulary.HEADLINE, german(headline));
        graph.add(self, self, Vocabulary.BODY, german(body));
        graph.add(self, self, Vocabulary.DIGEST, NodeFactory.createLiteralString("sha256:" + version++));
        graph.add(self, self, Vocabulary.PUBLISHED, NodeFactory.createLiteralString("2026-03-0" + (1 + version % 9)));
        graph.add(self, self, Vocabulary.PUBLISHER, NodeFactory.createLiteralString("Talbote"));
        for (String entity : entities) {
            mention(graph, self, entity);
        }
        store.put(graph);
        return this;
    }

    private static void mention(DatasetGraph graph, Node self, String entity) {
        String kind = entity.substring(0, entity.indexOf(' '));
        List<String> names = Arrays.asList(entity.substring(kind.length() + 1).split("=", -1));
        Node node = NodeFactory.createURI(iri(names.getFirst()));
        graph.add(self, self, Vocabulary.MENTIONS, node);
        graph.add(self, node, Vocabulary.TYPE, NodeFactory.createURI(Vocabulary.NG + kind));
        graph.add(self, node, Vocabulary.PREF_LABEL, german(names.getFirst()));
        names.stream().skip(1).forEach(other -> graph.add(self, node, Vocabulary.ALT_LABEL, german(other)));
    }

    /** Of the entity that is called so first. */
    static String iri(String name) {
        return ID + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    void remove(String name) {
        store.remove(NEWS + name);
    }

    /** The first of two names each stands for the second from now on, and nothing else does. */
    void identify(Map<String, String> pairs) {
        store.remove(IDENTITY.getURI());
        DatasetGraph graph = DatasetGraphFactory.create();
        new TreeMap<>(pairs)
                .forEach((member, canonical) -> graph.add(
                        IDENTITY,
                        NodeFactory.createURI(iri(member)),
                        Vocabulary.SAME_ENTITY_AS,
                        NodeFactory.createURI(iri(canonical))));
        store.put(graph);
    }

    /** Names that no article states, by language, of the entity that is called so. */
    void register(String name, Map<String, String> labels) {
        DatasetGraph graph = DatasetGraphFactory.create();
        new TreeMap<>(labels)
                .forEach((language, label) -> graph.add(
                        REGISTER,
                        NodeFactory.createURI(iri(name)),
                        Vocabulary.PREF_LABEL,
                        NodeFactory.createLiteralLang(label, language)));
        store.put(graph);
    }

    private static Node german(String text) {
        return NodeFactory.createLiteralLang(text, "de");
    }

    /** All that an index can tell, to be compared with what another tells. */
    static List<Hit> all(SearchIndex index, List<String> words) {
        List<Hit> all = new ArrayList<>();
        for (String word : words) {
            Results results = index.find(word, 0, 1000, 0, 1000);
            all.addAll(results.entities());
            results.articles().stream()
                    .sorted(java.util.Comparator.comparing(Hit.Article::iri))
                    .forEach(all::add);
        }
        return all;
    }

    @Override
    public void close() {
        store.close();
    }
}
