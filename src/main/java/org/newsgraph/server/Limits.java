package org.newsgraph.server;

import java.time.Duration;

/**
 * What one query may take, and how many may take long at the same time.
 *
 * @param time from its turn on until the answer is complete
 * @param rows most rows or triples of an answer
 * @param held most rows that are sorted or compared with one another, and so kept in memory
 * @param bytes most bytes of an answer, before compression
 * @param queryLength longest query, in characters
 * @param queries most queries that run long at the same time; short ones are let in beside them
 */
public record Limits(Duration time, int rows, int held, long bytes, int queryLength, int queries) {
    /** Bytes of the heap for each row that is held: several queries hold rows of some hundred bytes at the same time. */
    private static final int BYTES_A_ROW = 4096;

    /**
     * 30 seconds, a million rows, as many held as the heap allows, 256 MB and 100,000 characters a query; as many long ones as
     * processors, two at least.
     */
    public static final Limits STANDARD = new Limits(
            Duration.ofSeconds(30),
            1_000_000,
            Math.clamp(Runtime.getRuntime().maxMemory() / BYTES_A_ROW, 10_000, 10_000_000),
            256L << 20,
            100_000,
            Math.max(2, Runtime.getRuntime().availableProcessors()));

    public Limits {
        check("query timeout", time.toMillis(), "--query-timeout");
        check("rows", rows, "--max-rows");
        check("held rows", held, "another");
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
        return new Limits(newTime, rows, held, bytes, queryLength, queries);
    }

    public Limits withRows(int newRows) {
        return new Limits(time, newRows, held, bytes, queryLength, queries);
    }

    Limits withHeld(int newHeld) {
        return new Limits(time, rows, newHeld, bytes, queryLength, queries);
    }

    public Limits withBytes(long newBytes) {
        return new Limits(time, rows, held, newBytes, queryLength, queries);
    }

    public Limits withQueries(int newQueries) {
        return new Limits(time, rows, held, bytes, queryLength, newQueries);
    }

    /** The time in words. */
    String seconds() {
        return Double.toString(time.toMillis() / 1000.0).replaceFirst("\\.0$", "") + " s";
    }
}
