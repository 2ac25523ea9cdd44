package org.newsgraph.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.newsgraph.source.SourceException.Reason;

/** What is wrong with an input, in a line that names it. */
final class Faults {
    private static final int LONGEST = 120;

    private Faults() {}

    /** Why a stream could not be read to its end. */
    static SourceException unreadable(String name, IOException e) {
        return new SourceException(
                Reason.UNREADABLE, name + ": cannot be read (" + reason(e) + "); check the file and its rights", e);
    }

    /** A fault of a part of an input, named by its place there. */
    static SourceException at(String place, SourceException e) {
        return new SourceException(e.reason(), place + ": " + e.getMessage(), e);
    }

    static SourceException tooLarge(String name, int limit) {
        return new SourceException(
                Reason.TOO_LARGE, name + ": larger than " + (limit >> 20) + " MB, the limit for one article; split it");
    }

    /** Enough of a text to know it again. */
    static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** One line of what an exception says. */
    static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("");
    }
}
