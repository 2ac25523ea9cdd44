package org.newsgraph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.ArticleReader;

/** What words add to the figures they say. */
class FiguresTest {
    private static final NewsGraph NEWSGRAPH = NewsGraph.standard();

    @Test
    void aLossIsBelowZeroAndKeepsItsWords() {
        Value.Quantity loss = (Value.Quantity)
                only("Siemens machte einen Nettoverlust von 3 Millionen Euro.").object();
        assertThat(loss.min()).isEqualByComparingTo("-3000000");
        assertThat(loss.max()).isEqualByComparingTo("-3000000");
        assertThat(loss.text()).isEqualTo("3 Millionen Euro");
    }

    @Test
    void aProfitIsAboveZero() {
        Value.Quantity profit = (Value.Quantity)
                only("Siemens machte einen Gewinn von 3 Millionen Euro.").object();
        assertThat(profit.min()).isEqualByComparingTo("3000000");
    }

    @Test
    void theWordTellsNetFromOperating() {
        assertThat(only("Siemens machte einen Nettoverlust von 3 Millionen Euro.")
                        .qualifiers())
                .containsEntry("kind", new Value.Words("net"));
        assertThat(only("Siemens machte einen Betriebsgewinn von 3 Millionen Euro.")
                        .qualifiers())
                .containsEntry("kind", new Value.Words("operating"));
    }

    @Test
    void evidenceReachesBackToWhoseFigureItIs() {
        String text = "Siemens wächst. Der Umsatz stieg um drei Prozent auf 9 Milliarden Euro. Siemens hofft.";
        Fact fact = only(text);
        assertThat(fact.evidence().sentence().begin()).isZero();
        assertThat(fact.evidence().sentence().contains(fact.evidence().subject()))
                .isTrue();
    }

    private static Fact only(String text) {
        List<Fact> facts = NEWSGRAPH.facts(ArticleReader.fromText("figures.txt", text));
        assertThat(facts).hasSize(1);
        return facts.getFirst();
    }
}
