package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.newsgraph.ontology.Ontology;

/** The facts of an article: each once, with its surest evidence, of which that is preferred which tells its time. */
final class Findings {
    /** Text order. */
    static final Comparator<Fact> ORDER = Comparator.comparing(
                    (Fact f) -> f.evidence().cue())
            .thenComparing(f -> f.evidence().subject())
            .thenComparing(f -> f.evidence().object())
            .thenComparing(Fact::property);

    private static final double HARDLY = 0.1;

    private final Ontology ontology;
    private final Map<FactKey, Fact> facts = new LinkedHashMap<>();

    Findings(Ontology ontology) {
        this.ontology = ontology;
    }

    void addAll(Collection<Fact> found) {
        found.forEach(this::add);
    }

    void add(Fact fact) {
        facts.merge(key(fact), fact, (a, b) -> isBetter(b, a) ? b : a);
    }

    /** The surer one, unless the other is hardly less sure and tells better when it holds. */
    private static boolean isBetter(Fact fact, Fact other) {
        long more = ends(fact) - ends(other);
        double surer = fact.confidence() - other.confidence();
        boolean hardly = Math.abs(surer) <= HARDLY;
        return (hardly && more != 0) ? more > 0 : surer > 0;
    }

    /** How many ends of its valid time a fact tells. */
    private static long ends(Fact fact) {
        return Stream.of(ValidTime.FROM, ValidTime.UNTIL)
                .filter(end -> fact.qualifiers().containsKey(end))
                .count();
    }

    int size() {
        return facts.size();
    }

    List<Fact> facts() {
        List<Fact> all = new ArrayList<>(
                facts.values().stream().filter(f -> !isOutdone(f)).toList());
        all.sort(ORDER);
        return List.copyOf(all);
    }

    /** A word where a number is asked for gives way to the number: {@code Stellen} to {@code 300 Stellen}. */
    private boolean isOutdone(Fact fact) {
        return fact.object() instanceof Value.Words
                && facts.values().stream()
                        .anyMatch(f -> f.object() instanceof Value.Quantity
                                && f.property().equals(fact.property())
                                && f.subject().id().equals(fact.subject().id()));
    }

    private FactKey key(Fact fact) {
        FactKey key = FactKey.of(fact);
        return ontology.property(fact.property()).symmetric() ? key.eitherWay() : key;
    }
}
