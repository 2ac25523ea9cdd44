package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Finds the facts of copies that repeat what the family of the copied article told before: the same subject, property, object,
 * status and speaker, and no qualifier that was not told there. What a copy adds of its own is no repetition.
 *
 * @param originals the original of each copy, the copies in the order of publication
 */
record Repetitions(DatasetGraph dataset, SequencedMap<Node, Node> originals) {
    /** The fact that each repeated fact repeats, which is no repetition itself. */
    Map<Node, Node> repeated() {
        Map<Node, Node> repeated = new LinkedHashMap<>();
        families().forEach(family -> repeated.putAll(within(family)));
        return repeated;
    }

    /** The articles that are linked by copying, each family in the order of publication. */
    private Collection<List<Node>> families() {
        Map<Node, Node> firsts = new HashMap<>();
        Map<Node, List<Node>> families = new LinkedHashMap<>();
        originals.forEach((copy, original) -> {
            Node first = firsts.getOrDefault(original, original);
            firsts.put(copy, first);
            families.computeIfAbsent(first, f -> new ArrayList<>(List.of(f))).add(copy);
        });
        return families.values();
    }

    private Map<Node, Node> within(List<Node> family) {
        Map<Node, Node> repeated = new LinkedHashMap<>();
        Map<List<Object>, List<ToldFact>> told = new HashMap<>();
        for (Node article : family) {
            List<ToldFact> fresh = new ArrayList<>();
            for (ToldFact fact : ToldFact.of(dataset.getGraph(article), article)) {
                Optional<ToldFact> earlier = fact.repeatedOf(told.getOrDefault(fact.claim(), List.of()));
                earlier.ifPresentOrElse(e -> repeated.put(fact.name(), e.name()), () -> fresh.add(fact));
            }
            fresh.forEach(
                    f -> told.computeIfAbsent(f.claim(), c -> new ArrayList<>()).add(f));
        }
        return repeated;
    }
}
