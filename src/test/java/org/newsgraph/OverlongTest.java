package org.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.entity.Entity;
import org.newsgraph.relation.Fact;
import org.newsgraph.text.Sentence;

/** What is too long to be read is told, and nothing is read from half of it. */
class OverlongTest {
    private static final NewsGraph NEWSGRAPH = NewsGraph.standard();
    private static final String CLAIM = "Der Konzern Solvara übernimmt die Firma Tenvio";
    private static final String LIST = ", den Vorstand, die Werke, die Märkte".repeat(Sentence.LONGEST / 9);

    private static Reading read(String text) {
        return NEWSGRAPH.read(ArticleReader.fromText("t.txt", text));
    }

    @Test
    void claimIsNotReadWithoutTheWordsThatUndoItFarBehind() {
        Reading reading = read(CLAIM + LIST + " und alle Patente nicht.");
        assertThat(reading.facts()).isEmpty();
        assertThat(reading.notes()).singleElement().asString().startsWith("t.txt: ").contains("300 words", "not read");
    }

    @Test
    void nothingIsReadFromTheEndOfAnOverlongSentence() {
        Reading reading = read("Das Gerücht" + LIST + ", wonach der Konzern Solvara die Firma Tenvio übernimmt.");
        assertThat(reading.facts()).isEmpty();
    }

    @Test
    void namesInAnOverlongSentenceAreFound() {
        assertThat(read(CLAIM + LIST + ".").entities().all())
                .extracting(Entity::name)
                .contains("Solvara", "Tenvio");
    }

    @Test
    void sentencesBesideAnOverlongOneAreRead() {
        Reading reading = read(CLAIM + ".\n\nDas Gerücht" + LIST + " nicht.\n\nTenvio übernimmt die Firma Belisk GmbH.");
        assertThat(reading.facts()).extracting(Fact::property).contains("acquires");
        assertThat(reading.facts())
                .allMatch(fact -> reading.text().sentenceOf(fact.evidence().cue()).orElseThrow().whole());
    }

    @Test
    void indirectSpeechDoesNotGoOnFromBehindAnOverlongSentence() {
        String text = "Anna Krall sagte, die Firma Tenvio wachse.\n\nDas Gerücht" + LIST + ", sagte Ida Roth.\n\n"
                + "Der Konzern Solvara habe die Firma Tenvio übernommen.";
        List<Fact> facts = read(text).facts();
        assertThat(facts)
                .filteredOn(fact -> fact.property().equals("acquires"))
                .allMatch(fact -> fact.speaker() == null);
    }

    @Test
    void ordinaryArticleHasNoNotes() {
        assertThat(read(CLAIM + ".").notes()).isEmpty();
    }
}
