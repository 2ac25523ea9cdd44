package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entity;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Token;

/**
 * What a match says of its subject: an object, with where it stands.
 *
 * @param certainty how sure the reference is, between 0 and 1
 */
record Said(Value value, Span span, double certainty) {
    private static final Set<String> STATEMENTS = Set.of("Statement", "langString");
    private static final Set<String> TIMES = Set.of("date", "dateTime", "gYear", "gYearMonth");

    /** The objects that the property's range admits. */
    static List<Said> of(Scene scene, Match match, Property property, Ontology ontology) {
        List<Said> found = new ArrayList<>();
        if (Quantities.isWanted(property)) {
            quantity(scene, match, property).ifPresent(found::add);
        } else if (property.range().stream().anyMatch(TIMES::contains)) {
            found.addAll(times(scene, match));
        } else {
            found.addAll(things(scene, match, property, ontology));
        }
        if (found.isEmpty() && isWord(property) && !isSingle(scene, match, property)) {
            found.add(word(scene, match));
        }
        return found;
    }

    /** One thing where many are asked for: {@code entlässt einen Mitarbeiter}, {@code der Abbau von X}. */
    private static boolean isSingle(Scene scene, Match match, Property property) {
        return Quantities.isWanted(property)
                && match.fillers("object").stream().anyMatch(f -> isNamed(f) || isOne(scene, f.phrase()));
    }

    private static boolean isNamed(Filler filler) {
        return filler.entity() != null && !filler.entity().isLocal();
    }

    private static boolean isOne(Scene scene, @Nullable Phrase phrase) {
        return phrase != null && scene.lower(phrase.begin()).startsWith("ein");
    }

    /** True for a relation that the word alone says, where nothing better is said: {@code X ist insolvent}. */
    private static boolean isWord(Property property) {
        return property.range().contains("string") && property.range().stream().noneMatch(TIMES::contains);
    }

    private static Optional<Said> quantity(Scene scene, Match match, Property property) {
        return Quantities.find(scene, match, property)
                .map(a -> new Said(figure(scene, match, a), Qualifiers.words(scene, a), 1));
    }

    /** An amount as the word says it: that of a loss is negative. */
    private static Value.Quantity figure(Scene scene, Match match, Amounts.Amount amount) {
        Value.Quantity figure = Qualifiers.withText(scene, amount);
        return match.frame().negative() ? figure.negated() : figure;
    }

    private static List<Said> things(Scene scene, Match match, Property property, Ontology ontology) {
        List<Said> found = new ArrayList<>();
        boolean words = property.range().stream().anyMatch(STATEMENTS::contains)
                && !property.range().contains("Organization");
        for (Filler filler : match.fillers("object")) {
            Entity entity = filler.entity();
            if (entity != null && ontology.isAny(entity.type(), property.range())) {
                found.add(new Said(new Value.Thing(entity), filler.span(), filler.certainty()));
            } else if (words && !isPronoun(scene, filler)) {
                Span span = filler.phrase() == null ? filler.span() : scene.words(filler.phrase());
                found.add(new Said(new Value.Words(scene.text().slice(span)), span, 0.95));
            }
        }
        return found;
    }

    /** A pronoun says nothing by itself. */
    private static boolean isPronoun(Scene scene, Filler filler) {
        return filler.phrase() != null
                && switch (scene.token(filler.phrase().head()).tag()) {
                    case PPER, PDS, PIS, PRF, PRELS, PWS, PPOSS, ART -> true;
                    default -> false;
                };
    }

    private static List<Said> times(Scene scene, Match match) {
        return match.fillers("object").stream()
                .flatMap(f -> Times.within(scene.times(), f.span()).stream())
                .map(t -> new Said(t.time(), t.span(), 1))
                .toList();
    }

    /** The noun of the object, or the word of the lexicon where the frame has no object: {@code insolvent}, {@code Stellen}. */
    private static Said word(Scene scene, Match match) {
        Phrase phrase = match.fillers("object").stream()
                .map(Filler::phrase)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (phrase == null) {
            Span cue = scene.token(match.cue()).span();
            return new Said(new Value.Words(match.frame().lemma()), cue, 1);
        }
        Token head = scene.token(phrase.head());
        return new Said(new Value.Words(head.form()), head.span(), 1);
    }
}
