package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.newsgraph.entity.NameForm;

/** Finds which people are one: a name never is enough, the organisation or the company they keep must be the same too. */
final class People {
    /** An organisation that the person belongs to, if it is not a famous one, is as good as two shared acquaintances. */
    private static final int TIE = 2;

    private final Bearers bearers;
    private final Groups groups;
    private final Contexts contexts;

    private record Key(String name, Node organisation) {}

    /** Two groups by their roots, the lower one first. */
    private record Pair(int one, int other) {
        static Pair of(int a, int b) {
            return new Pair(Math.min(a, b), Math.max(a, b));
        }
    }

    People(Bearers bearers, Groups groups, Contexts contexts) {
        this.bearers = bearers;
        this.groups = groups;
        this.contexts = contexts;
    }

    /** One full name and one organisation. */
    List<Merge> colleagues() {
        List<Merge> merges = new ArrayList<>();
        tied(false).forEach((key, block) -> {
            List<Bearer> ordered = block.stream().sorted(Groups.ORDER).toList();
            ordered.stream()
                    .skip(1)
                    .forEach(other -> merges.add(
                            merge(ordered.getFirst().rank(), other.rank(), TIE, List.of(key.organisation()))));
        });
        return merges.stream().sorted().toList();
    }

    /** A surname, and the only one of that surname whose full name is told, both of one organisation. */
    List<Merge> surnames() {
        Map<Key, List<Bearer>> full = tied(true);
        List<Merge> merges = new ArrayList<>();
        people().filter(person -> person.fullNames().isEmpty()).forEach(person -> {
            String surname = NameForm.of(person.names().getFirst()).surname();
            for (Node organisation : groups.ties(person.rank())) {
                Collection<Bearer> known = full.getOrDefault(new Key(surname, organisation), List.of());
                if (known.stream().map(k -> groups.root(k.rank())).distinct().count() == 1) {
                    Bearer first = known.stream().min(Groups.ORDER).orElseThrow();
                    merges.add(merge(person.rank(), first.rank(), TIE, List.of(organisation)));
                }
            }
        });
        return merges.stream().sorted().toList();
    }

    private Map<Key, List<Bearer>> tied(boolean bySurname) {
        Map<Key, List<Bearer>> tied = new HashMap<>();
        people().filter(person -> !person.fullNames().isEmpty()).forEach(person -> {
            Set<String> names = names(person, bySurname);
            groups.ties(person.rank())
                    .forEach(organisation -> names.forEach(
                            name -> tied.computeIfAbsent(new Key(name, organisation), k -> new ArrayList<>())
                                    .add(person)));
        });
        return tied;
    }

    private static Set<String> names(Bearer person, boolean bySurname) {
        return person.fullNames().stream()
                .flatMap(form -> bySurname ? Stream.of(form.surname()) : form.keys().stream())
                .collect(Collectors.toSet());
    }

    /**
     * One full name and a shared context, where at most one of the two is tied to an organisation. Whoever might be one of two
     * that differ is neither.
     */
    List<Merge> acquaintances() {
        Map<String, NavigableSet<Integer>> blocks = new HashMap<>();
        people().forEach(person -> names(person, false)
                .forEach(name ->
                        blocks.computeIfAbsent(name, n -> new TreeSet<>()).add(groups.root(person.rank()))));
        SortedMap<Integer, List<Merge>> merges = new TreeMap<>();
        Set<Pair> seen = new HashSet<>();
        blocks.values().stream()
                .filter(block -> block.size() > 1)
                .flatMap(block -> within(block).entrySet().stream())
                .filter(pair -> seen.add(pair.getKey()))
                .forEach(pair -> suggestion(pair.getKey(), pair.getValue()).ifPresent(merge -> {
                    merges.computeIfAbsent(pair.getKey().one(), r -> new ArrayList<>())
                            .add(merge);
                    merges.computeIfAbsent(pair.getKey().other(), r -> new ArrayList<>())
                            .add(merge);
                }));
        Set<Integer> doubtful = merges.entrySet().stream()
                .filter(entry -> isDoubtful(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return merges.values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(merge ->
                        !doubtful.contains(groups.root(merge.one())) && !doubtful.contains(groups.root(merge.other())))
                .sorted()
                .toList();
    }

    private boolean isDoubtful(int root, List<Merge> merges) {
        List<Integer> tied = merges.stream()
                .map(merge -> groups.root(merge.one()) == root ? merge.other() : merge.one())
                .map(groups::root)
                .filter(other -> !groups.ties(other).isEmpty())
                .distinct()
                .toList();
        return groups.ties(root).isEmpty()
                && tied.stream()
                        .skip(1)
                        .anyMatch(other -> groups.difference(tied.getFirst(), other, Reason.SHARED_CONTEXT)
                                .isPresent());
    }

    /** What speaks for each pair of a block, of whom one at least is tied to no organisation. */
    private Map<Pair, NavigableSet<Integer>> within(Collection<Integer> block) {
        Map<Integer, List<Integer>> acquainted = new HashMap<>();
        Map<Integer, List<Integer>> employed = new HashMap<>();
        for (int root : block) {
            contexts.distinctive(root)
                    .forEach(other -> acquainted
                            .computeIfAbsent(other, o -> new ArrayList<>())
                            .add(root));
            organisations(root)
                    .forEach(o ->
                            employed.computeIfAbsent(o, k -> new ArrayList<>()).add(root));
        }
        Map<Pair, NavigableSet<Integer>> shared = new HashMap<>();
        for (int root : block) {
            if (groups.ties(root).isEmpty()) {
                contexts.beside(root)
                        .forEach(other -> Stream.concat(
                                        acquainted.getOrDefault(other, List.of()).stream()
                                                .filter(same -> contexts.isDistinctive(other)),
                                        employed.getOrDefault(other, List.of()).stream())
                                .filter(same -> same != root)
                                .forEach(same -> shared.computeIfAbsent(Pair.of(root, same), p -> new TreeSet<>())
                                        .add(other)));
            }
        }
        return shared;
    }

    /** The roots of the organisations that someone is tied to and that are worth something as evidence. */
    private Stream<Integer> organisations(int root) {
        return groups.ties(root).stream()
                .flatMap(tie -> Stream.ofNullable(bearers.rank(tie)))
                .map(groups::root)
                .filter(contexts::isUncommon)
                .distinct();
    }

    private Optional<Merge> suggestion(Pair pair, NavigableSet<Integer> shared) {
        Set<Integer> ties = Stream.concat(organisations(pair.one()), organisations(pair.other()))
                .collect(Collectors.toSet());
        int strength = shared.stream()
                .mapToInt(other -> ties.contains(other) && !groups.isRegistered(other) ? TIE : 1)
                .sum();
        List<Node> support = shared.stream()
                .limit(3)
                .map(root -> groups.canonical(root).iri())
                .toList();
        return strength >= Contexts.ENOUGH
                        && groups.difference(pair.one(), pair.other(), Reason.SHARED_CONTEXT)
                                .isEmpty()
                ? Optional.of(merge(pair.one(), pair.other(), strength, support))
                : Optional.empty();
    }

    private Merge merge(int one, int other, int strength, List<Node> support) {
        return Merge.of(bearers.get(one), bearers.get(other), Reason.SHARED_CONTEXT, strength, support);
    }

    private Stream<Bearer> people() {
        return bearers.all().stream().filter(Bearer::isPerson);
    }
}
