package org.newsgraph.server;

import java.util.Iterator;

/** Elements as long as the query may go on. */
record Watched<T>(Iterator<? extends T> all, RunningQuery query) implements Iterator<T> {
    @Override
    public boolean hasNext() {
        query.check();
        return all.hasNext();
    }

    @Override
    public T next() {
        return all.next();
    }
}
