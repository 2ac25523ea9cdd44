package org.newsgraph.server;

import java.time.Duration;

/**
 * How a server behaves.
 *
 * @param host address to listen on; {@code 0.0.0.0} for all
 * @param port 0 for any free one
 * @param queryTimeout after which a query is given up
 * @param rowLimit most rows or triples that one query answers
 * @param queryLength longest query, in characters
 * @param stopTimeout how long running requests may take to finish when the server stops
 */
public record ServerOptions(
        String host, int port, Duration queryTimeout, int rowLimit, int queryLength, Duration stopTimeout) {
    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "port " + port + " is not between 0 and 65535; choose another with --port");
        }
        if (queryTimeout.isNegative() || queryTimeout.isZero() || rowLimit < 1 || queryLength < 1) {
            throw new IllegalArgumentException("query timeout, row limit and query length must be greater than 0");
        }
    }

    /** For this machine only: 30 seconds, 100,000 rows and 100,000 characters a query. */
    public static ServerOptions onPort(int port) {
        return new ServerOptions("localhost", port, Duration.ofSeconds(30), 100_000, 100_000, Duration.ofSeconds(5));
    }

    public ServerOptions withHost(String newHost) {
        return new ServerOptions(newHost, port, queryTimeout, rowLimit, queryLength, stopTimeout);
    }

    public ServerOptions withQueryTimeout(Duration newTimeout) {
        return new ServerOptions(host, port, newTimeout, rowLimit, queryLength, stopTimeout);
    }

    public ServerOptions withRowLimit(int newLimit) {
        return new ServerOptions(host, port, queryTimeout, newLimit, queryLength, stopTimeout);
    }
}
