package org.newsgraph.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.newsgraph.source.SourceException.Reason;

/** A web of a few pages in memory; what it does not hold is missing. */
public final class FakeWeb implements Web {
    private final Map<URI, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();

    public FakeWeb page(String address, String html) {
        return with(address, "text/html", html.getBytes(StandardCharsets.UTF_8));
    }

    public FakeWeb with(String address, String mediaType, byte[] bytes) {
        URI uri = URI.create(address);
        answers.put(uri, new Answer(uri, mediaType, null, bytes));
        return this;
    }

    /** A page that was found elsewhere than it was asked for. */
    public FakeWeb redirect(String from, String to, String html) {
        answers.put(
                URI.create(from),
                new Answer(URI.create(to), "text/html", "utf-8", html.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** What was asked for, in no certain order where it was asked for at once. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    int mostAtOnce() {
        return mostOpen.get();
    }

    @Override
    public Answer get(URI address) {
        asked.add(address.toString());
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        try {
            // Later pages are there sooner: their order must not depend on it.
            Thread.sleep(address.getPath().length() % 3);
            Answer answer = answers.get(address);
            if (answer == null) {
                throw new SourceException(Reason.MISSING, address + ": 404 Not Found; check the address");
            }
            return answer;
        } catch (InterruptedException e) {
            throw new SourceException(Reason.NETWORK, address + ": interrupted", e);
        } finally {
            open.decrementAndGet();
        }
    }
}
