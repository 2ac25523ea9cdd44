package org.newsgraph.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Status;

/** Judges the facts found in one article: each says at most one gold fact, and each gold fact is said by at most one. */
final class Judge {
    private record Pair(GoldFact gold, Fact fact, double score) {}

    private final GoldArticle article;
    private final Matching matching;
    private final List<Fact> facts;
    private final Map<GoldFact, Fact> factOf = new HashMap<>();
    private final Map<Fact, GoldFact> goldOf = new HashMap<>();

    Judge(GoldArticle article, List<Fact> facts) {
        this.article = article;
        this.matching = new Matching(article.sameness());
        this.facts = facts;
        assign();
    }

    /** The best pairs first. */
    private void assign() {
        List<Pair> pairs = new ArrayList<>();
        for (GoldFact gold : article.facts()) {
            for (Fact fact : facts) {
                double score = matching.score(gold, fact);
                if (score > 0) {
                    pairs.add(new Pair(gold, fact, score));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        for (Pair pair : pairs) {
            if (!factOf.containsKey(pair.gold()) && !goldOf.containsKey(pair.fact())) {
                factOf.put(pair.gold(), pair.fact());
                goldOf.put(pair.fact(), pair.gold());
            }
        }
    }

    @Nullable
    Fact factOf(GoldFact gold) {
        return factOf.get(gold);
    }

    List<Judged> judged() {
        List<Judged> judged = new ArrayList<>();
        Set<String> wrong = new HashSet<>();
        for (Fact fact : facts) {
            Judged verdict = judged(fact);
            boolean again = verdict.verdict() == Verdict.WRONG && !wrong.add(verdict.line());
            judged.add(
                    again
                            ? new Judged(
                                    article.id(), fact, Verdict.NEUTRAL, null, verdict.unsafe(), "", verdict.sentence())
                            : verdict);
        }
        return judged;
    }

    private Judged judged(Fact fact) {
        GoldFact gold = goldOf.get(fact);
        String trap = trapped(fact);
        Verdict verdict =
                gold != null ? Verdict.RIGHT : trap.isEmpty() && isNeutral(fact) ? Verdict.NEUTRAL : Verdict.WRONG;
        String note = verdict == Verdict.WRONG ? trap : "";
        return new Judged(article.id(), fact, verdict, gold, isUnsafe(fact), note, sentence(fact));
    }

    private String sentence(Fact fact) {
        return article.article()
                .body()
                .slice(fact.evidence().sentence())
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** True for what says a found gold fact again, follows from one, or is a statement where not all are listed. */
    private boolean isNeutral(Fact fact) {
        if (!article.statementsCount() && fact.property().equals("states")) {
            return true;
        }
        for (GoldFact gold : article.facts()) {
            Fact found = factOf.get(gold);
            boolean known = fact.status() == gold.status() || (found != null && fact.status() == found.status());
            if (known && found != null && matching.score(gold, fact) > 0) {
                return true;
            }
            boolean seat = gold.property().equals("headquarteredIn")
                    && fact.property().equals("locatedIn")
                    && article.sameness().names(gold.subject(), fact.subject().name())
                    && article.sameness().names(gold.object(), fact.object().text());
            if (seat && fact.status() == gold.status()) {
                return true;
            }
        }
        return false;
    }

    /** True for an assertion of what the gold, at its most alike, does not assert. */
    private boolean isUnsafe(Fact fact) {
        if (fact.status() != Status.ASSERTED) {
            return false;
        }
        double best = 0;
        boolean asserted = false;
        for (GoldFact gold : article.facts()) {
            double alike =
                    matching.content(gold, fact) - (gold.status() == fact.status() ? 0.6 : 0); // whatever the status
            if (alike > best + 1e-9) {
                best = alike;
                asserted = false;
            }
            asserted |= alike > 0 && alike >= best - 1e-9 && gold.status() == Status.ASSERTED;
        }
        return best > 0 && !asserted;
    }

    List<String> trapsFallenFor() {
        return article.traps().stream()
                .filter(trap -> facts.stream().anyMatch(fact -> matching.isTrapped(trap, fact)))
                .map(trap -> article.id() + ": " + trap.subject() + " " + trap.property() + " " + trap.object() + " ("
                        + trap.reason() + ")")
                .toList();
    }

    private String trapped(Fact fact) {
        return article.traps().stream()
                .filter(trap -> matching.isTrapped(trap, fact))
                .map(Trap::reason)
                .findFirst()
                .orElse("");
    }
}
