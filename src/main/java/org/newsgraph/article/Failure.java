package org.newsgraph.article;

import java.util.Locale;
import java.util.regex.Pattern;
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
    /** Names and values that a message quotes may hold what a terminal takes for a command. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    public Failure {
        message = UNPRINTABLE.matcher(message).replaceAll("\uFFFD");
    }

    /** Of a source that could not be had. */
    public static Failure of(String source, SourceException e) {
        return new Failure(source, e.reason().name().toLowerCase(Locale.ROOT), String.valueOf(e.getMessage()), e);
    }

    static Failure of(String source, ArticleException e) {
        return new Failure(source, "no_article", String.valueOf(e.getMessage()), e);
    }

    /** Of what nobody expected; the rest of a batch goes on all the same. */
    static Failure bug(String source, RuntimeException e) {
        return new Failure(
                source,
                "bug",
                source + ": cannot be read (" + e + "); this is a bug of newsgraph, report it with what was read",
                e);
    }
}
