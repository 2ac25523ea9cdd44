package org.newsgraph.relation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.newsgraph.article.Span;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Frame.PartOfSpeech;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Phrase.Role;
import org.newsgraph.text.Tag;

/** Finds the qualifiers of a fact that its property admits: role, amount, share, date. */
final class Qualifiers {
    private static final Set<String> STAKE_HEADS = Set.of("Anteil", "Beteiligung", "Aktie", "Kapital", "Stimmrecht");
    private static final Set<String> BOUNDS =
            Set.of("über", "unter", "rund", "etwa", "mehr", "weniger", "gut", "knapp", "bis", "zu", "als");

    private static final Set<String> FIGURES = Set.of("amount", "price", "stake", "share", "count", "change");
    /** The qualifiers that hold a time, the one to be preferred first. */
    static final List<String> TIMES = List.of("date", "year", "period");

    private Qualifiers() {}

    /**
     * The qualifiers of a match.
     *
     * @param taken what already fills subject or object and so is no qualifier
     */
    static SortedMap<String, Value> of(Scene scene, Match match, Property property, List<Span> taken) {
        SortedMap<String, Value> found = new TreeMap<>();
        match.frame().constants().forEach((slot, value) -> found.put(slot, new Value.Words(value)));
        bound(scene, match, found);
        if (property.qualifiers().contains("role") && namesPosition(match, property)) {
            found.putIfAbsent("role", new Value.Words(role(scene, match)));
        }
        times(scene, match, taken).stream()
                .findFirst()
                .ifPresent(t -> slot(property, t).ifPresent(s -> found.putIfAbsent(s, t.time())));
        amounts(scene, match, property, taken, found);
        return found;
    }

    /** True for a noun that says what a person is: {@code Chef}, {@code Sprecherin}. */
    private static boolean namesPosition(Match match, Property property) {
        return match.frame().partOfSpeech() == PartOfSpeech.NOUN
                && property.domain().equals(Set.of("Person"))
                && match.frame().arguments().stream()
                        .anyMatch(a -> a.function() == Frame.Function.REFERENT
                                && a.fills().equals("subject"));
    }

    private static void bound(Scene scene, Match match, SortedMap<String, Value> found) {
        match.bindings().forEach((slot, fillers) -> {
            if (!Set.of("subject", "object", "speaker").contains(slot)) {
                value(scene, slot, fillers.getFirst()).ifPresent(v -> found.put(slot, v));
            }
        });
    }

    /** A time where one is wanted, else a thing, a quantity or words; nothing where a time or a figure is wanted and a thing stands there. */
    private static Optional<Value> value(Scene scene, String slot, Filler filler) {
        if (filler.entity() != null) {
            return FIGURES.contains(slot) || TIMES.contains(slot)
                    ? Optional.empty()
                    : Optional.of(new Value.Thing(filler.entity()));
        }
        Optional<Value> time = TIMES.contains(slot)
                ? Times.within(scene.times(), filler.span()).map(Times.Dated::time)
                : Optional.empty();
        return time.or(() -> quantity(scene, filler.span(), a -> true).map(Amounts.Amount::quantity))
                .or(() -> Optional.of(new Value.Words(scene.text().slice(filler.span()))));
    }

    /** The noun that says the position, with what specifies it: {@code Finanzvorstand}, {@code Chef} of {@code X-Chef}. */
    private static String role(Scene scene, Match match) {
        String form = scene.token(match.cue()).lemma();
        boolean named = scene.part(match.cue()).isPresent();
        String noun = named && form.indexOf('-') > 0 ? form.substring(form.lastIndexOf('-') + 1) : form;
        boolean deputy = match.phrase() != null && isDeputy(scene, match.phrase(), match.cue());
        return deputy ? "stellvertretend " + noun : noun;
    }

    private static boolean isDeputy(Scene scene, Phrase phrase, int cue) {
        for (int i = phrase.begin(); i < cue; i++) {
            if (scene.lower(i).startsWith("stellvertretend")) {
                return true;
            }
        }
        return false;
    }

    // ---------------------------------------------------------------- time

    /** The times that the clause names for what a match says, the one next to its word first. */
    static List<Times.Dated> times(Scene scene, Match match, List<Span> taken) {
        return match.clause() == null
                ? List.of()
                : scene.times().stream()
                        .filter(t -> match.clause().tokens().contains(t.begin())
                                || match.clause().tokens().contains(t.end() - 1))
                        .filter(t -> isOfRelation(scene, match, t))
                        .filter(t -> taken.stream().noneMatch(s -> s.overlaps(t.span())))
                        .sorted(Comparator.comparingInt(t -> Math.abs(t.begin() - match.cue())))
                        .toList();
    }

    /** The qualifier that holds a time: a date, else for a plain year the year, else the period. */
    private static Optional<String> slot(Property property, Times.Dated time) {
        String iso = time.time().iso();
        boolean isYear = iso != null && iso.length() == 4;
        return TIMES.stream()
                .filter(property.qualifiers()::contains)
                .filter(slot ->
                        isYear || !slot.equals("year") || !property.qualifiers().contains("period"))
                .findFirst();
    }

    /** What a clause says of somebody by a title has the clause's time; that he has the title has only the time next to it. */
    private static boolean isOfRelation(Scene scene, Match match, Times.Dated time) {
        Phrase phrase = match.phrase();
        if (match.stance() != Match.Stance.PRESUPPOSED || phrase == null) {
            return match.stance() != Match.Stance.PRESUPPOSED;
        }
        boolean within = phrase.begin() <= time.begin() && time.end() <= phrase.end();
        boolean beside = time.end() == phrase.begin() || time.begin() == scene.attributesEnd(phrase);
        return within || (beside && time.bound());
    }

    // ---------------------------------------------------------------- amounts

    private static void amounts(
            Scene scene, Match match, Property property, List<Span> taken, SortedMap<String, Value> found) {
        if (match.clause() == null) {
            return;
        }
        List<Amounts.Amount> free = scene.amounts().stream()
                .filter(a -> match.clause().tokens().contains(a.begin()))
                .filter(a -> taken.stream().noneMatch(s -> s.overlaps(a.span())))
                .toList();
        if (property.qualifiers().contains("amount")) {
            nearest(free.stream().filter(Amounts.Amount::isMoney).toList(), match.cue())
                    .ifPresent(a -> found.putIfAbsent("amount", a.quantity()));
        }
        for (String slot : List.of("share", "stake")) {
            if (property.qualifiers().contains(slot)) {
                nearest(
                                free.stream()
                                        .filter(Amounts.Amount::isPercent)
                                        .filter(a -> isStake(scene, a))
                                        .toList(),
                                match.cue())
                        .ifPresent(a -> found.putIfAbsent(slot, a.quantity()));
            }
        }
    }

    private static boolean isStake(Scene scene, Amounts.Amount amount) {
        return scene.sentence()
                .phraseAt(amount.begin())
                .map(p -> scene.headIs(p, STAKE_HEADS)
                        || scene.sentence().dependents(p, Role.GENITIVE).stream()
                                .anyMatch(g -> scene.headIs(g, STAKE_HEADS))
                        || scene.following(p).stream().limit(1).anyMatch(f -> scene.headIs(f, STAKE_HEADS)))
                .orElse(false);
    }

    private static Optional<Amounts.Amount> nearest(List<Amounts.Amount> amounts, int cue) {
        return amounts.stream().min(Comparator.comparingInt(a -> Math.abs(a.begin() - cue)));
    }

    /** The first quantity of the wanted kind inside a span. */
    static Optional<Amounts.Amount> quantity(
            Scene scene, Span span, java.util.function.Predicate<Amounts.Amount> wanted) {
        return scene.amounts().stream()
                .filter(a -> span.contains(a.span()) && wanted.test(a))
                .findFirst();
    }

    /** The characters of a quantity with the noun it counts and the word that bounds it: {@code rund 1200 Stellen}. */
    static Span words(Scene scene, Amounts.Amount amount) {
        int begin = amount.begin();
        while (begin > 0
                && BOUNDS.contains(scene.lower(begin - 1))
                && scene.token(begin - 1).tag() != Tag.APPR) {
            begin--;
        }
        int end = amount.end();
        Phrase phrase = scene.sentence().phraseAt(amount.begin()).orElse(null);
        if (phrase != null && amount.isCount() && phrase.head() >= end && phrase.end() > end) {
            end = phrase.end();
        }
        return scene.sentence().span(begin, end);
    }

    static Value.Quantity withText(Scene scene, Amounts.Amount amount) {
        BigDecimal min = amount.quantity().min();
        BigDecimal max = amount.quantity().max();
        return new Value.Quantity(
                min, max, amount.quantity().unit(), scene.text().slice(words(scene, amount)));
    }
}
