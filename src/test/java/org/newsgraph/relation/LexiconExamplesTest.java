package org.newsgraph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lexicon's entries against their examples; {@link ExampleScore} prints what differs. */
class LexiconExamplesTest {
    private static ExampleScore score;

    @BeforeAll
    static void read() {
        score = new ExampleScore();
    }

    @Test
    void everySentenceSaysWhatItsWordIsToShow() {
        List<String> failures = score.failures(Set.of());
        assertThat(failures).as(() -> String.join("\n", failures)).isEmpty();
    }

    /** The list of what is not shown yet is exact, so that it can only shrink as examples are added. */
    @Test
    void everyReferenceOfEveryEntryIsShownUnlessListed() {
        assertThat(score.uncovered())
                .containsExactlyInAnyOrderElementsOf(
                        LabelledSentence.lines(LexiconExample.FOLDER.resolve("uncovered.txt"))
                                .toList());
    }

    @Test
    void everyExampleIsOfAnEntryAndExpectsSomething() {
        assertThat(score.examples()).extracting(LexiconExample::entry).isSubsetOf(score.entries());
        assertThat(score.examples())
                .allMatch(e -> !e.names().isEmpty() || e.facts().stream().anyMatch(f -> f.required()));
    }

    @Test
    void noExampleOccursTwice() {
        assertThat(score.examples().stream().map(e -> e.entry() + " " + e.text()))
                .doesNotHaveDuplicates();
    }
}
