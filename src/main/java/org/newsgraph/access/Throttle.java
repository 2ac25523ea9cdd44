package org.newsgraph.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Counts wrong logins by address, in bounded memory: after so many, that address has to wait. */
final class Throttle {
    static final int FAILURES = 10;
    static final Duration WINDOW = Duration.ofMinutes(5);
    /** More addresses than this are not remembered; the longest silent is forgotten first. */
    static final int ADDRESSES = 10_000;

    private final InstantSource clock;
    private final Recent<Failures> byAddress = new Recent<>(ADDRESSES);

    Throttle(InstantSource clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant end) {}

    /** How long the address still has to wait; empty when it need not. */
    synchronized Optional<Duration> pause(String address) {
        Failures failures = byAddress.get(network(address));
        Instant now = clock.instant();
        if (failures == null || failures.count() < FAILURES || !now.isBefore(failures.end())) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, failures.end()));
    }

    synchronized void failed(String address) {
        Instant now = clock.instant();
        byAddress.merge(
                network(address),
                new Failures(1, now.plus(WINDOW)),
                (old, first) -> now.isBefore(old.end()) ? new Failures(old.count() + 1, old.end()) : first);
    }

    synchronized int size() {
        return byAddress.size();
    }

    /** One customer has all of an IPv6 /64. */
    private static String network(String address) {
        String plain = address.replace("[", "").replace("]", "").replaceFirst("%.*", "");
        String[] groups = plain.split(":", -1);
        return groups.length < 8 ? plain : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
