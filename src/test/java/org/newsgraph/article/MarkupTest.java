package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What one walk over a page notes for its metadata. */
class MarkupTest {
    private static final String TIME = "<time datetime=2025-03-04>4. März</time>";

    private static Markup of(String body) {
        return Markup.of(Jsoup.parse("<body>" + body + "</body>"));
    }

    @Test
    void linesOfPicturesAreNoShortLines() {
        assertThat(of("<p>davor</p><figure><div><p>Bild</p></div></figure><p>danach</p>")
                        .shortLines(20))
                .contains("davor", "danach")
                .doesNotContain("Bild");
    }

    @Test
    void aTimeBesideTheArticleIsNoneOfItUnlessAmongTeasers() {
        Markup page = of("<h1>Titel</h1><nav>" + TIME + "</nav>");
        assertThat(page.times()).isEmpty();
        assertThat(page.timesBeside()).hasSize(1);
        assertThat(of("<h1>Titel</h1><nav class=teasers><div>" + TIME + "</div></nav>")
                        .timesBeside())
                .isEmpty();
        assertThat(of("<h1>Titel</h1><nav></nav>" + TIME).times()).hasSize(1);
    }

    @Test
    void aFormAroundTheOnlyHeadlineIsThePage() {
        assertThat(of("<form><h1>Titel</h1>" + TIME + "</form>").times()).hasSize(1);
        assertThat(of("<form>" + TIME + "</form><h1>Titel</h1>").times()).isEmpty();
    }

    @Test
    void anotherArticleTellsOfAnother() {
        assertThat(of("<article><h1>Titel</h1>" + TIME + "</article><article>" + TIME + "</article>")
                        .times())
                .hasSize(1);
    }

    @Test
    void descriptionsAreReadUpToALimit() {
        String script = "<script type=application/ld+json>";
        String large = "x".repeat(Limits.DESCRIPTION - 10);
        Markup page = of(script + large + "</script>" + script + "y".repeat(11) + "</script>" + script + "z".repeat(10)
                + "</script>");
        assertThat(page.descriptions()).containsExactly(large, "z".repeat(10));
        assertThat(page.undescribed()).isEqualTo(11);
    }
}
