package org.newsgraph.server;

/** A request that is answered with an error: its status and one line that names the remedy. */
final class Refusal extends RuntimeException {
    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
