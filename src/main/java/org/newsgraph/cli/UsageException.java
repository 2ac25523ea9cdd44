package org.newsgraph.cli;

/** A command called in a way that it cannot be called; the message is one line: the thing, the problem and the remedy. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
