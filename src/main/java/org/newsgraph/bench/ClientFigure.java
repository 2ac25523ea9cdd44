package org.newsgraph.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a kind of request fared, in milliseconds where it is time.
 *
 * @param cost cheap, costly or malicious
 * @param wrong answers that this kind must not get
 * @param statuses how often each was answered; 0 where the client went away, -1 where the connection failed
 */
public record ClientFigure(
        String kind,
        String cost,
        long count,
        long wrong,
        Map<Integer, Long> statuses,
        double median,
        double p95,
        double p99,
        double longest) {
    public ClientFigure {
        statuses = Map.copyOf(statuses);
    }

    /** {@code 200 ×12, 503 ×3} */
    public String statusLine() {
        StringBuilder line = new StringBuilder();
        new TreeMap<>(statuses)
                .forEach((status, count) -> line.append(line.isEmpty() ? "" : ", ")
                        .append(status)
                        .append(" ×")
                        .append(count));
        return line.toString();
    }
}
