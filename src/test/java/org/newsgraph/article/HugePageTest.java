package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that nobody wrote by hand: their article is found all the same, and no stack overflows. */
class HugePageTest {
    private static final String PROSE =
            "Der Stadtrat von Kesselau hat am Dienstag beschlossen, die Brücke über die Brenn neu zu bauen. Die Arbeiten"
                    + " beginnen im Mai, kosten nach Angaben der Verwaltung drei Millionen Euro und dauern bis zum Herbst. Bis"
                    + " dahin führt die Umleitung über Wiesing, wie Bürgermeister Ludwig Harrach den Anwohnern schrieb.";

    @ParameterizedTest
    @CsvSource({
        "79000, <div>",
        "50000, <span>",
        "30000, <ul><li>",
        "20000, <table><tr><td>",
        "75000, <a href=x>Ort</a> ",
        "35000, <h2><a href=x>Ein anderer Bericht</a></h2>",
    })
    void articleIsFoundBeneathOrBehindManyElements(int times, String markup) {
        String html = "<html><body><h1>Neue Brücke</h1>" + markup.repeat(times) + "<p>" + PROSE + "</p>";
        Article article = ArticleReader.fromHtml("test", html.getBytes(StandardCharsets.UTF_8), null);
        assertThat(article.body().text()).endsWith(PROSE);
    }

    @ParameterizedTest
    @CsvSource({"related-", "menu ", "has-"})
    void endlessClassNameSaysNothing(String name) {
        String html =
                "<html><body><h1>Neue Brücke</h1><div class='" + name.repeat(1 << 18) + "'><p>" + PROSE + "</p></div>";
        Article article = ArticleReader.fromHtml("test", html.getBytes(StandardCharsets.UTF_8), null);
        assertThat(article.body().text()).isEqualTo(PROSE);
    }
}
