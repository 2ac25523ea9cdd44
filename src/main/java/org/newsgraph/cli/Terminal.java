package org.newsgraph.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints: results to {@code out}, progress and errors to {@code err}.
 *
 * @param interactive true when a person watches, so that colours and progress make sense
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {
    /** Set by the launcher, which can ask the system whether its output is a terminal. */
    private static final String INTERACTIVE = "newsgraph.interactive";

    /** The process's own streams, always in UTF-8. */
    static Terminal ofProcess() {
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean(INTERACTIVE));
    }

    /** One line that tells what went wrong. */
    void complain(String message) {
        err.println("newsgraph: " + oneLine(message));
    }

    /** A passing state, overwritten by the next one; nothing unless a person watches. */
    void progress(String state) {
        if (interactive) {
            err.print("\r\u001b[K" + state);
            err.flush();
        }
    }

    /** How anchors are marked here. */
    Highlight highlight() {
        return interactive ? Highlight.COLOURS : Highlight.BRACKETS;
    }

    /** Without what a terminal takes for a command: messages quote names and values that anybody may have given. */
    private static String oneLine(String message) {
        return message.strip()
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceAll("[\\p{Cntrl}\\u0080-\\u009F\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD");
    }
}
