package org.newsgraph.evaluation;

/** Gold data or articles that cannot be used; the message names the file and the line, what is wrong and the remedy. */
public final class EvaluationException extends RuntimeException {
    EvaluationException(String message) {
        super(message);
    }

    EvaluationException(String message, Throwable cause) {
        super(message, cause);
    }
}
