package org.newsgraph.server;

import java.time.Duration;

/**
 * How a server behaves.
 *
 * @param host address to listen on; {@code 0.0.0.0} for all
 * @param port 0 for any free one
 * @param limits of queries
 * @param stopTimeout how long running requests may take to finish when the server stops
 */
public record ServerOptions(String host, int port, Limits limits, Duration stopTimeout) {
    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "port " + port + " is not between 0 and 65535; choose another with --port");
        }
    }

    /** For this machine only, with the limits that are standard. */
    public static ServerOptions onPort(int port) {
        return new ServerOptions("localhost", port, Limits.STANDARD, Duration.ofSeconds(5));
    }

    public ServerOptions withHost(String newHost) {
        return new ServerOptions(newHost, port, limits, stopTimeout);
    }

    public ServerOptions withStopTimeout(Duration newTimeout) {
        return new ServerOptions(host, port, limits, newTimeout);
    }

    public ServerOptions withLimits(Limits newLimits) {
        return new ServerOptions(host, port, newLimits, stopTimeout);
    }

    public ServerOptions withQueryTimeout(Duration newTimeout) {
        return withLimits(limits.withTime(newTimeout));
    }

    public ServerOptions withRowLimit(int newLimit) {
        return withLimits(limits.withRows(newLimit));
    }
}
