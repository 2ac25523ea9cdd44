package org.newsgraph.source;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How pages are fetched.
 *
 * @param userAgent names newsgraph, so that robots.txt can speak to it
 * @param allowed the private and local addresses that may be reached; public ones always may
 * @param cache directory that keeps pages for conditional requests, or null
 */
public record FetchOptions(
        String userAgent,
        Pace pace,
        Limits limits,
        Predicate<InetSocketAddress> allowed,
        @Nullable Path cache) {
    /** What robots.txt calls us. */
    static final String AGENT = "newsgraph";

    /** Polite, 20 MB and 30 seconds at most, no private addresses, no cache. */
    public static final FetchOptions DEFAULT = new FetchOptions(
            AGENT + "/" + version() + " (+https://w3id.org/newsgraph)", Pace.DEFAULT, Limits.DEFAULT, a -> false, null);

    public FetchOptions {
        boolean printable = userAgent.chars().allMatch(c -> c >= ' ' && c <= '~');
        if (!printable || !userAgent.toLowerCase(Locale.ROOT).contains(AGENT)) {
            throw new IllegalArgumentException(
                    userAgent + ": no user agent that names newsgraph; write newsgraph/1.0 (you@example.org)");
        }
    }

    /** These with another name, which says newsgraph and, best, how to reach you. */
    public FetchOptions withUserAgent(String name) {
        return new FetchOptions(name, pace, limits, allowed, cache);
    }

    /** These with another pace. */
    public FetchOptions withPace(Pace other) {
        return new FetchOptions(userAgent, other, limits, allowed, cache);
    }

    /** These with other limits. */
    public FetchOptions withLimits(Limits other) {
        return new FetchOptions(userAgent, pace, other, allowed, cache);
    }

    /** Some private and local addresses may be reached nevertheless. */
    public FetchOptions withAllowed(Predicate<InetSocketAddress> nevertheless) {
        return new FetchOptions(userAgent, pace, limits, nevertheless, cache);
    }

    /** Every address may be reached, also this machine's and its network's. */
    public FetchOptions withPrivateAddresses() {
        return withAllowed(a -> true);
    }

    /** These with a directory that keeps pages; it is made when it is not there. */
    public FetchOptions withCache(Path directory) {
        return new FetchOptions(userAgent, pace, limits, allowed, directory);
    }

    private static String version() {
        String released = FetchOptions.class.getPackage().getImplementationVersion();
        return released == null ? "development" : released;
    }

    /**
     * How fast and how often.
     *
     * @param delay from the end of a request to the next one to the same host
     * @param longestWait the most that a host may ask for by Crawl-delay or Retry-After
     * @param tries of a request whose failure may pass
     * @param backOff before the second try; doubled before each further one
     */
    public record Pace(Duration delay, Duration longestWait, int tries, Duration backOff) {
        /** A second between two requests, at most a minute where a host asks for more, three tries. */
        public static final Pace DEFAULT =
                new Pace(Duration.ofSeconds(1), Duration.ofSeconds(60), 3, Duration.ofSeconds(1));

        public Pace {
            if (delay.isNegative() || longestWait.isNegative() || backOff.isNegative()) {
                throw new IllegalArgumentException("a negative time to wait; use 0 or more");
            }
            if (tries < 1) {
                throw new IllegalArgumentException(tries + " tries; use 1 or more");
            }
        }

        /** This one with another time between two requests to a host. */
        public Pace withDelay(Duration other) {
            return new Pace(other, longestWait, tries, backOff);
        }

        /** This one with another number of tries, 1 or more. */
        public Pace withTries(int other) {
            return new Pace(delay, longestWait, other, backOff);
        }

        /** This one with another time before the second try. */
        public Pace withBackOff(Duration other) {
            return new Pace(delay, longestWait, tries, other);
        }

        /** The time to wait after the given try, from 1, has failed. */
        Duration backOff(int attempt) {
            return backOff.multipliedBy(1L << Math.min(attempt - 1, 20));
        }
    }

    /**
     * What one request may cost.
     *
     * @param connect until a connection stands
     * @param silence between two bytes
     * @param deadline from the name's look-up to the last byte
     * @param largest content in bytes, on the wire and decompressed
     */
    public record Limits(Duration connect, Duration silence, Duration deadline, int largest) {
        /** 10 seconds to connect, 15 of silence, 30 in all, and 20 MB. */
        public static final Limits DEFAULT =
                new Limits(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(30), 20 << 20);

        public Limits {
            if (!connect.isPositive() || !silence.isPositive() || !deadline.isPositive()) {
                throw new IllegalArgumentException("a time limit of nothing; use more than 0");
            }
            if (largest < 1 || largest == Integer.MAX_VALUE) {
                throw new IllegalArgumentException(largest + " bytes at most; use 1 or more, less than 2 GB");
            }
        }

        /** These with another time in all. */
        public Limits withDeadline(Duration other) {
            return new Limits(connect, silence, other, largest);
        }

        /** These with another time between two bytes. */
        public Limits withSilence(Duration other) {
            return new Limits(connect, other, deadline, largest);
        }

        /** These with another size, in bytes. */
        public Limits withLargest(int other) {
            return new Limits(connect, silence, deadline, other);
        }
    }
}
