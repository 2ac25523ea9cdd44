package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageScriptsTest {
    private static final String LONG = "x = '<p>Wort</p>';".repeat(200);

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "<SCRIPT defer src=x>", "<style media='a>b'>", "<script data-x=\"a>'b\">"})
    void contentOfLongOnesIsLeftOut(String tag) {
        String end = tag.toLowerCase(java.util.Locale.ROOT).startsWith("<style") ? "</style>" : "</Script >";
        assertThat(PageScripts.leftOut("<p>A</p>" + tag + LONG + end + "<p>B</p>"))
                .isEqualTo("<p>A</p>" + tag + end + "<p>B</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type='application/LD+json'>%s</script>",
                "<!-- <script> --><p>%s</p><script>x</script>",
                "<script><!-- <script> </script> %s --></script>",
                "<div data-x='<script>'><p>%s</p><script>x</script>",
                "<p>%s</p></script>",
                "<script>%s",
                "<script %s",
                "<scripts>%s</script>",
            })
    void whatIsNoScriptOrTellsOfTheArticleStays(String page) {
        String html = page.formatted(LONG);
        assertThat(PageScripts.leftOut(html)).isEqualTo(html);
    }

    @Test
    void shortOnesStay() {
        assertThat(PageScripts.leftOut("<script>x = 1</script>")).isEqualTo("<script>x = 1</script>");
    }
}
