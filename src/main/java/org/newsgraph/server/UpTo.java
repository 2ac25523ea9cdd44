package org.newsgraph.server;

import java.util.Iterator;

/** An iteration that is refused when it has more than so many elements. */
final class UpTo<T> implements Iterator<T> {
    private final Iterator<T> all;
    private final int most;
    private int taken;

    UpTo(Iterator<T> all, int most) {
        this(all, most, 0);
    }

    /** The rest of an iteration of which some are taken already. */
    UpTo(Iterator<T> all, int most, int taken) {
        this.all = all;
        this.most = most;
        this.taken = taken;
    }

    @Override
    public boolean hasNext() {
        boolean more = all.hasNext();
        if (more && taken == most) {
            throw new Refusal(
                    413,
                    "the answer has more than " + most
                            + " rows or triples; take it in parts with LIMIT and OFFSET, or all there is from /export");
        }
        return more;
    }

    @Override
    public T next() {
        taken++;
        return all.next();
    }
}
