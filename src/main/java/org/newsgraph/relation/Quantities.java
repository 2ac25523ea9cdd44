package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.newsgraph.article.Span;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Phrase;

/** Finds the quantity that is the object of relations such as reportsRevenue, employs or laysOff. */
final class Quantities {
    private static final Set<String> MONEY = Set.of("MonetaryAmount");
    private static final Set<String> NUMBERS = Set.of("integer", "decimal", "nonNegativeInteger", "double", "number");
    /** Prepositions before the amount that a figure reaches, in order of preference; um gives the change, not the figure. */
    private static final List<String> LEVELS = List.of("auf", "bei", "von", "mit", "in", "über");

    private Quantities() {}

    /** True when the property's objects are amounts or numbers. */
    static boolean isWanted(Property property) {
        return property.range().stream().anyMatch(r -> MONEY.contains(r) || NUMBERS.contains(r));
    }

    static Predicate<Amounts.Amount> kind(Property property) {
        return property.range().stream().anyMatch(MONEY::contains)
                ? Amounts.Amount::isMoney
                : a -> a.isCount() || a.isPercent();
    }

    /** The quantity in a filler of the object, else the one that the noun's clause says of it. */
    static Optional<Amounts.Amount> find(Scene scene, Match match, Property property) {
        Predicate<Amounts.Amount> kind = kind(property);
        for (Filler filler : match.fillers("object")) {
            Optional<Amounts.Amount> inside = Qualifiers.quantity(scene, around(scene, filler, property), kind);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return match.phrase() == null || property.range().stream().noneMatch(MONEY::contains)
                ? Optional.empty()
                : beside(scene, match, kind);
    }

    /** Where to look: a count stands in the phrase itself, an amount of money also in what follows it. */
    private static Span around(Scene scene, Filler filler, Property property) {
        Phrase phrase = filler.phrase();
        if (phrase == null) {
            return filler.span();
        }
        boolean money = property.range().stream().anyMatch(MONEY::contains);
        return money
                ? filler.span().cover(scene.words(phrase))
                : scene.sentence().span(phrase.begin(), scene.attributesEnd(phrase));
    }

    private static Optional<Amounts.Amount> beside(Scene scene, Match match, Predicate<Amounts.Amount> kind) {
        Phrase noun = match.phrase();
        Clause clause = match.clause();
        if (noun == null || clause == null) {
            return Optional.empty();
        }
        List<Amounts.Amount> candidates = new ArrayList<>(scene.amounts().stream()
                .filter(kind)
                .filter(a -> clause.tokens().contains(a.begin()))
                .filter(a -> level(scene, a) >= 0)
                .toList());
        candidates.sort(Comparator.comparingInt((Amounts.Amount a) -> level(scene, a))
                .thenComparingInt(a -> Math.abs(a.begin() - noun.head())));
        return candidates.stream().findFirst();
    }

    /** How well the preposition before an amount fits a figure; 0 is best, -1 does not fit. */
    private static int level(Scene scene, Amounts.Amount amount) {
        Phrase phrase = scene.sentence().phraseAt(amount.begin()).orElse(null);
        String preposition = phrase == null ? "" : scene.preposition(phrase);
        return preposition.isEmpty() ? 0 : LEVELS.indexOf(preposition);
    }
}
