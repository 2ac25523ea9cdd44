package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where spans lie in a page whose blocks are joined by what stands in none of them. */
class ArticleTest {
    private static final Article ARTICLE = ArticleReader.fromHtml(
            "page.html",
            "<h1>Titel</h1><article><p>Der Rat der Stadt beriet am Montag lange über den neuen Hafen.</p>"
                    + "<p>Die Werft an der Küste liefert wieder Schiffe aus, wie der Bürgermeister sagte.</p>"
                    + "<p>Im Frühjahr soll der Bau beginnen, und im Herbst soll er fertig sein.</p></article>");

    private static Span block(int index) {
        return ARTICLE.blocks().get(index).span();
    }

    private static PageRange range(int begin, int end) {
        return Objects.requireNonNull(ARTICLE.pageRange(new Span(begin, end)));
    }

    @Test
    void aSpanOverBlocksBeginsInTheFirstAndEndsInTheLast() {
        assertThat(ARTICLE.blocks()).hasSizeGreaterThanOrEqualTo(3);
        int last = ARTICLE.blocks().size() - 1;
        PageRange all = range(block(last - 2).begin() + 4, block(last).end() - 1);
        assertThat(all.start())
                .isEqualTo(range(block(last - 2).begin() + 4, block(last - 2).end())
                        .start());
        assertThat(all.end())
                .isEqualTo(range(block(last).begin(), block(last).end() - 1).end());
    }

    @Test
    void aSpanThatReachesIntoTheGapBehindABlockEndsWithIt() {
        Span first = block(0);
        assertThat(range(first.begin(), first.end() + 1)).isEqualTo(range(first.begin(), first.end()));
    }

    @Test
    void aSpanThatBeginsInTheGapBeforeABlockBeginsWithIt() {
        Span second = block(1);
        assertThat(range(second.begin() - 1, second.end())).isEqualTo(range(second.begin(), second.end()));
    }

    @Test
    void aGapIsBehindTheBlockBeforeIt() {
        PageRange gap = range(block(0).end(), block(1).begin());
        assertThat(gap.start())
                .isEqualTo(gap.end())
                .isEqualTo(range(block(0).begin(), block(0).end()).end());
    }
}
