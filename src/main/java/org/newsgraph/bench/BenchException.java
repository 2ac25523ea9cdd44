package org.newsgraph.bench;

/** A benchmark that cannot be run as wanted; the message names the thing and the remedy. */
public final class BenchException extends RuntimeException {
    BenchException(String message) {
        super(message);
    }

    BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
