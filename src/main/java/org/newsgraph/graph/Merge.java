package org.newsgraph.graph;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * Two entities that seem to be one. The surest come first, so that of merges which exclude one another the same is made in
 * whatever order they were found.
 *
 * @param one the lower rank
 * @param strength how much speaks for it, among those of the same reason
 * @param names the names that were compared
 * @param support articles and entities that speak for it
 */
record Merge(int one, int other, Reason reason, int strength, SortedSet<String> names, List<Node> support)
        implements Comparable<Merge> {
    private static final Comparator<Merge> ORDER = Comparator.comparing(Merge::reason)
            .thenComparing(Comparator.comparingInt(Merge::strength).reversed())
            .thenComparingInt(Merge::one)
            .thenComparingInt(Merge::other);

    static Merge of(Bearer a, Bearer b, Reason reason, int strength, List<Node> support) {
        SortedSet<String> names = new TreeSet<>();
        names.add(a.names().getFirst());
        names.add(b.names().getFirst());
        return new Merge(Math.min(a.rank(), b.rank()), Math.max(a.rank(), b.rank()), reason, strength, names, support);
    }

    @Override
    public int compareTo(Merge merge) {
        return ORDER.compare(this, merge);
    }
}
