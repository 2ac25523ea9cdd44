package org.newsgraph.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PageTextTest {
    @Property
    void everyBlockOfAPageIsTheTextOfItsParagraph(@ForAll("paragraphs") List<String> paragraphs) {
        StringBuilder page = new StringBuilder("<html><body><article>");
        paragraphs.forEach(p -> page.append("<p>").append(p).append("</p>"));
        Article article = ArticleReader.fromHtml("page", page.toString().getBytes(UTF_8), "utf-8");
        assertThat(article.blocks())
                .extracting(block -> article.body().slice(block.span()))
                .isEqualTo(paragraphs);
    }

    @Provide
    Arbitrary<List<String>> paragraphs() {
        Arbitrary<String> word =
                Arbitraries.of("Werk", "😀", "u\u0308ber", "👩\u200d🚒", "𝔉raktur", "und", "Stadt", "é");
        return word.list()
                .ofMinSize(20)
                .ofMaxSize(40)
                .map(words -> "Die " + String.join(" ", words) + ", so der Rat.")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
