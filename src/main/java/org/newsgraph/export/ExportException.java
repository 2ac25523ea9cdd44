package org.newsgraph.export;

/** An export that cannot be written; the message is one line that names the file or format and the remedy. */
public final class ExportException extends RuntimeException {
    /** With a message of one line that names the thing, what is wrong and the remedy. */
    public ExportException(String message) {
        super(message);
    }

    /** As the one without a cause, with what led to it. */
    public ExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
