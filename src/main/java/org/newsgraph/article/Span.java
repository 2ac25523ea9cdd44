package org.newsgraph.article;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A half-open range of Unicode code points in an article's body, as in RFC 5147.
 *
 * @param begin first code point, from 0
 * @param end code point after the last one, greater than {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {
    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::begin).thenComparingInt(Span::end);

    public Span {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("not a span: [" + begin + "," + end + ")");
        }
    }

    /** How many code points it has, 1 or more. */
    public int length() {
        return end - begin;
    }

    /** True when all of the other lies in this one. */
    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** True when they have a code point in common. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The smallest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /**
     * The index of the first of the items that ends behind a code point, their number when none does; halving what is left,
     * since a long article has thousands of them.
     *
     * @param items in text order, disjoint
     */
    public static <T> int firstEndingBehind(List<T> items, Function<T, Span> span, int codePoint) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (span.apply(items.get(middle)).end() > codePoint) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
