package org.newsgraph.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Triples as subjects with their predicates and objects, in order.
 *
 * @param reifiers of the triples that are stated themselves; they are told with the triple
 */
record Description(SortedMap<Node, SortedMap<Node, List<Node>>> subjects, Map<Triple, List<Node>> reifiers) {
    /** Types first, then as N-Triples sorts. */
    private static final Comparator<Node> ORDER =
            Comparator.comparing((Node n) -> !n.equals(Terms.TYPE)).thenComparing(Terms::key);

    static Description of(Iterator<Quad> quads) {
        SortedMap<Node, SortedMap<Node, List<Node>>> subjects = new TreeMap<>(ORDER);
        for (; quads.hasNext(); ) {
            Quad quad = quads.next();
            List<Node> objects = subjects.computeIfAbsent(quad.getSubject(), s -> new TreeMap<>(ORDER))
                    .computeIfAbsent(quad.getPredicate(), p -> new ArrayList<>());
            if (!objects.contains(quad.getObject())) {
                objects.add(quad.getObject());
            }
        }
        subjects.values().forEach(about -> about.values().forEach(objects -> objects.sort(ORDER)));
        Description description = new Description(subjects, new HashMap<>());
        subjects.keySet().forEach(description::attach);
        return description;
    }

    /** Remembers a reifier of one stated triple; not one of a triple about a reifier, so that none gets lost in another. */
    private void attach(Node subject) {
        List<Node> reified = objects(subject, Terms.REIFIES);
        if (reified.size() == 1 && reified.getFirst().isTripleTerm()) {
            Triple triple = reified.getFirst().getTriple();
            boolean stated = objects(triple.getSubject(), triple.getPredicate()).contains(triple.getObject());
            if (stated && objects(triple.getSubject(), Terms.REIFIES).isEmpty()) {
                reifiers.computeIfAbsent(triple, t -> new ArrayList<>()).add(subject);
            }
        }
    }

    /** The reifiers that are told with their triples. */
    Set<Node> attached() {
        return reifiers.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    }

    List<Node> objects(Node subject, Node predicate) {
        SortedMap<Node, List<Node>> about = subjects.get(subject);
        return about == null ? List.of() : about.getOrDefault(predicate, List.of());
    }
}
