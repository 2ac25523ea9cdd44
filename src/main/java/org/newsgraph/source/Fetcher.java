package org.newsgraph.source;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.SourceException.Reason;

/**
 * The web as a well-behaved robot sees it: robots.txt obeyed, one request to a host at a time, nothing but public http
 * and https addresses, nothing without a limit. Many threads may use one; different hosts are asked side by side.
 */
public final class Fetcher implements Web, AutoCloseable {
    /** Beyond it RFC 9309 lets a robots.txt count as missing, and for pages it serves as well. */
    private static final int MOST_REDIRECTS = 5;

    private final FetchOptions options;
    private final Timer timer;
    private final Transport transport;
    private final Robots robots;
    private final @Nullable PageCache cache;
    private final Map<String, HostQueue> queues = new ConcurrentHashMap<>();

    /** @throws SourceException when the cache's directory cannot be made */
    public Fetcher(FetchOptions options) {
        this(options, SystemDefaultDnsResolver.INSTANCE, Transport::direct, Timer.real());
    }

    Fetcher(FetchOptions options, DnsResolver names, DetachedSocketFactory sockets, Timer timer) {
        this.options = options;
        this.timer = timer;
        this.cache = options.cache() == null
                ? null
                : new PageCache(options.cache(), options.limits().largest());
        this.transport = new Transport(options, names, sockets);
        this.robots = new Robots(this::robotsFile);
    }

    /** {@inheritDoc} An interrupted thread gets an exception and stays interrupted. */
    @Override
    public Answer get(URI address) {
        try {
            return follow(Addresses.parse(address.toString()), this::page).answer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceException(
                    Reason.NETWORK, Addresses.shown(address.toString()) + ": interrupted; fetch it again", e);
        }
    }

    @Override
    public void close() {
        transport.close();
    }

    /** One request and what it takes. */
    private interface Hop {
        Reply go(URI address) throws InterruptedException;
    }

    /** The first reply that is no redirect. */
    private static Reply follow(URI start, Hop hop) throws InterruptedException {
        Set<URI> trail = new HashSet<>();
        URI at = start;
        boolean away = false;
        try {
            while (trail.add(at)) {
                Reply reply = hop.go(at);
                String target = reply.target();
                if (target == null) {
                    return reply;
                }
                away = true;
                at = Addresses.resolve(at, target);
                if (trail.size() > MOST_REDIRECTS) {
                    throw endless(at, "more than " + MOST_REDIRECTS + " redirects");
                }
            }
            throw endless(at, "a circle");
        } catch (SourceException e) {
            throw away ? redirected(start, e) : e;
        }
    }

    private static SourceException endless(URI at, String what) {
        String shown = Addresses.shown(at.toString());
        return new SourceException(Reason.SERVER, shown + ": " + what + "; save the page and give the file");
    }

    private static SourceException redirected(URI start, SourceException e) {
        String from = Addresses.shown(start.toString());
        return new SourceException(e.reason(), from + ": redirects to " + e.getMessage(), e);
    }

    private Reply robotsFile(URI address) throws InterruptedException {
        return follow(address, at -> request(at, Map.of(), Content.beginning(Robots.LARGEST)));
    }

    /** Content or a redirect. */
    private Reply page(URI address) throws InterruptedException {
        queue(address).slowDown(robots.check(address));
        Reply reply = fresh(address);
        if (!reply.hasContent() && reply.target() == null) {
            throw reply.failure(timer.now());
        }
        return reply;
    }

    /** From the server, or from the cache when the server says that it has not changed. */
    private Reply fresh(URI address) throws InterruptedException {
        Content content = Content.atMost(options.limits().largest());
        if (cache == null) {
            return request(address, Map.of(), content);
        }
        Reply kept = cache.find(address);
        Reply reply = request(address, kept == null ? Map.of() : kept.conditions(), content);
        if (kept != null && reply.status() == 304) {
            return kept;
        }
        if (reply.hasContent()) {
            cache.keep(reply);
        }
        return reply;
    }

    /** The reply to a request, repeated while that may help. */
    private Reply request(URI address, Map<String, String> fields, Content content) throws InterruptedException {
        HostQueue queue = queue(address);
        int tries = options.pace().tries();
        for (int attempt = 1; ; attempt++) {
            Duration backOff = attempt == tries ? Duration.ZERO : options.pace().backOff(attempt);
            Outcome outcome = queue.send(address, () -> {
                Outcome sent = transport.send(address, fields, content);
                queue.rest(pause(sent, backOff));
                return sent;
            });
            if (attempt == tries || !outcome.passing() || asksTooMuch(outcome)) {
                return settled(outcome);
            }
        }
    }

    /** How long the host is left alone after an outcome, the usual delay aside. */
    private Duration pause(Outcome outcome, Duration backOff) {
        Duration asked = asked(outcome);
        if (!outcome.passing() || asked == null) {
            return outcome.passing() ? backOff : Duration.ZERO;
        }
        // 429 speaks for the host and closes it for as long as it says, 503 maybe for this page only.
        boolean forHost = outcome instanceof Reply reply && reply.status() == 429;
        return forHost || !asksTooMuch(outcome) ? asked : Duration.ZERO;
    }

    private boolean asksTooMuch(Outcome outcome) {
        Duration asked = asked(outcome);
        return asked != null && asked.compareTo(options.pace().longestWait()) > 0;
    }

    private @Nullable Duration asked(Outcome outcome) {
        return outcome instanceof Reply reply ? reply.retryAfter(timer.now()) : null;
    }

    private static Reply settled(Outcome outcome) {
        return switch (outcome) {
            case Reply reply -> reply;
            case Failure failure -> throw failure.why();
        };
    }

    private HostQueue queue(URI address) {
        return queues.computeIfAbsent(Addresses.host(address), host -> new HostQueue(options.pace(), timer));
    }
}
