package org.newsgraph.bench;

import java.io.IOException;
import java.util.random.RandomGenerator;

/**
 * A kind of request that clients send.
 *
 * @param asks sends one and judges the answer
 */
record RequestKind(String name, Cost cost, Exchange asks) {
    /** What a request means to the server. */
    enum Cost {
        /** Must be answered, and rightly. */
        CHEAP,
        /** May be answered, or refused by a limit. */
        COSTLY,
        /** Must be refused by its limit. */
        MALICIOUS
    }

    /** Sends a request. */
    @FunctionalInterface
    interface Exchange {
        Outcome ask(RandomGenerator random) throws IOException, InterruptedException;
    }
}
