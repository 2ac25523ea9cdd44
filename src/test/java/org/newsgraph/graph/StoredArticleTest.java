package org.newsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.Article;
import org.newsgraph.article.Block;
import org.newsgraph.article.Body;
import org.newsgraph.article.Metadata;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entities;
import org.newsgraph.ontology.Knowledge;

/** An article can be read back from its graph. */
class StoredArticleTest {
    private static final Article ARTICLE = new Article(
            "a.html",
            "https://netzbote.example/a",
            "Solvara baut um",
            Body.of("Ein 😀 Bild\n\nDer Konzern baut um.\n\nWeiteres"),
            List.of(
                    new Block(Block.Kind.CAPTION, new Span(0, 10), null),
                    new Block(Block.Kind.PARAGRAPH, new Span(12, 32), null),
                    new Block(Block.Kind.HEADING, new Span(34, 42), null)),
            Metadata.builder("de-AT")
                    .subtitle("Werk in Linz schließt")
                    .authors(List.of("Ada Beispiel", "Ute Kern"))
                    .publisher("Netzbote")
                    .section("Wirtschaft")
                    .keywords(List.of("Stahl", "Umbau"))
                    .published("2026-03-02T08:00:00+01:00")
                    .modified("2026-03-03")
                    .dateline("Wien/Linz")
                    .agencies(List.of("APA", "dpa"))
                    .build());

    private final DatasetGraph data =
            new GraphWriter(Knowledge.bundled()).write(ARTICLE, new Entities(List.of()), List.of());
    private final Node name = data.listGraphNodes().next();
    private final Graph graph = data.getGraph(name);

    @Test
    void headingsAndCaptionsStayWhatTheyAre() {
        StoredArticle stored = StoredArticle.read(graph, name).orElseThrow();
        assertThat(stored.exact()).isTrue();
        assertThat(stored.article().body()).isEqualTo(ARTICLE.body());
        assertThat(stored.article().blocks())
                .extracting(b -> b.kind() + " " + b.span())
                .isEqualTo(ARTICLE.blocks().stream()
                        .map(b -> b.kind() + " " + b.span())
                        .toList());
    }

    @Test
    void itsIriAndDateAreTheSame() {
        StoredArticle stored = StoredArticle.read(graph, name).orElseThrow();
        assertThat(new GraphWriter(Knowledge.bundled()).iri(stored.article())).isEqualTo(name.getURI());
        assertThat(stored.article().metadata().publishedOn())
                .isEqualTo(ARTICLE.metadata().publishedOn());
        assertThat(stored.article().digest()).isEqualTo(ARTICLE.digest());
    }

    @Test
    void aGraphWithoutBlocksIsReadInParagraphsAndSaysSo() {
        graph.remove(name, Vocabulary.BLOCKS, Node.ANY);
        StoredArticle stored = StoredArticle.read(graph, name).orElseThrow();
        assertThat(stored.exact()).isFalse();
        assertThat(stored.article().blocks())
                .extracting(Block::span)
                .containsExactly(new Span(0, 10), new Span(12, 32), new Span(34, 42));
    }

    @Test
    void aGraphWithoutABodyIsNoArticle() {
        graph.remove(name, Vocabulary.ARTICLE_BODY, Node.ANY);
        assertThat(StoredArticle.read(graph, name)).isEmpty();
    }

    @Test
    void anArticleWrittenAgainFromItsGraphLosesNothing() {
        Article stored = StoredArticle.read(graph, name).orElseThrow().article();
        DatasetGraph again = new GraphWriter(Knowledge.bundled()).write(stored, new Entities(List.of()), List.of());
        assertThat(stored.metadata()).isEqualTo(ARTICLE.metadata());
        assertThat(again.getGraph(name).isIsomorphicWith(graph)).isTrue();
        assertThat(new Validation(Knowledge.bundled()).validate(again)).isEmpty();
    }
}
