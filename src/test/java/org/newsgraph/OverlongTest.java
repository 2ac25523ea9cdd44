package org.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.entity.Entity;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.FrameExtractor;
import org.newsgraph.text.Sentence;

/** What is too long to be read is told, and nothing is read from half of it. */
class OverlongTest {
    private static final NewsGraph NEWSGRAPH = NewsGraph.standard();
    private static final String CLAIM = "Der Konzern Solvara übernimmt die Firma Tenvio";
    private static final String LIST = ", das Werk, das Haus".repeat(Sentence.LONGEST / 6);

    private static Reading read(String text) {
        return NEWSGRAPH.read(ArticleReader.fromText("t.txt", text));
    }

    @Test
    void claimIsNotReadWithoutTheWordsThatUndoItFarBehind() {
        Reading reading = read(CLAIM + LIST + ", das ist nicht wahr.");
        assertThat(reading.facts()).isEmpty();
        assertThat(reading.notes())
                .singleElement()
                .asString()
                .startsWith("t.txt: ")
                .contains("300 words", "not read");
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
        Reading reading =
                read(CLAIM + ".\n\nDas Gerücht" + LIST + " nicht.\n\nTenvio übernimmt die Firma Belisk GmbH.");
        assertThat(reading.facts()).extracting(Fact::property).contains("acquires");
        assertThat(reading.facts())
                .allMatch(fact -> reading.text()
                        .sentenceOf(fact.evidence().cue())
                        .orElseThrow()
                        .whole());
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
    void manyFactsAreReadUpToALimitAndThatIsTold() {
        String text = IntStream.range(0, 6)
                .mapToObj(k -> "Die Firmen " + names(k, 'a') + " übernehmen die Firmen " + names(k, 'e') + ".")
                .collect(Collectors.joining("\n\n"));
        Reading reading = read(text);
        assertThat(reading.facts()).hasSize(FrameExtractor.MOST_FACTS);
        assertThat(reading.notes()).singleElement().asString().contains("5000 facts", "left out");
    }

    @Test
    void asManyFactsAsMayBeAreAllReadAndNothingIsTold() {
        assertThat(readAlike(FrameExtractor.MOST_FACTS).notes()).isEmpty();
        Reading more = readAlike(FrameExtractor.MOST_FACTS + 1);
        assertThat(more.facts()).hasSize(FrameExtractor.MOST_FACTS);
        assertThat(more.notes()).singleElement().asString().contains("left out");
    }

    /** By an extractor of one's own that gives the same fact so often. */
    private static Reading readAlike(int times) {
        return NEWSGRAPH
                .withExtractor((text, entities) -> Collections.nCopies(
                        times, NEWSGRAPH.extractor().extract(text, entities).getFirst()))
                .read(ArticleReader.fromText("t.txt", CLAIM + "."));
    }

    /** Forty firms. */
    private static String names(int number, char vowel) {
        return IntStream.range(0, 40)
                .mapToObj(i -> "Br" + vowel + "l" + "mnrst".charAt(i % 5) + "aeiou".charAt(i / 5 % 5)
                        + "klptwvzb".charAt(i / 5) + "aeiouy".charAt(number) + "x")
                .collect(Collectors.joining(", "))
                .replaceFirst(", ([^,]*)$", " und $1");
    }

    @Test
    void ordinaryArticleHasNoNotes() {
        assertThat(read(CLAIM + ".").notes()).isEmpty();
    }
}
