package org.newsgraph.server;

/** A request that is answered with an error: its status and one line that names the remedy. */
final class Refusal extends RuntimeException {
    /** Seconds after which a server that is busy may be asked again. */
    static final String RETRY_AFTER = "5";

    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
