package org.newsgraph.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.relation.Status;

/** What an evaluation says of articles with known facts; see {@code src/test/resources/gold/README.md}. */
class EvaluatorTest {
    private static Evaluator evaluator;
    private static Evaluation evaluation;

    @TempDir
    private Path dir;

    @BeforeAll
    static void evaluate() {
        evaluator = new Evaluator(Knowledge.bundled());
        evaluation = evaluator.evaluate(Gold.read(GoldSamples.FOLDER, null, null));
    }

    private static String nearMiss(String property) {
        return evaluation.missed().stream()
                .filter(s -> s.gold().property().equals(property))
                .map(Sought::nearMiss)
                .findFirst()
                .orElse("not missed");
    }

    private Evaluation ofSentences(String... lines) {
        try {
            Path file = Files.write(dir.resolve("sentences.tsv"), List.of(lines));
            return evaluator.evaluate(Gold.read(file, null, null));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void countsFollowFromTheGold() {
        Tally acquires = evaluation.byRelation().get("acquires");
        assertThat(acquires).isEqualTo(new Tally(3, 0, 3, 3));
        assertThat(evaluation.all().wanted()).isEqualTo(8);
        assertThat(evaluation.byStatus())
                .hasEntrySatisfying("planned", t -> assertThat(t.wanted()).isEqualTo(3));
    }

    @Test
    void whatNeedNotBeFoundIsRightButNoMiss() {
        Tally rivals = evaluation.byRelation().get("competesWith");
        assertThat(rivals).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(evaluation.byRelation()).doesNotContainKey("headquarteredIn");
    }

    @Test
    void anAssertionOfAPlanIsUnsafeAndOfTheWrongStatus() {
        assertThat(evaluation.unsafe())
                .singleElement()
                .satisfies(u -> assertThat(u.line()).isEqualTo("Meriton acquires Dextra (asserted)"));
        assertThat(evaluation.otherStatus()).hasSize(1);
        assertThat(evaluation.statusAccuracy()).isBetween(0.5, 0.99);
        assertThat(evaluation.traps()).singleElement().asString().contains("Meriton acquires Dextra");
    }

    @Test
    void aMissWithoutAWordSaysSo() {
        assertThat(nearMiss("mergesWith")).startsWith("no word of the lexicon for mergesWith stands in the sentence");
    }

    @Test
    void aMissSaysWhichArgumentOfWhichWordIsNotThere() {
        Evaluation one = ofSentences("Gestern wurde die Firma Dextra übernommen.\tSolvara|acquires|Dextra|asserted");
        assertThat(one.missed())
                .singleElement()
                .satisfies(s -> assertThat(s.nearMiss())
                        .contains("[uebernehmen]", "has no subject (subject)", "'Solvara' is not recognised there"));
    }

    @Test
    void aMissSaysWhichArgumentIsOfTheWrongClass() {
        Evaluation one =
                ofSentences("Die Stadt Hamburg kauft den Anbieter Dextra GmbH.\tHamburg|acquires|Dextra|asserted");
        assertThat(one.missed())
                .singleElement()
                .satisfies(s -> assertThat(s.nearMiss()).contains("its subject", "Hamburg", "but acquires wants"));
    }

    @Test
    void aMissSaysThatItsClauseSaysNothing() {
        Evaluation one =
                ofSentences("Kauft der Konzern Solvara AG den Anbieter Dextra GmbH?\tSolvara|acquires|Dextra|asserted");
        assertThat(one.missed())
                .singleElement()
                .satisfies(s -> assertThat(s.nearMiss()).contains("a question, a condition"));
    }

    @Test
    void aWrongFactIsToldWithItsSentenceAndWord() {
        Evaluation one = ofSentences("Der Konzern Solvara AG hat den Anbieter Dextra GmbH gekauft.\t");
        assertThat(one.wrong()).singleElement().satisfies(w -> {
            assertThat(w.fact().rule()).isEqualTo("kaufen");
            assertThat(w.sentence()).startsWith("Der Konzern Solvara");
        });
    }

    @Test
    void aRepeatedFactIsNeitherRightNorWrong() {
        GoldArticle article = new GoldArticle(
                "a",
                ArticleReader.fromText("a", "Solvara arbeitet mit Dextra zusammen."),
                List.of(GoldSamples.gold("Solvara", "partnersWith", "Dextra", Status.ASSERTED)),
                List.of(),
                Wording.SENTENCE,
                true);
        Judge judge = new Judge(
                article,
                List.of(
                        GoldSamples.fact("Solvara", "partnersWith", "Dextra", Status.ASSERTED),
                        GoldSamples.fact("Dextra", "partnersWith", "Solvara", Status.ASSERTED),
                        GoldSamples.fact("Dextra", "sues", "Solvara", Status.ASSERTED)));
        assertThat(judge.judged())
                .extracting(Judged::verdict)
                .containsExactly(Verdict.RIGHT, Verdict.NEUTRAL, Verdict.WRONG);
    }

    @Test
    void aSecondEvaluationStartsAnew() {
        Evaluation again = evaluator.evaluate(Gold.read(GoldSamples.FOLDER, null, null));
        assertThat(Report.json.of(again)).isEqualTo(Report.json.of(evaluation));
    }

    @Test
    void changesAreToldBetweenTwoEvaluations() throws IOException {
        String sentence = "Der Konzern Solvara AG hat den Anbieter Dextra GmbH gekauft.\t";
        Evaluation without = ofSentences(sentence + "Solvara|sues|Dextra|asserted");
        Path before = Files.writeString(dir.resolve("before.json"), Report.json.of(without));
        Evaluation with = ofSentences(sentence + "Solvara|acquires|Dextra|asserted");
        assertThat(Report.changes(with, Results.read(before)))
                .contains("Newly found (1)", "No longer wrong (1)", "[kaufen]")
                .doesNotContain("Newly lost", "Newly wrong");
        assertThat(Report.changes(without, Results.read(before))).contains("nothing changed");
    }
}
