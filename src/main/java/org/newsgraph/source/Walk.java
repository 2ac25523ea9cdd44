package org.newsgraph.source;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.Listing.Nested;
import org.newsgraph.source.SourceException.Reason;

/** The pages that a list and the sitemaps it names lead to, each once, as far as they are to be followed. */
final class Walk implements Iterator<Item> {
    private static final int DEEPEST = 3;

    /** A sitemap that is still to be opened. */
    private record Ahead(Nested sitemap, int depth) {}

    private final String name;
    private final Reach reach;
    private final Function<URI, Listing> opener;
    private final ResourceHandler handler;
    private final Deque<Ahead> sitemaps = new ArrayDeque<>();
    private final Set<URI> seen = new HashSet<>();
    private Iterator<Item> pages = Collections.emptyIterator();
    private @Nullable Item next;
    private int given;
    private int opened;

    /**
     * Begins with a list that was read already.
     *
     * @param opener reads a sitemap, or throws a source exception
     */
    Walk(String name, Listing first, Reach reach, Function<URI, Listing> opener, ResourceHandler handler) {
        this.name = name;
        this.reach = reach;
        this.opener = opener;
        this.handler = handler;
        enter(first, 1);
    }

    @Override
    public boolean hasNext() {
        while (next == null && (pages.hasNext() || !sitemaps.isEmpty())) {
            if (pages.hasNext()) {
                consider(pages.next());
            } else {
                open(sitemaps.removeFirst());
            }
        }
        return next != null;
    }

    @Override
    public Item next() {
        Item item = hasNext() ? next : null;
        if (item == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return item;
    }

    private void consider(Item page) {
        URI address = page.address();
        boolean again = address != null && !seen.add(address);
        if (again || reach.leavesOut(page.told().published(), page.told().modified())) {
            return;
        }
        if (given == reach.limit()) {
            stop(name + ": names more than " + given + " pages, and the first of them are read; --limit N reads more");
        } else {
            given++;
            next = page;
        }
    }

    private void open(Ahead ahead) {
        URI address = ahead.sitemap().address();
        if (reach.leavesOut(null, ahead.sitemap().modified()) || !seen.add(address)) {
            return;
        }
        if (opened == reach.limit()) {
            stop(name + ": names more than " + opened
                    + " sitemaps, and the first of them are read; --limit N reads more");
            return;
        }
        opened++;
        try {
            enter(opener.apply(address), ahead.depth() + 1);
        } catch (SourceException e) {
            handler.failure(address.toString(), e);
        }
    }

    private void enter(Listing listing, int depth) {
        pages = listing.pages().iterator();
        handler.expect(Math.min(listing.pages().size(), reach.limit() - given));
        if (depth > DEEPEST && !listing.sitemaps().isEmpty()) {
            handler.failure(name, tooDeep(listing.sitemaps().getFirst().address()));
            return;
        }
        List<Nested> nested = listing.sitemaps();
        for (int i = nested.size() - 1; i >= 0; i--) {
            sitemaps.addFirst(new Ahead(nested.get(i), depth));
        }
    }

    private SourceException tooDeep(URI address) {
        return new SourceException(
                Reason.TOO_LARGE,
                name + ": sitemap indexes nested deeper than " + DEEPEST + " at " + address
                        + "; give that sitemap by itself");
    }

    private void stop(String note) {
        handler.note(note);
        pages = Collections.emptyIterator();
        sitemaps.clear();
    }
}
