package org.newsgraph.graph;

import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.article.Fingerprint;
import org.newsgraph.article.Metadata;
import org.newsgraph.entity.Entity;
import org.newsgraph.entity.Mention;

/** What the graph of an article says of the article itself and of the entities it mentions. */
record ArticleTriples(Graph graph, Iris iris, String language) {
    /** The article, with the digest of what is {@link #told} of it and the run that made the graph. */
    void article(Article article, Node source, String digest, Node run) {
        Node self = iris.self();
        told(article, source);
        graph.add(self, Vocabulary.DIGEST, Literals.string(digest));
        graph.add(self, Vocabulary.WAS_GENERATED_BY, run);
        Fingerprint.of(article.body().text())
                .ifPresent(f -> graph.add(self, Vocabulary.FINGERPRINT, Literals.string(f.toString())));
    }

    /** All that a source tells of the article: its text and metadata. */
    void told(Article article, Node source) {
        Node self = iris.self();
        graph.add(self, Vocabulary.TYPE, Vocabulary.NEWS_ARTICLE);
        graph.add(self, Vocabulary.ARTICLE_BODY, words(article.body().text()));
        graph.add(self, Vocabulary.IN_LANGUAGE, Literals.string(Literals.tag(language)));
        graph.add(self, Vocabulary.BLOCKS, Literals.string(StoredArticle.blocks(article)));
        graph.add(self, Vocabulary.WAS_DERIVED_FROM, source);
        put(self, Vocabulary.HEADLINE, article.title(), this::words);
        metadata(self, article.metadata());
    }

    private void metadata(Node self, Metadata metadata) {
        put(self, Vocabulary.ALTERNATIVE_HEADLINE, metadata.subtitle(), this::words);
        metadata.authors().forEach(author -> put(self, Vocabulary.AUTHOR, author, Literals::string));
        put(self, Vocabulary.PUBLISHER, metadata.publisher(), Literals::string);
        put(self, Vocabulary.SECTION, metadata.section(), this::words);
        metadata.keywords().forEach(keyword -> put(self, Vocabulary.KEYWORDS, keyword, this::words));
        put(self, Vocabulary.DATE_PUBLISHED, metadata.published(), Literals::moment);
        put(self, Vocabulary.DATE_MODIFIED, metadata.modified(), Literals::moment);
        put(self, Vocabulary.DATELINE, metadata.dateline(), this::words);
        metadata.agencies().forEach(agency -> put(self, Vocabulary.SOURCE_ORGANIZATION, agency, Literals::string));
    }

    private void put(Node self, Node property, @Nullable String value, Function<String, Node> literal) {
        if (value != null) {
            graph.add(self, property, literal.apply(value));
        }
    }

    /** An entity with its names; once for each article it occurs in. */
    void entity(Entity entity) {
        Node node = iris.entity(entity);
        graph.add(iris.self(), Vocabulary.MENTIONS, node);
        graph.add(node, Vocabulary.TYPE, Vocabulary.term(entity.type()));
        graph.add(node, Vocabulary.PREF_LABEL, words(entity.name()));
        entity.aliases().stream()
                .filter(alias -> !alias.equals(entity.name()))
                .forEach(alias -> graph.add(node, Vocabulary.ALT_LABEL, words(alias)));
        String item = entity.wikidata();
        if (item != null) {
            graph.add(node, Vocabulary.SAME_AS, Iris.wikidata(item));
        }
    }

    /** Where an entity is mentioned. */
    void mentions(Entity entity) {
        Node node = iris.entity(entity);
        for (Mention mention : entity.mentions()) {
            graph.add(node, Vocabulary.MENTION, iris.span(mention.span()));
        }
    }

    private Node words(String text) {
        return Literals.words(text, language);
    }
}
