package org.newsgraph.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.SourceException.Reason;

/** Fetches pages, a few at a time, and hands them on in the order of their list. */
final class Fetching {
    /** So many pages are fetched or wait for their turn at once, which bounds memory too. */
    static final int WINDOW = 8;

    private final Web web;
    private final ResourceHandler handler;

    Fetching(Web web, ResourceHandler handler) {
        this.web = web;
        this.handler = handler;
    }

    private record Pending(Item item, Future<Resource> page) {}

    void all(Iterator<Item> items) {
        Deque<Pending> window = new ArrayDeque<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                while (!window.isEmpty() || items.hasNext()) {
                    while (window.size() < WINDOW && items.hasNext()) {
                        Item item = items.next();
                        window.add(new Pending(item, threads.submit(() -> page(item))));
                    }
                    deliver(window.remove());
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private Resource page(Item item) {
        URI address = item.address();
        if (address == null) {
            return carried(item);
        }
        try {
            return Opened.of(item.name(), web.get(address)).page(item.told());
        } catch (SourceException e) {
            if (item.text() == null) {
                throw e;
            }
            return carried(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from bytes in memory
        }
    }

    private void deliver(Pending pending) {
        Resource page;
        try {
            page = pending.page().get();
        } catch (ExecutionException e) {
            handler.failure(pending.item().name(), failure(pending.item().name(), e.getCause()));
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceException(Reason.NETWORK, "fetching was interrupted; run it again for the rest", e);
        }
        handler.resource(page);
    }

    /** Why a page cannot be had; what nobody expected ends no list either. */
    private static SourceException failure(String name, @Nullable Throwable cause) {
        return cause instanceof SourceException known
                ? known
                : new SourceException(
                        Reason.BROKEN,
                        name + ": cannot be read (" + cause
                                + "); this is a bug of newsgraph, report it with the address",
                        cause);
    }

    /** The article as the feed carries it. */
    private static Resource carried(Item item) {
        Item.Text text = item.text();
        if (text == null) {
            throw new IllegalStateException(item.name() + ": neither address nor text");
        }
        byte[] bytes = content(text, item.told().title()).getBytes(StandardCharsets.UTF_8);
        String address = item.address() == null ? null : item.address().toString();
        return new Resource(item.name(), address, false, text.kind(), bytes, 0, "UTF-8", item.told());
    }

    private static String content(Item.Text text, @Nullable String title) {
        return switch (text.kind()) {
            case HTML ->
                "<html><body><article>" + (title == null ? "" : "<h1>" + escaped(title) + "</h1>") + text.content()
                        + "</article></body></html>";
            case TEXT, JSON_LINE -> text.content();
        };
    }

    private static String escaped(String title) {
        return title.replace("&", "&amp;").replace("<", "&lt;");
    }
}
