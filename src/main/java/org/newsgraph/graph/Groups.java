package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.newsgraph.entity.NameForm;

/** A partition of the entities of a corpus into those that are one, which refuses to bridge two that are known to differ. */
final class Groups {
    private final Bearers bearers;
    private final int[] parents;
    private final Map<Integer, Group> gathered = new HashMap<>();
    private final Map<Integer, Set<Integer>> different = new HashMap<>();

    /** What is known of those that are one. */
    private static final class Group {
        private final List<Bearer> members = new ArrayList<>(2);
        private final Set<Integer> articles = new HashSet<>();
        private final Set<Node> kinds = new HashSet<>();
        private final Set<Node> items = new HashSet<>();
        private final Set<Node> entries = new HashSet<>();
        private final Set<String> fullNames = new HashSet<>();
        private final Set<String> numbers = new HashSet<>();
        private final Set<Node> ties = new HashSet<>();

        Group(Bearer bearer) {
            members.add(bearer);
            articles.addAll(bearer.articles());
            kinds.addAll(bearer.kinds());
            items.addAll(bearer.items());
            ties.addAll(bearer.ties());
            if (bearer.registered()) {
                entries.add(bearer.iri());
            }
            if (bearer.isPerson()) {
                bearer.fullNames().forEach(form -> fullNames.add(form.coarse()));
            }
            bearer.names().stream()
                    .map(name -> NameForm.of(name).numbers())
                    .filter(number -> !number.isEmpty())
                    .forEach(numbers::add);
        }

        void absorb(Group other) {
            members.addAll(other.members);
            articles.addAll(other.articles);
            kinds.addAll(other.kinds);
            items.addAll(other.items);
            entries.addAll(other.entries);
            fullNames.addAll(other.fullNames);
            numbers.addAll(other.numbers);
            ties.addAll(other.ties);
        }
    }

    Groups(Bearers bearers, Collection<Merge> different) {
        this.bearers = bearers;
        this.parents = new int[bearers.size()];
        for (int rank = 0; rank < parents.length; rank++) {
            parents[rank] = rank;
        }
        different.forEach(pair -> {
            this.different.computeIfAbsent(pair.one(), r -> new HashSet<>()).add(pair.other());
            this.different.computeIfAbsent(pair.other(), r -> new HashSet<>()).add(pair.one());
        });
    }

    /** The rank that stands for all that are one with this. */
    int root(int rank) {
        int root = rank;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** Makes two groups one unless they are one already or differ. */
    boolean join(Merge merge) {
        int one = root(merge.one());
        int other = root(merge.other());
        if (one == other || difference(merge).isPresent()) {
            return false;
        }
        Group a = group(one);
        Group b = group(other);
        boolean swap = a.members.size() < b.members.size();
        int kept = swap ? other : one;
        int absorbed = swap ? one : other;
        group(kept).absorb(group(absorbed));
        gathered.remove(absorbed);
        parents[absorbed] = kept;
        return true;
    }

    /** What keeps two groups apart. */
    private Optional<Difference> difference(Merge merge) {
        if (areDeclaredDifferent(merge.one(), merge.other())) {
            return Optional.of(Difference.DECLARED);
        }
        return merge.reason() == Reason.DECLARED
                ? Optional.empty()
                : difference(merge.one(), merge.other(), merge.reason());
    }

    /** What keeps two from being one, if they were not declared to be; where they might be joined for this reason. */
    Optional<Difference> difference(int one, int other, Reason reason) {
        Group a = group(root(one));
        Group b = group(root(other));
        if (areDeclaredDifferent(one, other)) {
            return Optional.of(Difference.DECLARED);
        } else if (Collections.disjoint(a.kinds, b.kinds)) {
            return Optional.of(Difference.KIND);
        } else if (differ(a.items, b.items)) {
            return Optional.of(Difference.WIKIDATA_ITEM);
        } else if (differ(a.entries, b.entries) && reason != Reason.SAME_WIKIDATA_ITEM) {
            return Optional.of(Difference.REGISTER_ENTRY);
        } else if (differ(a.fullNames, b.fullNames)) {
            return Optional.of(Difference.FULL_NAME);
        } else if (differ(a.numbers, b.numbers) && reason != Reason.SAME_WIKIDATA_ITEM) {
            return Optional.of(Difference.NUMBER);
        } else if (reason == Reason.SHARED_CONTEXT && differ(tied(a), tied(b))) {
            return Optional.of(Difference.AFFILIATION);
        }
        boolean toldApart = reason == Reason.SHARED_CONTEXT || reason == Reason.TOLD_NAME;
        return toldApart && meet(a.articles, b.articles) ? Optional.of(Difference.ONE_ARTICLE) : Optional.empty();
    }

    private boolean areDeclaredDifferent(int one, int other) {
        if (different.isEmpty()) {
            return false;
        }
        int target = root(other);
        return group(root(one)).members.stream()
                .flatMap(member -> different.getOrDefault(member.rank(), Set.of()).stream())
                .anyMatch(rank -> root(rank) == target);
    }

    private static <T> boolean differ(Set<T> a, Set<T> b) {
        return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b);
    }

    private static boolean meet(Set<Integer> a, Set<Integer> b) {
        return a.size() < b.size()
                ? a.stream().anyMatch(b::contains)
                : b.stream().anyMatch(a::contains);
    }

    /** The organisations a person belongs to, each by the IRI that stands for it. */
    Set<Node> ties(int rank) {
        return tied(group(root(rank)));
    }

    private Set<Node> tied(Group group) {
        return group.ties.stream().map(this::standing).collect(Collectors.toCollection(HashSet::new));
    }

    private Node standing(Node entity) {
        Integer rank = bearers.rank(entity);
        return rank == null ? entity : canonical(rank).iri();
    }

    Set<Integer> articles(int rank) {
        return group(root(rank)).articles;
    }

    /** Those that are one with this, itself among them. */
    List<Bearer> members(int rank) {
        return group(root(rank)).members;
    }

    boolean isRegistered(int rank) {
        return !group(root(rank)).entries.isEmpty();
    }

    /** Who of those that are one stands for them: the register's entry, else the one mentioned by most articles, not a local one. */
    Bearer canonical(int rank) {
        return Collections.min(members(rank), ORDER);
    }

    static final Comparator<Bearer> ORDER = Comparator.comparing((Bearer bearer) -> !bearer.registered())
            .thenComparing(Bearer::isLocal)
            .thenComparing(
                    Comparator.comparingInt((Bearer b) -> b.articles().size()).reversed())
            .thenComparingInt(Bearer::rank);

    /** One rank of each group that has several members, in order. */
    List<Integer> roots() {
        return gathered.entrySet().stream()
                .filter(entry -> entry.getValue().members.size() > 1)
                .map(entry -> canonical(entry.getKey()).rank())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private Group group(int root) {
        return gathered.computeIfAbsent(root, r -> new Group(bearers.get(r)));
    }
}
