package org.newsgraph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.ArticleReader;

class QualifiersTest {
    private static final NewsGraph NEWSGRAPH = NewsGraph.standard();

    @Test
    void theAgentOfAPassiveIsNotTheSeller() {
        assertThat(NEWSGRAPH.facts(ArticleReader.fromText("test", "Die Firma Valdoro wurde von Philips übernommen.")))
                .singleElement()
                .satisfies(fact -> assertThat(fact.subject().name()).isEqualTo("Philips"))
                .satisfies(fact -> assertThat(fact.qualifiers()).doesNotContainKey("seller"));
    }
}
