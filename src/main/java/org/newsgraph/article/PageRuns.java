package org.newsgraph.article;

import java.util.List;

/** Where the characters of a block lie in its page's DOM; those in no run are spaces that stand for a break. */
public record PageRuns(List<PageRun> runs) {
    public PageRuns {
        runs = List.copyOf(runs);
        if (runs.isEmpty() || runs.getFirst().begin() != 0) {
            throw new IllegalArgumentException("the first character lies nowhere: " + runs);
        }
        int end = 0;
        for (PageRun run : runs) {
            if (run.begin() < end) {
                throw new IllegalArgumentException("run " + run + " overlaps the one before");
            }
            end = run.end();
        }
    }

    /** Length of the block in code points. */
    int length() {
        return runs.getLast().end();
    }

    /** The smallest range that holds what the page has of the block's code points {@code begin} to {@code end}. */
    PageRange range(int begin, int end) {
        PageRun last = runs.get(before(end));
        PagePoint until = last.point(Math.min(end, last.end()));
        PageRun first = runs.get(before(begin + 1));
        if (first.end() > begin) {
            return new PageRange(first.point(begin), until);
        }
        if (first.equals(last)) {
            return new PageRange(until, until);
        }
        PageRun next = runs.get(before(begin + 1) + 1);
        return new PageRange(next.point(next.begin()), until);
    }

    /** The last run that begins before a code point. */
    private int before(int at) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).begin() < at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
