package org.newsgraph.entity;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Ontology;

/** The votes of an article's evidence on what kind of thing a name names. */
final class Ballot {
    private static final List<String> KINDS =
            List.of("Organization", "Person", "Place", "Product", "LegalCase", "Event");
    private static final double ENOUGH = 1.0;
    private static final double LEAD = 1.25;

    private final Ontology ontology;
    private final SortedMap<String, Double> votes = new TreeMap<>();

    Ballot(Ontology ontology) {
        this.ontology = ontology;
    }

    /** Votes for a class; a vote for any agent is half a vote for an organisation, half one for a person. */
    void add(String type, double weight) {
        if (type.equals("Agent")) {
            add("Organization", weight / 2);
            add("Person", weight / 2);
        } else {
            votes.merge(type, weight, Double::sum);
        }
    }

    void addAll(Ballot other, double factor) {
        other.votes.forEach((type, weight) -> add(type, weight * factor));
    }

    /** One of the disjoint kinds of things, or null for a class outside all of them. */
    static @Nullable String kind(Ontology ontology, String type) {
        for (String kind : KINDS) {
            if (ontology.isA(type, kind)) {
                return kind;
            }
        }
        return null;
    }

    /** The class with enough votes and a clear lead over those of other kinds, else null. */
    @Nullable
    String winner() {
        SortedMap<String, Double> kinds = new TreeMap<>();
        votes.forEach((type, weight) -> {
            String kind = kind(ontology, type);
            if (kind != null) {
                kinds.merge(kind, weight, Double::sum);
            }
        });
        String best = best(kinds);
        double most = weight(kinds, best);
        if (best == null || most < ENOUGH) {
            return null;
        }
        kinds.remove(best);
        boolean clear = most >= LEAD * weight(kinds, best(kinds));
        return clear ? narrowest(best) : null;
    }

    private static double weight(SortedMap<String, Double> weights, @Nullable String key) {
        return key == null ? 0 : weights.getOrDefault(key, 0.0);
    }

    /** The class of a kind with most votes, where votes for a wider class count for the narrower ones too. */
    private String narrowest(String kind) {
        SortedMap<String, Double> supported = new TreeMap<>();
        for (String type : votes.keySet()) {
            if (ontology.isA(type, kind)) {
                double support = votes.entrySet().stream()
                        .filter(v -> ontology.isA(type, v.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
                supported.put(type, support);
            }
        }
        String best = best(supported);
        return best == null ? kind : best;
    }

    /** The key of the greatest weight, of equals the first; null of an empty map. */
    private static @Nullable String best(SortedMap<String, Double> weights) {
        String best = null;
        double most = 0;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            if (best == null || entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }
}
