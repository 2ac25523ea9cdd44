package org.newsgraph.source;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A fetcher before a played web, with played names and time, that may reach nothing but that web. */
final class PlayedFetch implements AutoCloseable {
    final PlayedWeb web = new PlayedWeb();
    final PlayedNames names = new PlayedNames();
    final PlayedTimer timer = new PlayedTimer();
    private final List<Fetcher> fetchers = new ArrayList<>();
    private final FetchOptions options;

    PlayedFetch() {
        this(UnaryOperator.identity());
    }

    PlayedFetch(UnaryOperator<FetchOptions> change) {
        options = change.apply(FetchOptions.DEFAULT.withAllowed(
                a -> a.getAddress().getHostAddress().equals("127.0.0.1") && a.getPort() == web.port()));
    }

    /** With little time for a request that never ends. */
    static PlayedFetch impatient() {
        return new PlayedFetch(o -> o.withLimits(o.limits().withDeadline(Duration.ofMillis(300))));
    }

    static PlayedFetch withLargest(int bytes) {
        return new PlayedFetch(o -> o.withLimits(o.limits().withLargest(bytes)));
    }

    /** A run begins; it knows nothing of those before. */
    Fetcher fetcher() {
        Fetcher fetcher = new Fetcher(options, names, LoopbackSocket::create, timer);
        fetchers.add(fetcher);
        return fetcher;
    }

    Answer get(String place) {
        return fetcher().get(web.at(place));
    }

    String text(String place) {
        return new String(get(place).bytes(), StandardCharsets.UTF_8);
    }

    SourceException fails(String place) {
        return fails(web.at(place));
    }

    SourceException fails(URI address) {
        return catchThrowableOfType(SourceException.class, () -> fetcher().get(address));
    }

    @Override
    public void close() {
        fetchers.forEach(Fetcher::close);
        web.close();
    }
}
