package org.newsgraph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.NewsGraph;

/** The extractor against the labelled sentences; {@link SentenceScore} prints what differs. */
class LabelledSentencesTest {
    private static SentenceScore score;

    @BeforeAll
    static void extract() {
        score = SentenceScore.of(NewsGraph.standard());
    }

    @Test
    void nothingUncertainIsVouchedFor() {
        assertThat(score.unsafe).isEmpty();
    }

    @Test
    void whatIsFoundIsRightNineTimesInTen() {
        assertThat(score.precision()).as(() -> String.join("\n", score.wrong)).isGreaterThan(0.9);
    }

    /** A floor that only rises: single sentences give little evidence of what an invented name is. */
    @Test
    void halfOfTheFactsAreFoundWithoutAnyContext() {
        assertThat(score.recall()).isGreaterThan(0.5);
    }
}
