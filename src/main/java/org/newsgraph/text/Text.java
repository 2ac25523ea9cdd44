package org.newsgraph.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /** The quotations that share a character with a span, in order. */
    public List<Span> quotations(Span span) {
        int first = Span.firstEndingBehind(quotations, Function.identity(), span.begin());
        int end = first;
        while (end < quotations.size() && quotations.get(end).begin() < span.end()) {
            end++;
        }
        return quotations.subList(first, end);
    }

    /** A line for what is too long to be read, that names the source, the limit and the remedy; mostly none. */
    public List<String> notes() {
        int words = sentences.stream()
                .filter(s -> !s.whole())
                .mapToInt(s -> s.tokens().size())
                .sum();
        return words == 0
                ? List.of()
                : List.of(article.source() + ": sentences of more than " + Sentence.LONGEST
                        + " words and marks are not read for facts; " + words
                        + " words and marks stand in such, break them up");
    }

    /** The characters of a span of the body. */
    public String slice(Span span) {
        return article.body().slice(span);
    }

    /** The sentence in which a span of the body lies, or nothing when it lies in none or in several. */
    public Optional<Sentence> sentenceOf(Span span) {
        int at = Span.firstEndingBehind(sentences, Sentence::span, span.begin());
        return at < sentences.size() && sentences.get(at).span().contains(span)
                ? Optional.of(sentences.get(at))
                : Optional.empty();
    }
}
