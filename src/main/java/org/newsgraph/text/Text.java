package org.newsgraph.text;

import java.util.List;
import org.newsgraph.article.Article;
import org.newsgraph.article.Span;

/**
 * An article with its linguistic analysis.
 *
 * @param quotations spans of direct speech, quotation marks included, in order
 */
public record Text(Article article, List<Sentence> sentences, List<Span> quotations) {
    public Text {
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
    }

    public String slice(Span span) {
        return article.body().slice(span);
    }
}
