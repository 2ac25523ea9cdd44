package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.store.Store;

/** Small corpora of articles, built as the program builds them, and what they say of entities. */
final class Corpora {
    private Corpora() {}

    static void build(Store store, NewsGraph newsgraph, Path articles) {
        build(store, newsgraph, read(articles));
    }

    static List<Article> read(Path articles) {
        List<Article> read = new ArrayList<>();
        new ArticleReader().read(articles.toString(), read::add, failure -> {
            throw new AssertionError(failure.toString());
        });
        return read;
    }

    static void build(Store store, NewsGraph newsgraph, List<Article> articles) {
        store.put(newsgraph.background());
        store.putAll(articles.stream().map(newsgraph::graph).toList());
        store.put(store.read(newsgraph::derived));
    }

    /** The entity that an article calls by a name, by the IRI that stands for it. */
    static Node entity(DatasetGraph data, String article, String name) {
        Node graph = NodeFactory.createURI(article);
        Node own = Stream.of(SKOS.prefLabel, SKOS.altLabel)
                .flatMap(label -> Iter.asStream(data.findNG(graph, Node.ANY, label.asNode(), Node.ANY)))
                .filter(quad -> quad.getObject().getLiteralLexicalForm().equals(name))
                .map(Quad::getSubject)
                .findFirst()
                .orElseThrow(() -> new AssertionError(article + " speaks of no " + name));
        return standing(data, own);
    }

    static Node standing(DatasetGraph data, Node entity) {
        Node sameEntityAs = NodeFactory.createURI(Ontology.NAMESPACE + "sameEntityAs");
        return Iter.asStream(data.findNG(Node.ANY, entity, sameEntityAs, Node.ANY))
                .map(Quad::getObject)
                .findFirst()
                .orElse(entity);
    }
}
