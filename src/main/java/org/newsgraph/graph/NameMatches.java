package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.newsgraph.entity.NameForm;

/** Finds which things, people aside, are one by their names. A key groups those it may join, so that no others are compared. */
final class NameMatches {
    private final Bearers bearers;
    private final Groups groups;
    private final Contexts contexts;

    private record Key(String key, Node kind) {}

    NameMatches(Bearers bearers, Groups groups, Contexts contexts) {
        this.bearers = bearers;
        this.groups = groups;
        this.contexts = contexts;
    }

    List<Merge> sameItems() {
        Map<Node, List<Bearer>> byItem = new HashMap<>();
        bearers.all()
                .forEach(bearer -> bearer.items()
                        .forEach(item -> byItem.computeIfAbsent(item, i -> new ArrayList<>())
                                .add(bearer)));
        return byItem.values().stream()
                .flatMap(block -> star(block, Reason.SAME_WIKIDATA_ITEM))
                .sorted()
                .toList();
    }

    /** Things of one kind whose names are the same but for spelling; the register's entries under all their names. */
    List<Merge> sameNames() {
        Map<Key, Set<Bearer>> blocks = new HashMap<>();
        things().forEach(bearer -> {
            Stream<String> names = bearer.registered()
                    ? Stream.concat(bearer.names().stream(), bearer.told().keySet().stream())
                    : bearer.names().stream();
            names.flatMap(name -> NameForm.of(name).keys().stream())
                    .forEach(key -> bearer.kinds()
                            .forEach(kind -> blocks.computeIfAbsent(new Key(key, kind), k -> new HashSet<>())
                                    .add(bearer)));
        });
        return blocks.values().stream()
                .map(this::withoutRivals)
                .flatMap(block -> star(block, Reason.SAME_NORMALIZED_NAME))
                .sorted()
                .toList();
    }

    /** Where a name is that of several known things, those that are not known may be any of them. */
    private Collection<Bearer> withoutRivals(Collection<Bearer> block) {
        boolean rivals = block.stream()
                        .filter(Bearer::registered)
                        .map(bearer -> groups.root(bearer.rank()))
                        .distinct()
                        .count()
                > 1;
        return rivals ? block.stream().filter(bearer -> !bearer.registered()).toList() : block;
    }

    /** The first one with each of the others. */
    private static Stream<Merge> star(Collection<Bearer> block, Reason reason) {
        if (block.size() < 2) {
            return Stream.empty();
        }
        List<Bearer> ordered = block.stream().sorted(Groups.ORDER).toList();
        Bearer hub = ordered.getFirst();
        return ordered.stream().skip(1).map(other -> Merge.of(hub, other, reason, 0, List.of()));
    }

    /** Things named by what an article or the register tells to be another name of one thing, and of no other. */
    List<Merge> toldNames() {
        Map<Key, Set<Integer>> bearing = new HashMap<>();
        things().forEach(bearer -> Stream.concat(bearer.names().stream(), bearer.told().keySet().stream())
                .forEach(name -> keys(bearer, name)
                        .forEach(key -> bearing.computeIfAbsent(key, k -> new HashSet<>())
                                .add(groups.root(bearer.rank())))));
        return things().filter(bearer -> !bearer.registered())
                .filter(bearer -> groups.canonical(bearer.rank()).equals(bearer))
                .flatMap(bearer -> bearer.names().stream().flatMap(name -> told(bearer, name, bearing).stream()))
                .sorted()
                .toList();
    }

    private static Stream<Key> keys(Bearer bearer, String name) {
        String key = NameForm.of(name).key();
        return bearer.kinds().stream().map(kind -> new Key(key, kind));
    }

    /** The merge with the only other thing that bears the name. */
    private Optional<Merge> told(Bearer bearer, String name, Map<Key, Set<Integer>> bearing) {
        Set<Integer> others = keys(bearer, name)
                .flatMap(key -> bearing.getOrDefault(key, Set.of()).stream())
                .collect(Collectors.toSet());
        others.remove(groups.root(bearer.rank()));
        return others.size() == 1
                ? teller(others.iterator().next(), name).flatMap(teller -> told(bearer, name, teller))
                : Optional.empty();
    }

    private Optional<Bearer> teller(int root, String name) {
        return groups.members(root).stream()
                .filter(member -> source(member, name).isPresent())
                .min(Groups.ORDER);
    }

    private Optional<Merge> told(Bearer bearer, String name, Bearer teller) {
        String full = teller.names().getFirst();
        boolean acronym = NameForm.isAcronym(name, full);
        boolean sameNumbers =
                acronym || NameForm.of(name).numbers().equals(NameForm.of(full).numbers());
        Reason reason = acronym ? Reason.ACRONYM : Reason.TOLD_NAME;
        return sameNumbers && isSure(bearer, name, teller)
                ? source(teller, name).map(source -> Merge.of(bearer, teller, reason, 0, List.of(source)))
                : Optional.empty();
    }

    /** What several things may be called needs company: an acronym, and a name that is a part of another one. */
    private boolean isSure(Bearer bearer, String name, Bearer teller) {
        String full = teller.names().getFirst();
        int needed = NameForm.isAcronym(name, full) ? 1 : isShortened(name, full) ? Contexts.ENOUGH : 0;
        return teller.registered()
                || needed == 0
                || contexts.shared(bearer.rank(), teller.rank()).size() >= needed;
    }

    /** The first graph that tells a bearer's other name. */
    private static Optional<Node> source(Bearer teller, String name) {
        String key = NameForm.of(name).key();
        return teller.told().entrySet().stream()
                .filter(entry -> NameForm.of(entry.getKey()).key().equals(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** {@code Nordlicht} for {@code Nordlicht Messtechnik}, which elsewhere may be its parent. */
    private static boolean isShortened(String name, String full) {
        return full.startsWith(name + " ") || full.endsWith(" " + name);
    }

    private Stream<Bearer> things() {
        return bearers.all().stream().filter(bearer -> !bearer.isPerson());
    }
}
