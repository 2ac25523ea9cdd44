package org.newsgraph.text;

import java.util.List;
import java.util.Optional;
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

    /** The characters of a span of the body. */
    public String slice(Span span) {
        return article.body().slice(span);
    }

    /** The sentence in which a span of the body lies, or nothing when it lies in none or in several. */
    public Optional<Sentence> sentenceOf(Span span) {
        return sentences.stream().filter(s -> s.span().contains(span)).findFirst();
    }
}
