package org.newsgraph.article;

import java.util.Locale;
import org.newsgraph.source.SourceException;

/**
 * A source, or a part of one, that gave no article.
 *
 * @param source what messages call it
 * @param reason in one word, for reports: {@code missing}, {@code timeout}, {@code no_article} …
 * @param message one line that names the source, what is wrong and the remedy
 * @param cause for a stack trace
 */
public record Failure(String source, String reason, String message, RuntimeException cause) {
    static Failure of(String source, SourceException e) {
        return new Failure(source, e.reason().name().toLowerCase(Locale.ROOT), String.valueOf(e.getMessage()), e);
    }

    static Failure of(String source, ArticleException e) {
        return new Failure(source, "no_article", String.valueOf(e.getMessage()), e);
    }
}
