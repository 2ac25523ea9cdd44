package org.newsgraph.server;

/** A server that cannot start; the message names the address and the remedy. */
public final class ServerException extends RuntimeException {
    public ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
