package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.store.DataVersion;

/**
 * How often articles use the terms of the ontology.
 *
 * @param version of what was counted
 * @param own instances of a class itself, by its local name
 * @param all instances of a class and its subclasses
 * @param facts by the relation's local name and by status in lower case; what an article only repeats is not counted
 * @param examples reifiers of a few facts by the relation's local name
 * @param mentioned the instances of a class that most articles mention
 */
record OntologyCounts(
        DataVersion version,
        Map<String, Long> own,
        Map<String, Long> all,
        Map<String, SortedMap<String, Long>> facts,
        Map<String, List<Node>> examples,
        Map<String, List<Mentioned>> mentioned) {
    private static final int EXAMPLES = 6;
    /** Examples of one status. */
    private static final int EACH = 2;

    private static final Comparator<String> BY_STATUS =
            Comparator.comparingInt(OntologyCounts::rank).thenComparing(Comparator.naturalOrder());
    private static final int MENTIONED = 12;

    /** An entity and how many articles mention it. */
    record Mentioned(Node entity, long articles) {}

    static OntologyCounts of(DatasetGraph data, Ontology ontology) {
        return new Counting(data, ontology).count();
    }

    /** What an article vouches for comes first; statuses of other ontologies come last. */
    private static int rank(String status) {
        int rank = Site.STATUSES.indexOf(status);
        return rank < 0 ? Site.STATUSES.size() : rank;
    }

    long own(String name) {
        return own.getOrDefault(name, 0L);
    }

    long all(String name) {
        return all.getOrDefault(name, 0L);
    }

    SortedMap<String, Long> facts(String name) {
        return facts.getOrDefault(name, new TreeMap<>());
    }

    List<Node> examples(String name) {
        return examples.getOrDefault(name, List.of());
    }

    List<Mentioned> mentioned(String name) {
        return mentioned.getOrDefault(name, List.of());
    }

    /** One walk over the types, the mentions and the facts of a dataset. */
    private static final class Counting {
        private static final Comparator<Mentioned> MOST = Comparator.comparingLong(Mentioned::articles)
                .reversed()
                .thenComparing(m -> m.entity().toString());

        private final DatasetGraph data;
        private final Ontology ontology;
        private final Map<String, Set<String>> above = new HashMap<>();

        Counting(DatasetGraph data, Ontology ontology) {
            this.data = data;
            this.ontology = ontology;
        }

        OntologyCounts count() {
            Map<Node, Set<String>> types = types();
            Map<String, Long> own = new HashMap<>();
            Map<String, Long> all = new HashMap<>();
            types.values().forEach(names -> {
                names.forEach(name -> own.merge(name, 1L, Long::sum));
                Set<String> classes = new HashSet<>();
                names.forEach(name -> classes.addAll(above(name)));
                classes.forEach(name -> all.merge(name, 1L, Long::sum));
            });
            Map<String, SortedMap<String, Long>> facts = new HashMap<>();
            Map<String, List<Node>> examples = new HashMap<>();
            countFacts(facts, examples);
            return new OntologyCounts(DataVersion.of(data), own, all, facts, examples, mentioned(types));
        }

        /** The classes of everything that articles give a class of ours. */
        private Map<Node, Set<String>> types() {
            Map<Node, Set<String>> types = new HashMap<>();
            for (String name : ontology.classes().keySet()) {
                Set<String> one = Set.of(name);
                for (Iterator<Quad> quads = data.find(Node.ANY, Node.ANY, Terms.TYPE, Terms.ng(name));
                        quads.hasNext(); ) {
                    Quad quad = quads.next();
                    if (!isKnownBefore(quad.getGraph())) {
                        types.merge(quad.getSubject(), one, Counting::joined);
                    }
                }
            }
            return types;
        }

        /** The register and the ontology are there without any article. */
        private static boolean isKnownBefore(Node graph) {
            return graph.isURI()
                    && (graph.getURI().endsWith("graph/register")
                            || graph.getURI().endsWith("graph/ontology"));
        }

        private static Set<String> joined(Set<String> some, Set<String> others) {
            if (some.containsAll(others)) {
                return some;
            }
            Set<String> joined = new HashSet<>(some);
            joined.addAll(others);
            return joined;
        }

        /** A class and all above it. */
        private Set<String> above(String name) {
            Set<String> known = above.get(name);
            if (known == null) {
                known = new TreeSet<>(Set.of(name));
                List<String> open = new ArrayList<>(known);
                while (!open.isEmpty()) {
                    var found = ontology.classes().get(open.removeLast());
                    if (found != null) {
                        found.parents().stream().filter(known::add).forEach(open::add);
                    }
                }
                above.put(name, known);
            }
            return known;
        }

        private void countFacts(Map<String, SortedMap<String, Long>> facts, Map<String, List<Node>> examples) {
            Set<Node> repeated = new HashSet<>();
            data.find(Node.ANY, Node.ANY, Terms.REPEATS, Node.ANY).forEachRemaining(q -> repeated.add(q.getSubject()));
            Map<String, SortedMap<String, TreeSet<Node>>> kept = new HashMap<>();
            for (Iterator<Quad> quads = data.find(Node.ANY, Node.ANY, Terms.REIFIES, Node.ANY); quads.hasNext(); ) {
                Quad quad = quads.next();
                Node fact = quad.getSubject();
                Node said = quad.getObject();
                if (said.isTripleTerm() && said.getTriple().getPredicate().isURI() && !repeated.contains(fact)) {
                    String name = Names.local(said.getTriple().getPredicate());
                    String status = status(quad);
                    facts.computeIfAbsent(name, n -> new TreeMap<>(BY_STATUS)).merge(status, 1L, Long::sum);
                    keep(
                            fact,
                            kept.computeIfAbsent(name, n -> new TreeMap<>(BY_STATUS))
                                    .computeIfAbsent(
                                            status, st -> new TreeSet<>(Comparator.comparing(Node::toString))));
                }
            }
            kept.forEach((name, few) -> examples.put(
                    name,
                    few.values().stream().flatMap(Set::stream).limit(EXAMPLES).toList()));
        }

        private static void keep(Node fact, NavigableSet<Node> few) {
            few.add(fact);
            if (few.size() > EACH) {
                few.pollLast();
            }
        }

        private String status(Quad fact) {
            return Iter.asStream(data.find(fact.getGraph(), fact.getSubject(), Terms.STATUS, Node.ANY))
                    .map(quad -> Names.local(quad.getObject()).toLowerCase(Locale.ROOT))
                    .min(Comparator.naturalOrder())
                    .orElse("asserted");
        }

        private Map<String, List<Mentioned>> mentioned(Map<Node, Set<String>> types) {
            Map<Node, Long> articles = new HashMap<>();
            data.find(Node.ANY, Node.ANY, Terms.MENTIONS, Node.ANY)
                    .forEachRemaining(quad -> articles.merge(quad.getObject(), 1L, Long::sum));
            Map<String, TreeSet<Mentioned>> most = new HashMap<>();
            types.forEach((entity, names) -> {
                Mentioned mentioned = new Mentioned(entity, articles.getOrDefault(entity, 0L));
                for (String name : names) {
                    TreeSet<Mentioned> few = most.computeIfAbsent(name, n -> new TreeSet<>(MOST));
                    few.add(mentioned);
                    if (few.size() > MENTIONED) {
                        few.pollLast();
                    }
                }
            });
            Map<String, List<Mentioned>> lists = new HashMap<>();
            most.forEach((name, few) -> lists.put(name, List.copyOf(few)));
            return lists;
        }
    }
}
