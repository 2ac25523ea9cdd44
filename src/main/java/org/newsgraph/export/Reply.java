package org.newsgraph.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * What a graph store said when it was sent a graph.
 *
 * @param status of HTTP
 * @param told the beginning of its own words in one line; empty when there are none that a person reads
 */
public record Reply(int status, String told) {
    private static final int LONGEST = 200;
    /** Overload and faults that pass: the same request may succeed later. */
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

    /** Reads no more of the answer than is shown. */
    static Reply of(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            byte[] beginning = type.contains("html") ? new byte[0] : body.readNBytes(4 * LONGEST);
            String line = new String(beginning, StandardCharsets.UTF_8)
                    .replaceAll("[\\p{Cntrl}\\s]+", " ")
                    .strip();
            return new Reply(response.statusCode(), line.substring(0, Math.min(LONGEST, line.length())));
        }
    }

    /** How long the store asks to wait ({@code Retry-After}), in seconds or until a date. */
    static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").flatMap(Reply::duration);
    }

    static Optional<Duration> duration(String value) {
        try {
            if (value.strip().matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())));
            }
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(Instant.now(), until);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** True when the graph is in the store. */
    public boolean isStored() {
        return status >= 200 && status < 300;
    }

    /** True when it is the store that cannot answer now, whatever the graph. */
    public boolean isPassing() {
        return PASSING.contains(status);
    }
}
