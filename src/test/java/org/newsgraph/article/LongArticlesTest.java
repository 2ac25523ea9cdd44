package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Beyond a limit an article ends with a whole paragraph, and says so; below it nothing is left out. */
class LongArticlesTest {
    private static final String SENTENCE =
            "Die Firma Solvara meldet, dass sie im kommenden Jahr den Konkurrenten Tenvio kauft.";

    private static Article page(String html) {
        return ArticleReader.fromHtml("p.html", html.getBytes(StandardCharsets.UTF_8), null);
    }

    @Test
    void liveblogOf30000WordsIsReadWhole() {
        Article article = ArticleReader.fromText("t.txt", (SENTENCE + "\n\n").repeat(2_500));
        assertThat(article.notes()).isEmpty();
        assertThat(article.blocks()).hasSize(2_500);
    }

    @Test
    void longTextEndsWithWholeParagraphAndSaysSo() {
        Article article = ArticleReader.fromText("t.txt", (SENTENCE + "\n\n").repeat(20_000));
        assertThat(article.body().text()).endsWith(SENTENCE);
        assertThat(article.body().length())
                .isLessThanOrEqualTo(Limits.TEXT + 2 * article.blocks().size());
        assertThat(article.notes())
                .singleElement()
                .asString()
                .startsWith("t.txt: ")
                .contains("left out")
                .doesNotContain("\n");
    }

    @Test
    void pageOfManyElementsEndsWithWholeParagraphAndSaysSo() {
        String paragraph = "<p><b>Die</b> " + SENTENCE + "</p>";
        Article article = page(
                "<h1>Liveblog</h1>" + paragraph + "<div>".repeat(10) + "<i></i>".repeat(Limits.ELEMENTS) + paragraph);
        assertThat(article.body().text()).endsWith(SENTENCE);
        assertThat(article.notes())
                .singleElement()
                .asString()
                .startsWith("p.html: ")
                .contains("elements");
    }

    @Test
    void megabytesOfScriptsBeforeTheArticleAreNoLoss() {
        String script =
                "<script>let state = {'html': '<p>Wort</p>'};\n" + "x = 1;\n".repeat(Limits.PAGE / 5) + "</script>";
        Article article = page("<h1>Liveblog</h1>" + script + "<p>" + SENTENCE + "</p>");
        assertThat(article.body().text()).isEqualTo(SENTENCE);
        assertThat(article.notes()).isEmpty();
    }

    @Test
    void endlessDescriptionIsNotReadAndThatIsSaid() {
        String authors = "{\"@type\":\"NewsArticle\",\"author\":[" + "\"Eva Muster\",".repeat(Limits.DESCRIPTION / 12)
                + "\"Ida Roth\"]}";
        Article article =
                page("<script type='application/ld+json'>" + authors + "</script><h1>Liveblog</h1><p>" + SENTENCE);
        assertThat(article.body().text()).isEqualTo(SENTENCE);
        assertThat(article.metadata().authors()).isEmpty();
        assertThat(article.notes())
                .singleElement()
                .asString()
                .startsWith("p.html: ")
                .contains("JSON-LD", "left out");
    }

    @Test
    void textBehindTheParagraphsThatAreLookedAtIsCounted() {
        Article article = page(IntStream.range(0, 3 * Limits.BLOCKS)
                .mapToObj(i -> "<p>" + i + ": " + SENTENCE + "</p>")
                .collect(Collectors.joining("", "<h1>Liveblog</h1>", "")));
        assertThat(article.notes())
                .singleElement()
                .asString()
                .contains(
                        " 30000 paragraphs",
                        "the last " + (3 * Limits.BLOCKS - article.blocks().size()));
    }

    @Test
    void articleBehindLimitIsNoSilentLoss() {
        assertThatThrownBy(() -> page("<div></div><p>" + "<i></i>".repeat(Limits.ELEMENTS + 1) + "<p>" + SENTENCE))
                .isInstanceOf(ArticleException.class)
                .hasMessageContaining("left out");
    }

    @Test
    void endlessLineIsRefused() {
        assertThatThrownBy(() -> ArticleReader.fromText("t.txt", "x".repeat(Limits.TEXT + 1)))
                .isInstanceOf(ArticleException.class)
                .hasMessageContaining("break it into lines");
    }

    @Test
    void manyBlanksPartParagraphs() {
        Article article = ArticleReader.fromText("t.txt", SENTENCE + " ".repeat(200_000) + SENTENCE);
        assertThat(article.blocks()).hasSize(2);
    }

    @Test
    void manyLineBreaksOverflowNoStack() {
        assertThat(ArticleReader.fromText("t.txt", SENTENCE + "\n".repeat(250_000) + SENTENCE)
                        .blocks())
                .hasSize(2);
    }

    @Test
    void jsonNestedTooDeeplyIsNoBug() {
        assertThatThrownBy(() -> ArticleReader.fromJsonLine("l.jsonl:1", "[".repeat(100_000)))
                .isInstanceOf(ArticleException.class)
                .hasMessageStartingWith("l.jsonl:1: not JSON");
    }
}
