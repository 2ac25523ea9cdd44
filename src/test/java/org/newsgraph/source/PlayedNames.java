package org.newsgraph.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.client5.http.DnsResolver;

/** Names of hosts: all under {@code .example} are this machine, those under {@code .invalid} unknown. */
final class PlayedNames implements DnsResolver {
    /** Its look-up does not end. */
    static final String ENDLESS = "endlos.invalid";

    private final Map<String, Deque<String>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger lookUps = new AtomicInteger();

    /** A name has these addresses in turn, one a look-up. */
    void answer(String host, String... literals) {
        answers.put(host, new ArrayDeque<>(List.of(literals)));
    }

    int lookUps() {
        return lookUps.get();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        lookUps.incrementAndGet();
        if (answers.containsKey(host)) {
            return InetAddress.getAllByName(answers.get(host).removeFirst());
        }
        if (host.equals(ENDLESS)) {
            LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(5));
        }
        if (host.endsWith(".invalid")) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getAllByName(host.endsWith(".example") ? "127.0.0.1" : host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
