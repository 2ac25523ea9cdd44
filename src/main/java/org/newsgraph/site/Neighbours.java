package org.newsgraph.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/**
 * With whom facts join an entity.
 *
 * @param first those with most facts
 * @param total how many there are
 */
record Neighbours(List<Neighbour> first, int total) {
    private static final int SHOWN = 24;

    /** One of them, the relations by the number of facts. */
    record Neighbour(Ref entity, List<String> relations, int facts) {
        Neighbour {
            relations = List.copyOf(relations);
        }
    }

    Neighbours {
        first = List.copyOf(first);
    }

    static Neighbours of(View view, Entity entity, List<Told> facts, ToldFacts told) {
        Map<Node, Map<String, Integer>> relations = new HashMap<>();
        for (Told fact : facts) {
            Node subject = told.standing(fact.triple().getSubject());
            Node object = told.standing(fact.triple().getObject());
            Node other = entity.is(subject) ? object : subject;
            if ((entity.is(subject) || entity.is(object)) && other.isURI() && !entity.is(other)) {
                relations
                        .computeIfAbsent(other, o -> new TreeMap<>())
                        .merge(Names.local(fact.triple().getPredicate()), 1, Integer::sum);
            }
        }
        relations.keySet().removeIf(other -> !view.graphs().has(other, Terms.PREF_LABEL, Node.ANY));
        List<Neighbour> shown = relations.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Node, Map<String, Integer>> e) -> -sum(e.getValue()))
                        .thenComparing(e -> e.getKey().getURI()))
                .limit(SHOWN)
                .map(e -> neighbour(view, e.getKey(), e.getValue()))
                .toList();
        return new Neighbours(shown, relations.size());
    }

    private static Neighbour neighbour(View view, Node other, Map<String, Integer> relations) {
        List<String> labels = relations.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(relation -> view.names().term(relation.getKey()))
                .toList();
        return new Neighbour(view.names().ref(other), labels, sum(relations));
    }

    private static int sum(Map<String, Integer> relations) {
        return relations.values().stream().mapToInt(Integer::intValue).sum();
    }
}
