package org.newsgraph.graph;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Finds publications that may be alike by locality-sensitive hashing: those whose fingerprints share a band lie in one bucket.
 * A band is a sorted array of key and rank, so that a bucket is a run in it, the first publication first.
 */
final class Buckets {
    /**
     * So many of a bucket are looked at, its first ones: a thousand copies need not be compared with one another, and a text
     * that is behind more in one bucket meets its likes in others.
     */
    private static final int LOOKED_AT = 16;

    private final List<Publication> ranked;
    private final long[][] bands;

    /** The buckets of publications in their order. */
    Buckets(List<Publication> ranked) {
        this.ranked = ranked;
        int count = ranked.isEmpty() ? 0 : ranked.getFirst().fingerprint().bands().length;
        this.bands = new long[count][ranked.size()];
        for (int rank = 0; rank < ranked.size(); rank++) {
            int[] keys = ranked.get(rank).fingerprint().bands();
            for (int band = 0; band < count; band++) {
                bands[band][rank] = start(keys[band]) | rank;
            }
        }
        Arrays.stream(bands).forEach(Arrays::sort);
    }

    /** The least entry that a bucket can hold. */
    private static long start(int key) {
        return (long) key << Integer.SIZE;
    }

    /** The ranks of earlier publications that share a bucket with the one of this rank, the first one first. */
    NavigableSet<Integer> before(int rank) {
        NavigableSet<Integer> found = new TreeSet<>();
        int[] keys = ranked.get(rank).fingerprint().bands();
        for (int band = 0; band < bands.length; band++) {
            long[] entries = bands[band];
            int at = Arrays.binarySearch(entries, start(keys[band]));
            int first = at < 0 ? -at - 1 : at;
            for (int i = first; i < first + LOOKED_AT && entries[i] < (start(keys[band]) | rank); i++) {
                found.add((int) entries[i]);
            }
        }
        return found;
    }
}
