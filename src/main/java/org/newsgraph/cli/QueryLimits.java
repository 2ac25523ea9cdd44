package org.newsgraph.cli;

import java.time.Duration;
import org.newsgraph.server.Limits;
import picocli.CommandLine.Option;

/** What one query may take from a server, and how many may take long at the same time. */
final class QueryLimits {
    private static final String SECONDS = "30";
    private static final String ROWS = "1000000";
    private static final String MEGABYTES = "256";

    @Option(
            names = "--query-timeout",
            paramLabel = "SECONDS",
            defaultValue = SECONDS,
            description = "After which a query is stopped and answered with 503 (default: ${DEFAULT-VALUE}).")
    private double seconds = Double.parseDouble(SECONDS);

    @Option(
            names = "--max-rows",
            paramLabel = "N",
            defaultValue = ROWS,
            description =
                    "Rows or triples of an answer; a query that has more is answered with 413, a page shows the first"
                            + " ones (default: ${DEFAULT-VALUE}).")
    private int rows = Integer.parseInt(ROWS);

    @Option(
            names = "--max-bytes",
            paramLabel = "MB",
            defaultValue = MEGABYTES,
            description = "Megabytes of an answer; what is longer is answered with 413 (default: ${DEFAULT-VALUE}).")
    private int megabytes = Integer.parseInt(MEGABYTES);

    @Option(
            names = "--max-queries",
            paramLabel = "N",
            description =
                    "Queries that may run long at the same time; others are answered with 503. Short ones always get"
                            + " in (default: one a processor, two at least).")
    private int queries = Limits.STANDARD.queries();

    /**
     * As the options say.
     *
     * @throws UsageException when one of them allows nothing
     */
    Limits limits() {
        try {
            return Limits.STANDARD
                    .withTime(Duration.ofMillis(Math.round(seconds * 1000)))
                    .withRows(rows)
                    .withBytes((long) megabytes << 20)
                    .withQueries(queries);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
