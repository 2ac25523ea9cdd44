package org.newsgraph.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.relation.Status;

/** Gold folders and labelled sentences are read whole, or refused with file, line and remedy. */
class GoldTest {
    private static final String ARTICLE = "{\"id\":\"a\",\"url\":\"https://a.example/\",\"text\":\"Ein Satz.\"}";
    private static final String FACT =
            "{\"article\":\"a\",\"subject\":{\"name\":\"Solvara\"},\"predicate\":\"acquires\","
                    + "\"object\":{\"name\":\"Dextra\"},\"modality\":\"planned\"}";

    @TempDir
    private Path dir;

    private Gold read(String articles, String facts) throws IOException {
        Files.writeString(dir.resolve("articles.jsonl"), articles);
        Files.writeString(dir.resolve("facts.jsonl"), facts);
        return Gold.read(dir, null, null);
    }

    @Test
    void aFolderNeedsArticlesAndFactsOnly() throws IOException {
        Gold gold = read(ARTICLE, FACT);
        assertThat(gold.articles())
                .singleElement()
                .satisfies(a -> assertThat(a.facts())
                        .singleElement()
                        .satisfies(f -> assertThat(f.status()).isEqualTo(Status.PLANNED)));
        assertThat(gold.required()).isEqualTo(1);
    }

    @Test
    void aSplitOrOneArticleIsChosenByName() {
        assertThat(Gold.read(GoldSamples.FOLDER, null, null).articles()).hasSize(2);
        assertThat(Gold.read(GoldSamples.FOLDER, null, "dev").articles())
                .extracting(GoldArticle::id)
                .containsExactly("n1");
        assertThat(Gold.read(GoldSamples.FOLDER, null, "n2").articles())
                .extracting(GoldArticle::id)
                .containsExactly("n2");
        assertThatThrownBy(() -> Gold.read(GoldSamples.FOLDER, null, "test"))
                .hasMessageContainingAll("split.json", "no split \"test\"");
    }

    @Test
    void articlesMayLieElsewhere() throws IOException {
        Files.writeString(dir.resolve("facts.jsonl"), FACT);
        Path articles = Files.writeString(dir.resolve("other.jsonl"), ARTICLE);
        assertThat(Gold.read(dir, articles, null).articles()).hasSize(1);
        assertThatThrownBy(() -> Gold.read(dir, null, null))
                .hasMessageContainingAll("articles.jsonl", "cannot be read");
    }

    @Test
    void aWrongLineIsNamed() {
        assertThatThrownBy(() -> read(ARTICLE, FACT + "\n{\"article\":\"a\""))
                .hasMessageContaining("facts.jsonl:2: not JSON");
        assertThatThrownBy(() -> read(ARTICLE, "{\"article\":\"a\"}"))
                .hasMessageContaining("facts.jsonl:1: no \"subject\"");
        assertThatThrownBy(() -> read(ARTICLE, FACT.replace("planned", "maybe")))
                .hasMessageContainingAll("facts.jsonl:1: no status \"maybe\"", "known are asserted");
        assertThatThrownBy(() -> read("{\"text\":\"Ein Satz.\"}", FACT)).hasMessageContaining("articles.jsonl:1");
    }

    @Test
    void aSentenceFileHasTwoColumns() throws IOException {
        Path file = Files.writeString(
                dir.resolve("s.tsv"), "# comment\n\nEin Satz.\tA|sues|B|asserted ;; ?C|sues|D|denied|E\n");
        assertThat(Gold.read(file, null, null).articles())
                .singleElement()
                .satisfies(a ->
                        assertThat(a.facts()).extracting(GoldFact::required).containsExactly(true, false));
        Files.writeString(file, "Ein Satz.\nNoch einer.\tA|sues|B\n");
        assertThatThrownBy(() -> Gold.read(file, null, null)).hasMessageContaining("s.tsv:1: not a sentence, a tab");
        Files.writeString(file, "Noch einer.\tA|sues|B\n");
        assertThatThrownBy(() -> Gold.read(file, null, null)).hasMessageContaining("s.tsv:1: no subject|property");
        assertThatThrownBy(() -> Gold.read(file, null, "dev")).hasMessageContaining("only a gold folder");
    }

    @Test
    void onlyAnEvaluationCanBeComparedWith() throws IOException {
        Path file = Files.writeString(dir.resolve("x.json"), "{}");
        assertThatThrownBy(() -> Results.read(file)).hasMessageContainingAll("x.json", "--format json");
    }
}
