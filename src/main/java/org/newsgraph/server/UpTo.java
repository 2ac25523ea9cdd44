package org.newsgraph.server;

import java.util.Iterator;

/** An iteration that is refused when it has more than so many elements. */
final class UpTo<T> implements Iterator<T> {
    private final Iterator<T> all;
    private final int most;
    private int taken;

    UpTo(Iterator<T> all, int most) {
        this.all = all;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        boolean more = all.hasNext();
        if (more && taken == most) {
            throw tooMany(most);
        }
        return more;
    }

    @Override
    public T next() {
        taken++;
        return all.next();
    }

    static Refusal tooMany(int most) {
        return new Refusal(
                413,
                "the answer has more than " + most
                        + " rows or triples; take it in parts with LIMIT and OFFSET, or all there is from /export");
    }
}
