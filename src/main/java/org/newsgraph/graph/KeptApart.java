package org.newsgraph.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.entity.NameForm;

/**
 * An entity that is named like another one and held to be a different one.
 *
 * @param name its own
 * @param why in words that go on after "apart:"
 */
public record KeptApart(Node entity, String name, String why) {
    /** Those named like an entity, by IRI. */
    public static List<KeptApart> from(DatasetGraph dataset, Collection<Node> entity) {
        return Derivation.of(dataset).stream()
                .flatMap(derivation -> new Finder(dataset, derivation.base(), entity).find())
                .toList();
    }

    private static final class Finder {
        private final DatasetGraph dataset;
        private final String base;
        private final Collection<Node> entity;

        Finder(DatasetGraph dataset, String base, Collection<Node> entity) {
            this.dataset = dataset;
            this.base = base;
            this.entity = entity;
        }

        Stream<KeptApart> find() {
            Bearers same = Bearers.of(dataset, base, entity);
            Set<String> names =
                    same.all().stream().flatMap(b -> b.names().stream()).collect(Collectors.toCollection(TreeSet::new));
            Set<Node> involved = new HashSet<>(entity);
            Set<Node> opposed = Decisions.in(dataset, base).opposed(entity);
            involved.addAll(alike(names));
            involved.addAll(opposed);
            Bearers.of(dataset, base, List.copyOf(involved)).all().forEach(b -> involved.addAll(b.ties()));
            involved.stream().toList().forEach(node -> involved.addAll(standing(node)));
            Bearers bearers = Bearers.of(dataset, base, involved);
            Groups groups = groups(bearers);
            return same.all().isEmpty()
                    ? Stream.empty()
                    : bearers.all().stream()
                            .filter(other -> opposed.contains(other.iri())
                                    || other.names().stream().anyMatch(name -> isAlike(name, names)))
                            .flatMap(other -> apart(bearers, groups, same.get(0), other));
        }

        /** Those that are one, as the dataset tells it. */
        private Groups groups(Bearers bearers) {
            Groups groups = new Groups(bearers, Decisions.in(dataset, base).different(bearers));
            bearers.all()
                    .forEach(bearer -> standing(bearer.iri()).forEach(canonical -> {
                        Integer rank = bearers.rank(canonical);
                        if (rank != null) {
                            groups.join(Merge.of(bearer, bearers.get(rank), Reason.DECLARED, 0, List.of()));
                        }
                    }));
            return groups;
        }

        private List<Node> standing(Node node) {
            return Iter.asStream(dataset.findNG(Node.ANY, node, Vocabulary.SAME_ENTITY_AS, Node.ANY))
                    .map(Quad::getObject)
                    .toList();
        }

        private Set<Node> alike(Set<String> names) {
            Map<String, Boolean> judged = new HashMap<>();
            Set<Node> alike = new HashSet<>();
            dataset.findNG(Node.ANY, Node.ANY, Vocabulary.PREF_LABEL, Node.ANY).forEachRemaining(quad -> {
                String name = quad.getObject().getLiteralLexicalForm();
                if (judged.computeIfAbsent(name, n -> isAlike(n, names))) {
                    alike.add(quad.getSubject());
                }
            });
            return alike;
        }

        /** The same but for spelling, numbers, or words before or after it. */
        private static boolean isAlike(String name, Set<String> names) {
            return names.stream()
                    .anyMatch(other -> isPart(name, other)
                            || isPart(other, name)
                            || !Collections.disjoint(
                                    NameForm.of(name).keys(), NameForm.of(other).keys())
                            || withoutNumbers(name).equals(withoutNumbers(other)));
        }

        private static boolean isPart(String part, String name) {
            return name.startsWith(part + " ") || name.endsWith(" " + part);
        }

        private static String withoutNumbers(String name) {
            return Stream.of(name.split(" ", -1))
                    .filter(word -> NameForm.of(word).numbers().isEmpty())
                    .collect(Collectors.joining(" "));
        }

        private static Stream<KeptApart> apart(Bearers bearers, Groups groups, Bearer known, Bearer other) {
            Integer self = bearers.rank(known.iri());
            if (self == null || groups.root(self) == groups.root(other.rank())) {
                return Stream.empty();
            }
            Reason reason = known.isPerson() ? Reason.SHARED_CONTEXT : Reason.TOLD_NAME;
            Difference difference =
                    groups.difference(self, other.rank(), reason).orElseGet(() -> unnamed(known, other));
            return Stream.of(new KeptApart(other.iri(), other.names().getFirst(), difference.words()));
        }

        /** Why two of which nothing says that they differ were not joined. */
        private static Difference unnamed(Bearer known, Bearer other) {
            boolean oneName = known.names().stream()
                    .anyMatch(name -> other.names().stream()
                            .anyMatch(n -> !Collections.disjoint(
                                    NameForm.of(name).keys(), NameForm.of(n).keys())));
            return known.isPerson() ? Difference.CONTEXT : oneName ? Difference.RIVALS : Difference.NAME;
        }
    }
}
