package org.newsgraph.article;

/** A source that gives no article; the message is one line that names the source, what is wrong and the remedy. */
public final class ArticleException extends RuntimeException {
    public ArticleException(String message) {
        super(message);
    }

    public ArticleException(String message, Throwable cause) {
        super(message, cause);
    }
}
