package org.newsgraph.article;

/** A source that gives no article; the message is one line that names the source, what is wrong and the remedy. */
public final class ArticleException extends RuntimeException {
    /** With a message of one line that names the thing, what is wrong and the remedy. */
    public ArticleException(String message) {
        super(message);
    }

    /** As the one without a cause, with what led to it. */
    public ArticleException(String message, Throwable cause) {
        super(message, cause);
    }
}
