package org.newsgraph.spark;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a job made. It is counted over what came out and not on the way, where a task that is repeated would count twice.
 *
 * @param failures how many, by reason
 */
record Totals(long articles, long facts, long quads, long mentions, TreeMap<String, Long> failures)
        implements Serializable {
    static final Totals NONE = new Totals(0, 0, 0, 0, new TreeMap<>());

    static Totals of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Built built ->
                new Totals(
                        1,
                        built.facts(),
                        built.quads().lines().count(),
                        built.mentions().size(),
                        new TreeMap<>());
            case Outcome.Failed failed ->
                new Totals(0, 0, 0, 0, new TreeMap<>(Map.of(failed.failure().reason(), 1L)));
        };
    }

    Totals plus(Totals other) {
        TreeMap<String, Long> reasons = new TreeMap<>(failures);
        other.failures.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
        return new Totals(
                articles + other.articles,
                facts + other.facts,
                quads + other.quads,
                mentions + other.mentions,
                reasons);
    }

    /** {@code 3 sources failed: 2 no article, 1 broken}; empty when none did. */
    String failed() {
        long all = failures.values().stream().mapToLong(Long::longValue).sum();
        String reasons = failures.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> entry.getValue() + " " + entry.getKey().replace('_', ' '))
                .collect(Collectors.joining(", "));
        return all == 0 ? "" : all + " sources failed: " + reasons;
    }

    @Override
    public String toString() {
        return articles + " articles, " + facts + " facts, " + quads + " quads"
                + (mentions == 0 ? "" : ", " + mentions + " mentions");
    }
}
