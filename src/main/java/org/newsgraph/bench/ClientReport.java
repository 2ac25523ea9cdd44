package org.newsgraph.bench;

import java.util.List;
import java.util.Locale;

/**
 * How a server fared under many clients.
 *
 * @param memory of the server over time, as far as it tells
 */
public record ClientReport(int clients, double seconds, List<ClientFigure> kinds, List<MemorySample> memory) {
    public ClientReport {
        kinds = List.copyOf(kinds);
        memory = List.copyOf(memory);
    }

    /**
     * Memory at a time; -1 where it is not known.
     *
     * @param second since the beginning
     * @param heap bytes in use, garbage included
     * @param resident bytes of the process
     */
    public record MemorySample(double second, long heap, long resident) {}

    /** Answers to cheap requests that were not right, and to malicious ones that were not refused. */
    public long wrong() {
        return kinds.stream().mapToLong(ClientFigure::wrong).sum();
    }

    /** For people: a table of the kinds, and one of the memory. */
    public String markdown() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d clients, %.0f seconds, %d wrong answers%n%n| request | cost | count | wrong | statuses | median ms"
                        + " | 95 %% ms | 99 %% ms | longest ms |%n|---|---|---:|---:|---|---:|---:|---:|---:|%n",
                clients,
                seconds,
                wrong()));
        kinds.forEach(kind -> text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %s | %.1f | %.1f | %.1f | %.1f |%n",
                kind.kind(),
                kind.cost(),
                kind.count(),
                kind.wrong(),
                kind.statusLine(),
                kind.median(),
                kind.p95(),
                kind.p99(),
                kind.longest())));
        text.append("\n| second | heap MB | resident MB |\n|---:|---:|---:|\n");
        memory.forEach(sample -> text.append(String.format(
                Locale.ROOT,
                "| %.0f | %s | %s |%n",
                sample.second(),
                megabytes(sample.heap()),
                megabytes(sample.resident()))));
        return text.toString();
    }

    private static String megabytes(long bytes) {
        return bytes < 0 ? "–" : Long.toString(bytes >> 20);
    }
}
