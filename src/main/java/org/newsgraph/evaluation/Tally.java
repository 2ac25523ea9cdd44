package org.newsgraph.evaluation;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * Counts that precision and recall follow from.
 *
 * @param right facts found that the gold says
 * @param wrong facts found that it does not say
 * @param found gold facts found, of those that are required
 * @param wanted gold facts that are required
 */
record Tally(int right, int wrong, int found, int wanted) {
    static Tally of(
            Collection<Judged> judged, Predicate<Judged> which, Collection<Sought> sought, Predicate<Sought> whose) {
        return new Tally(
                (int) judged.stream()
                        .filter(which)
                        .filter(j -> j.verdict() == Verdict.RIGHT)
                        .count(),
                (int) judged.stream()
                        .filter(which)
                        .filter(j -> j.verdict() == Verdict.WRONG)
                        .count(),
                (int) sought.stream()
                        .filter(whose)
                        .filter(s -> s.gold().required() && s.by() != null)
                        .count(),
                (int) sought.stream()
                        .filter(whose)
                        .filter(s -> s.gold().required())
                        .count());
    }

    double precision() {
        return share(right, right + wrong);
    }

    double recall() {
        return share(found, wanted);
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    boolean isEmpty() {
        return right + wrong + wanted == 0;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }
}
