package org.newsgraph.cli;

/** A command that cannot go on; the message is one line: the thing, the problem and the remedy. */
final class CommandException extends RuntimeException {
    CommandException(String message) {
        super(message);
    }

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
