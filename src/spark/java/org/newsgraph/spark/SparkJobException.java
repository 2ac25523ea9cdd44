package org.newsgraph.spark;

/** A job that cannot run as it was asked to; the message names what is wrong and the remedy. */
final class SparkJobException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SparkJobException(String message) {
        super(message);
    }

    SparkJobException(String message, Throwable cause) {
        super(message, cause);
    }
}
