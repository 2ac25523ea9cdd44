package org.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entity;
import org.newsgraph.entity.Mention;
import org.newsgraph.entity.Recognizer;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.relation.Evidence;
import org.newsgraph.relation.Extractor;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Value;
import org.newsgraph.store.Store;

/** Stages can be replaced one by one, and nothing that was made before changes by it. */
class NewsGraphTest {
    private static final NewsGraph STANDARD = NewsGraph.standard();
    private static final Article ARTICLE = ArticleReader.fromText(
            "kauf.txt", "Die Solvara AG hat die Tenvio GmbH gekauft. Das Amt prüft Granulat der Solvara AG.");
    private static final Recognizer GRANULATE =
            text -> List.of(Mention.name(text.sentences().get(1), 3, 4, "Granulat", "Product"));

    @Test
    void moreMentionsStandBesideTheOthers() {
        assertThat(STANDARD.withMoreMentions(GRANULATE).entities(ARTICLE))
                .extracting(Entity::name)
                .contains("Solvara", "Tenvio", "Granulat");
        assertThat(STANDARD.entities(ARTICLE)).extracting(Entity::name).doesNotContain("Granulat");
    }

    @Test
    void aMentionOfOnesOwnTakesThePlaceOfTheStandardOnes() {
        Recognizer product = text -> List.of(Mention.name(text.sentences().get(0), 1, 2, "Solvara", "Product"));
        List<Mention> mentions = STANDARD.withMoreMentions(product).read(ARTICLE).entities().all().stream()
                .flatMap(entity -> entity.mentions().stream())
                .filter(mention -> mention.span().overlaps(new Span(4, 11)))
                .toList();
        assertThat(mentions).extracting(Mention::type).containsExactly("Product");
    }

    @Test
    void anotherRecognizerStandsAlone() {
        assertThat(STANDARD.withRecognizer(GRANULATE).entities(ARTICLE))
                .extracting(Entity::name)
                .containsExactly("Granulat");
    }

    @Test
    void moreFactsAreToldOnceAndInTextOrder() {
        NewsGraph twice = STANDARD.withMoreFacts(STANDARD.extractor());
        assertThat(twice.facts(ARTICLE)).isEqualTo(STANDARD.facts(ARTICLE)).isNotEmpty();
    }

    @Test
    void anotherExtractorStandsAlone() {
        assertThat(STANDARD.withExtractor((text, entities) -> List.of()).facts(ARTICLE))
                .isEmpty();
    }

    @Test
    void anotherAnalyzerAndLinkerAreAsked() {
        NewsGraph copy = STANDARD.withAnalyzer(article -> STANDARD.analyzer().analyze(article))
                .withLinker((text, mentions) -> STANDARD.linker().link(text, mentions.subList(0, 1)));
        assertThat(copy.entities(ARTICLE)).extracting(Entity::name).containsExactly("Solvara");
    }

    @Test
    void aGraphOfOtherStagesIsNoCurrentOne() {
        NewsGraph own = STANDARD.withMoreFacts((text, entities) -> List.of());
        assertThat(own.isCurrent(ARTICLE, own.graph(ARTICLE))).isTrue();
        assertThat(own.isCurrent(ARTICLE, STANDARD.graph(ARTICLE))).isFalse();
        assertThat(own.withMoreFacts(STANDARD.extractor()).isCurrent(ARTICLE, own.graph(ARTICLE)))
                .isFalse();
    }

    @Test
    void lambdasAreKnownByTheClassTheyAreWrittenIn() {
        Extractor lambda = (text, entities) -> List.of();
        assertThat(Stages.name(lambda)).isEqualTo(NewsGraphTest.class.getName());
    }

    @Test
    void wrongMentionsAreRefusedByName() {
        Recognizer astray = text -> List.of(new Mention(new Span(0, 3), 7, 0, 1, Mention.Kind.NAME, "Amt", null));
        Recognizer unknown = text -> List.of(Mention.name(text.sentences().get(0), 1, 2, "Solvara", "Chemical"));
        assertThatThrownBy(() -> STANDARD.withMoreMentions(astray).facts(ARTICLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mention 'Amt' in sentence 7: there are 2 sentences; correct the recognizer that found it");
        assertThatThrownBy(() -> STANDARD.withMoreMentions(unknown).facts(ARTICLE))
                .hasMessageContaining("no class ng:Chemical in the ontology");
    }

    @Test
    void aPropertyThatNobodyDeclaredIsRefusedByName() {
        Evidence evidence = new Evidence(new Span(0, 20), new Span(4, 11), new Span(0, 3), new Span(4, 11));
        Extractor wrong = (text, entities) ->
                List.of(Fact.asserted(entities.all().getFirst(), "smellsOf", new Value.Words("x"), evidence, "test"));
        assertThatThrownBy(() -> STANDARD.withExtractor(wrong).graph(ARTICLE))
                .hasMessageContaining("no property ng:smellsOf in the ontology");
    }

    @Test
    void manyThreadsGetTheSame() {
        List<Fact> alone = STANDARD.facts(ARTICLE);
        assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> STANDARD.facts(ARTICLE)))
                .allMatch(alone::equals);
    }

    @Test
    void articlesAreAddedWithAllThatFollowsFromThem() {
        Article other = ArticleReader.fromText("plan.txt", "Die Solvara AG will die Velmar AG übernehmen.");
        try (Store once = Store.inMemory();
                Store byAndBy = Store.inMemory()) {
            once.write(dataset -> STANDARD.add(List.of(ARTICLE, other), dataset));
            byAndBy.write(dataset -> STANDARD.add(List.of(ARTICLE), dataset));
            byAndBy.write(dataset -> STANDARD.add(List.of(other, ARTICLE), dataset));
            assertThat(once.<Boolean>read(STANDARD::hasDerived)).isTrue();
            assertThat(once.<Boolean>read(STANDARD::hasBackground)).isTrue();
            assertThat(IsoMatcher.isomorphic(once.dataset(), byAndBy.dataset())).isTrue();
        }
    }

    @Test
    void theOntologyOfBeforeGivesWayToAnother(@TempDir Path folder) throws IOException {
        Path register = Files.writeString(folder.resolve("known.ttl"), """
                @prefix ng: <https://w3id.org/newsgraph/ontology#> .
                @prefix id: <https://w3id.org/newsgraph/id/> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                id:norwin-tarvex a ng:Company ; skos:prefLabel "Norwin Tarvex"@de .
                """);
        NewsGraph knowing = NewsGraph.standard(Knowledge.bundled().withRegister(register), GraphWriter.BASE);
        try (Store store = Store.inMemory();
                Store fresh = Store.inMemory()) {
            store.write(dataset -> STANDARD.add(List.of(ARTICLE), dataset));
            store.write(dataset -> knowing.add(List.of(ARTICLE), dataset));
            fresh.write(dataset -> knowing.add(List.of(ARTICLE), dataset));
            assertThat(store.<Boolean>read(STANDARD::hasBackground)).isFalse();
            STANDARD.background().listGraphNodes().forEachRemaining(run -> {
                if (!fresh.dataset().containsGraph(run)) {
                    store.remove(run.getURI()); // how graphs were made before is told still
                }
            });
            assertThat(IsoMatcher.isomorphic(store.dataset(), fresh.dataset())).isTrue();
        }
    }

    @Test
    void ofTwoArticlesWithOneAddressTheLaterCounts() {
        Article first = ARTICLE.withUrl("https://zeitung.example/1");
        Article second = ArticleReader.fromText("neu.txt", "Die Solvara AG will die Velmar AG übernehmen.")
                .withUrl("https://zeitung.example/1")
                .withTitle("Solvara plant");
        try (Store store = Store.inMemory()) {
            store.write(dataset -> STANDARD.add(List.of(first, second), dataset));
            assertThat(store.<Boolean>read(dataset -> STANDARD.isCurrent(second, dataset)))
                    .isTrue();
            assertThat(store.<Boolean>read(dataset -> STANDARD.isCurrent(first, dataset)))
                    .isFalse();
        }
    }
}
