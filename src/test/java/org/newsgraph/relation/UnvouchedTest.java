package org.newsgraph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;

/** What is only said, asked, supposed or denied never comes to stand as if the article said so, however it is written. */
class UnvouchedTest {
    private static final NewsGraph NEWSGRAPH = NewsGraph.standard();

    @ParameterizedTest
    @CsvFileSource(resources = "/relation/unvouched.tsv", delimiter = '\t', quoteCharacter = '\0')
    void anUnusualTextVouchesForNothing(String text) {
        assertThat(vouched(text)).isEmpty();
    }

    @Test
    void theSameSentenceByItselfIsVouchedFor() {
        assertThat(vouched("Die Solvara AG hat die Nordwind GmbH übernommen.")).hasSize(1);
        assertThat(vouched("Partner der Solvara AG ist die Nordwind GmbH.")).hasSize(1);
    }

    @Test
    void whatStandsBesideSuchATextIsVouchedFor() {
        assertThat(vouched("„Wir wachsen“, sagte jemand. Die Solvara AG hat die Nordwind GmbH übernommen."))
                .hasSize(1);
        assertThat(vouched("Die Solvara AG hat die Nordwind GmbH („der Wind in unserem Rücken“) übernommen."))
                .hasSize(1);
        assertThat(vouched("» Die Solvara AG hat die Nordwind GmbH übernommen."))
                .hasSize(1);
        assertThat(vouched("Klara Benning: Gut.¶Die Solvara AG hat die Nordwind GmbH übernommen."))
                .hasSize(1);
        assertThat(vouched("Man glaubt:¶- Es wird gut.¶Es regnet.¶Die Solvara AG hat die Nordwind GmbH übernommen."))
                .hasSize(1);
        assertThat(vouched("Hintergrund: Die Solvara AG hat die Nordwind GmbH übernommen."))
                .hasSize(1);
        assertThat(vouched("Wie berichtet, hat die Solvara AG die Nordwind GmbH übernommen."))
                .hasSize(1);
        assertThat(vouched("Die Solvara AG hat fast 300 Leute und hat die Nordwind GmbH übernommen."))
                .isNotEmpty();
        assertThat(vouched("Auf 27\" hat es geregnet. Die Solvara AG hat die Nordwind GmbH übernommen."))
                .hasSize(1);
    }

    @Test
    void whatAListIsIntroducedByHoldsBehindAnOverlongItem() {
        String item = "¶- Es geht um " + "Wind, ".repeat(400) + "Sturm.";
        assertThat(vouched("Der Verband behauptet:" + item + "¶- Die Solvara AG hat die Nordwind GmbH übernommen."))
                .isEmpty();
    }

    @Test
    void aQuotationThatIsSetApartIsNotVouchedFor() {
        String around = "<p>Die Lage in der Stadt an der Küste war am Abend ruhig, wie der Rat am Montag sagte.</p>";
        String sentence = "<p>Die Solvara AG hat die Nordwind GmbH übernommen.</p>";
        assertThat(vouched(page(around + "<blockquote>" + sentence + "</blockquote>" + around)))
                .isEmpty();
        assertThat(vouched(page(around + sentence + around))).hasSize(1);
    }

    private static Article page(String body) {
        return ArticleReader.fromHtml("page", "<article><h1>Solvara</h1>" + body + "</article>");
    }

    private static List<Fact> vouched(String text) {
        return vouched(ArticleReader.fromText("text", text.replace("¶", "\n\n")));
    }

    private static List<Fact> vouched(Article article) {
        return NEWSGRAPH.facts(article).stream()
                .filter(fact -> fact.isVouched() && !fact.property().equals("states"))
                .toList();
    }
}
