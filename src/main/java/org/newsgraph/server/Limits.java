package org.newsgraph.server;

import java.time.Duration;

/**
 * What one query may take, and how many may take long at the same time.
 *
 * @param time from its turn on until the answer is complete
 * @param rows most rows or triples of an answer
 * @param bytes most bytes of an answer, before compression
 * @param queryLength longest query, in characters
 * @param queries most queries that run long at the same time; short ones are let in beside them
 */
public record Limits(Duration time, int rows, long bytes, int queryLength, int queries) {
    /** 30 seconds, a million rows, 256 MB and 100,000 characters a query; as many long ones as processors, two at least. */
    public static final Limits STANDARD = new Limits(
            Duration.ofSeconds(30),
            1_000_000,
            256L << 20,
            100_000,
            Math.max(2, Runtime.getRuntime().availableProcessors()));

    public Limits {
        check("query timeout", time.toMillis(), "--query-timeout");
        check("rows", rows, "--max-rows");
        check("bytes", bytes, "--max-bytes");
        check("query length", queryLength, "another");
        check("queries", queries, "--max-queries");
    }

    private static void check(String what, long value, String remedy) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " " + value + " is less than 1; give more with " + remedy);
        }
    }

    public Limits withTime(Duration newTime) {
        return new Limits(newTime, rows, bytes, queryLength, queries);
    }

    public Limits withRows(int newRows) {
        return new Limits(time, newRows, bytes, queryLength, queries);
    }

    public Limits withBytes(long newBytes) {
        return new Limits(time, rows, newBytes, queryLength, queries);
    }

    public Limits withQueries(int newQueries) {
        return new Limits(time, rows, bytes, queryLength, newQueries);
    }

    /** The time in words. */
    String seconds() {
        return Double.toString(time.toMillis() / 1000.0).replaceFirst("\\.0$", "") + " s";
    }
}
