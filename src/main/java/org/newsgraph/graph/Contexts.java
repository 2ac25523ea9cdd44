package org.newsgraph.graph;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What stands beside an entity in its articles and tells of whom they speak. Distinctive is what few articles mention, is in no
 * register and no place: of 100,000 articles two chosen at random share such a thing once in thousands of times, and two such
 * things never by chance.
 */
final class Contexts {
    /** So much must be shared. */
    static final int ENOUGH = 2;

    /** As many articles as one event has in a collection of newspapers; it bounds the pairs that one thing can suggest. */
    static final int FEW = 32;

    private final Bearers bearers;
    private final Groups groups;
    private final List<List<Integer>> mentioned;

    Contexts(Bearers bearers, Groups groups) {
        this.bearers = bearers;
        this.groups = groups;
        this.mentioned = bearers.mentioned();
    }

    /** The groups, by root, that a few of the articles of an entity mention beside it. */
    Stream<Integer> beside(int rank) {
        int root = groups.root(rank);
        return groups.articles(rank).stream()
                .sorted()
                .limit(FEW)
                .flatMap(article -> mentioned.get(article).stream())
                .map(groups::root)
                .filter(other -> other != root)
                .distinct();
    }

    /** Those of them that are distinctive. */
    NavigableSet<Integer> distinctive(int rank) {
        NavigableSet<Integer> found = new TreeSet<>();
        beside(rank).filter(this::isDistinctive).forEach(found::add);
        return found;
    }

    NavigableSet<Integer> shared(int one, int other) {
        NavigableSet<Integer> shared = distinctive(one);
        shared.retainAll(distinctive(other));
        return shared;
    }

    /** True for an organisation that one in a hundred articles mentions at most. */
    boolean isUncommon(int rank) {
        return groups.articles(rank).size() <= Math.max(FEW, mentioned.size() / 100);
    }

    boolean isDistinctive(int root) {
        return groups.articles(root).size() <= FEW
                && !groups.isRegistered(root)
                && !bearers.get(root).kinds().contains(Kinds.PLACE);
    }
}
