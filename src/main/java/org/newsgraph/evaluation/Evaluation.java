package org.newsgraph.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.newsgraph.relation.Fact;

/**
 * What was found in articles whose facts are known.
 *
 * @param traps wrong readings that were fallen for, one line each
 */
public record Evaluation(List<Judged> judged, List<Sought> sought, List<String> traps) {
    public Evaluation {
        judged = List.copyOf(judged);
        sought = List.copyOf(sought);
        traps = List.copyOf(traps);
    }

    Tally all() {
        return Tally.of(judged, j -> true, sought, s -> true);
    }

    /** Without claims and dates of events. */
    Tally core() {
        return Tally.of(judged, Judged::isCore, sought, s -> s.gold().isCore());
    }

    SortedMap<String, Tally> byRelation() {
        return by(Judged::property, s -> s.gold().property());
    }

    SortedMap<String, Tally> byStatus() {
        return by(
                j -> j.status().name().toLowerCase(Locale.ROOT),
                s -> s.gold().status().name().toLowerCase(Locale.ROOT));
    }

    private SortedMap<String, Tally> by(Function<Judged, String> key, Function<Sought, String> goldKey) {
        SortedMap<String, Tally> tallies = new TreeMap<>();
        judged.forEach(j -> tallies.put(key.apply(j), new Tally(0, 0, 0, 0)));
        sought.forEach(s -> tallies.put(goldKey.apply(s), new Tally(0, 0, 0, 0)));
        tallies.replaceAll((name, none) -> Tally.of(
                judged,
                j -> key.apply(j).equals(name),
                sought,
                s -> goldKey.apply(s).equals(name)));
        tallies.values().removeIf(Tally::isEmpty);
        return tallies;
    }

    List<Judged> wrong() {
        return judged.stream().filter(j -> j.verdict() == Verdict.WRONG).toList();
    }

    List<Judged> otherStatus() {
        return judged.stream().filter(j -> j.gold() != null && !j.hasStatus()).toList();
    }

    List<Sought> missed() {
        return sought.stream()
                .filter(s -> s.gold().required() && s.by() == null)
                .toList();
    }

    /** Of the facts that the gold says, those with its status. */
    double statusAccuracy() {
        long matched = judged.stream().filter(j -> j.gold() != null).count();
        return matched == 0 ? 0 : judged.stream().filter(Judged::hasStatus).count() / (double) matched;
    }

    /** Facts that assert what the gold does not; statements are counted apart, because it is a fact that they were made. */
    List<Judged> unsafe() {
        return judged.stream().filter(j -> j.unsafe() && !isStatement(j.fact())).toList();
    }

    long unsafeStatements() {
        return judged.stream().filter(j -> j.unsafe() && isStatement(j.fact())).count();
    }

    private static boolean isStatement(Fact fact) {
        return fact.property().equals("states");
    }
}
