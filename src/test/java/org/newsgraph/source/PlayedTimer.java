package org.newsgraph.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only where somebody waits, and at once. */
final class PlayedTimer implements Timer {
    private final List<Duration> sleeps = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time) {
        sleeps.add(time);
        now = now.plus(time);
    }

    /** How long was waited, in seconds. */
    synchronized List<Double> waited() {
        return sleeps.stream().map(d -> d.toMillis() / 1000.0).toList();
    }
}
