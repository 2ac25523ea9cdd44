package org.newsgraph.export;

/** An export that cannot be written; the message is one line that names the file or format and the remedy. */
public final class ExportException extends RuntimeException {
    public ExportException(String message) {
        super(message);
    }

    public ExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
