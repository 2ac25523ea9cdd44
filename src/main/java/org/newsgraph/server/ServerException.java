package org.newsgraph.server;

/** A server that cannot start; the message names the address or file and the remedy. */
public final class ServerException extends RuntimeException {
    ServerException(String message) {
        super(message);
    }

    public ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
