package org.newsgraph.server;

/** A request that is answered with an error: its status and one line that names the remedy. */
final class Refusal extends RuntimeException {
    /** Seconds after which a server that is busy may be asked again. */
    static final String RETRY_AFTER = "5";

    private static final int LONGEST = 2_000;

    private final int status;

    /** What of the request is in the message stays in its line, and does not make it endless. */
    Refusal(int status, String message) {
        super(shortened(message).replaceAll("\\p{Cntrl}", " "));
        this.status = status;
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }

    int status() {
        return status;
    }
}
