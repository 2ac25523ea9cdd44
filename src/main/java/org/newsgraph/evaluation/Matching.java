package org.newsgraph.evaluation;

import java.util.List;
import java.util.Set;
import org.newsgraph.entity.Entity;
import org.newsgraph.relation.Fact;
import org.newsgraph.relation.Status;
import org.newsgraph.relation.Value;

/**
 * Says how well a fact that was found says a gold fact of the same article.
 *
 * <p>Symmetric properties hold in both directions; supplies and customerOf, and a completed takeover and its subsidiary, are
 * one thing told from two sides; offers, develops and launched are near neighbours, and so are worksFor and holdsPosition,
 * but no position is made up for by worksFor. What is denied or negated is matched by nothing that asserts it.
 */
record Matching(Sameness sameness) {
    private static final Set<String> SYMMETRIC =
            Set.of("partnersWith", "sharesRevenueWith", "mergesWith", "competesWith", "contradicts");
    private static final Set<String> NEAR = Set.of("offers", "develops", "launched");
    private static final Set<String> TWO_SIDES = Set.of("supplies", "customerOf");

    /** One way to read a property as another. */
    private record Variant(boolean swapped, double weight) {}

    /** 0 when the fact says something else, and more the better it says the gold fact. */
    double score(GoldFact gold, Fact fact) {
        boolean opposed = GoldFact.isNegative(gold.status()) != GoldFact.isNegative(fact.status());
        return opposed && !GoldFact.TEXTUAL.contains(gold.property()) ? 0 : content(gold, fact);
    }

    /** As {@link #score}, whether or not one denies what the other says. */
    double content(GoldFact gold, Fact fact) {
        double best = 0;
        for (Variant variant : variants(gold, fact)) {
            boolean subject = variant.swapped() ? isObject(gold.subject(), fact) : isSubject(gold.subject(), fact);
            double object = !subject ? 0 : variant.swapped() ? swapped(gold, fact) : object(gold, fact);
            if (object > 0) {
                best = Math.max(best, 1 + object + variant.weight() + bonus(gold, fact));
            }
        }
        return best;
    }

    private static List<Variant> variants(GoldFact gold, Fact fact) {
        String wanted = gold.property();
        String found = fact.property();
        if (wanted.equals(found)) {
            return SYMMETRIC.contains(found)
                    ? List.of(new Variant(false, 1), new Variant(true, 1))
                    : List.of(new Variant(false, 1));
        }
        if (TWO_SIDES.contains(wanted) && TWO_SIDES.contains(found)) {
            return List.of(new Variant(true, 0.8));
        }
        if (NEAR.contains(wanted) && NEAR.contains(found)) {
            return List.of(new Variant(false, 0.6));
        }
        boolean post = found.equals("holdsPosition") && wanted.equals("worksFor");
        boolean work = found.equals("worksFor")
                && wanted.equals("holdsPosition")
                && !gold.qualifiers().containsKey("role");
        if (post || work) {
            return List.of(new Variant(false, 0.8));
        }
        boolean owned = found.equals("subsidiaryOf")
                && wanted.equals("acquires")
                && fact.status() == Status.ASSERTED
                && gold.status() == Status.ASSERTED;
        return owned ? List.of(new Variant(true, 0.8)) : List.of();
    }

    private static double bonus(GoldFact gold, Fact fact) {
        return (gold.status() == fact.status() ? 0.6 : 0) + (gold.required() ? 0.5 : 0);
    }

    private double object(GoldFact gold, Fact fact) {
        if (fact.object() instanceof Value.Quantity quantity) {
            boolean written = sameness == Wording.SENTENCE && sameness.names(gold.object(), quantity.text());
            return written || Numbers.same(gold, fact) ? 1 : 0;
        }
        if (gold.words()) {
            return sameness.words(gold, object(fact));
        }
        return isObject(gold.object(), fact) ? 1 : 0;
    }

    private double swapped(GoldFact gold, Fact fact) {
        return isSubject(gold.object(), fact) ? 1 : 0;
    }

    private boolean isSubject(String name, Fact fact) {
        return isCalled(name, fact.subject());
    }

    private boolean isObject(String name, Fact fact) {
        return fact.object() instanceof Value.Thing thing
                ? isCalled(name, thing.entity())
                : sameness.names(name, object(fact));
    }

    /** By its preferred name or any other that it is known under. */
    private boolean isCalled(String name, Entity entity) {
        return sameness.names(name, entity.name())
                || entity.aliases().stream().anyMatch(alias -> sameness.names(name, alias));
    }

    private static String object(Fact fact) {
        return fact.object().text();
    }

    /** True when a fact is what a trap warns of. */
    boolean isTrapped(Trap trap, Fact fact) {
        String wanted = trap.object().replaceFirst("\\s*\\([^)]*\\)$", "");
        boolean property = trap.property().equals("*") || trap.property().equals(fact.property());
        if (!property || GoldFact.isNegative(fact.status()) || !applies(trap, fact)) {
            return false;
        }
        boolean straight =
                sameness.names(trap.subject(), fact.subject().name()) && isObject(trap, wanted, object(fact));
        boolean symmetric =
                SYMMETRIC.contains(fact.property()) || trap.property().equals("*");
        boolean round = symmetric
                && sameness.names(trap.subject(), object(fact))
                && isObject(trap, wanted, fact.subject().name());
        return straight || round;
    }

    /** False where what the trap says is wrong only in another status than the fact's. */
    private static boolean applies(Trap trap, Fact fact) {
        if (trap.reason().contains("höchstens modality=possible")) {
            return fact.status() != Status.POSSIBLE;
        }
        if (trap.object().endsWith("(ongoing)")) {
            return fact.qualifiers().values().stream()
                    .anyMatch(v -> v.text().matches(".*(laufend|anhängig|ongoing).*"));
        }
        return !trap.object().matches(".*\\((asserted|asserted statt alleged|completed)\\)$")
                || fact.status() == Status.ASSERTED;
    }

    private boolean isObject(Trap trap, String wanted, String found) {
        for (String alternative : wanted.split(" / ", -1)) {
            boolean any = alternative.equals("...") || alternative.equals("…") || alternative.equals("*");
            if (any || sameness.names(alternative, found)) {
                return true;
            }
            boolean claim = GoldFact.TEXTUAL.contains(trap.property());
            if (claim
                    && !Spelling.stems(alternative).isEmpty()
                    && Spelling.stems(found).containsAll(Spelling.stems(alternative))) {
                return true;
            }
        }
        return false;
    }
}
