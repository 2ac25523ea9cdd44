package org.newsgraph.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Span;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.VerbComplex.Tense;

/**
 * Tells for which time a fact is said. An event happened within the time that is named, and a figure is that time's figure; what
 * lasts has the ends that are named ({@code seit 2019}), begins when its verb says so ({@code wurde 2019 Chef}), and is over by
 * the publication when it is told as past ({@code der ehemalige Chef}). What is only denied has no time.
 */
record Validity(Assessor assessor) {
    /**
     * The valid time of what a match says with a status.
     *
     * @param subject where its subject stands
     * @param object where its object stands, which may be a time
     */
    ValidTime of(Scene scene, Match match, Property property, Status status, Span subject, Span object) {
        Optional<Times.Dated> named = named(scene, match, property, subject, object);
        ValidTime told = named.map(Times.Dated::valid).orElse(ValidTime.OPEN);
        if (status == Status.NEGATED) {
            return lasts(property) && wasSo(scene, match) ? past(scene, match, named) : ValidTime.OPEN;
        }
        if (!lasts(property)) {
            return told;
        }
        if (named.isEmpty()) {
            return says(scene, match, ValidTime.FROM) ? new ValidTime(published(scene), null) : ValidTime.OPEN;
        }
        if (named.get().bound()) {
            return told;
        }
        return Predication.begins(match) ? told.begun() : ValidTime.OPEN;
    }

    private static Optional<Times.Dated> named(Scene scene, Match match, Property property, Span subject, Span object) {
        if (property.range().contains("date")) {
            return Times.within(scene.times(), object);
        }
        Optional<Times.Dated> argument = Qualifiers.TIMES.stream()
                .flatMap(slot -> match.fillers(slot).stream())
                .flatMap(filler -> Times.within(scene.times(), filler.span()).stream())
                .findFirst();
        List<Times.Dated> beside = Qualifiers.times(scene, match, List.of(subject, object));
        return argument.or(() -> beside.stream()
                        .filter(time -> time.bound() && lasts(property))
                        .findFirst())
                .or(() -> beside.stream().findFirst());
    }

    /** True for a relation that is neither an event, which has a date, nor a figure of a time. */
    private static boolean lasts(Property property) {
        return !property.qualifiers().contains("date")
                && !property.range().contains("date")
                && !Quantities.isWanted(property);
    }

    /** True for what is no longer so, other than for what never was. */
    private boolean wasSo(Scene scene, Match match) {
        return says(scene, match, ValidTime.UNTIL)
                || (Predication.isOver(match) && !isDenied(match))
                || (isDenied(match) && isNoLonger(scene, match));
    }

    private static boolean isDenied(Match match) {
        return match.clause() != null && match.clause().negated();
    }

    /** {@code nicht mehr}, {@code nicht länger}. */
    private static boolean isNoLonger(Scene scene, Match match) {
        return match.clause() != null
                && match.clause().tokens().stream()
                        .anyMatch(i -> i > 0
                                && (scene.lower(i).equals("mehr")
                                        || scene.lower(i).equals("länger"))
                                && scene.lower(i - 1).equals("nicht"));
    }

    private static ValidTime past(Scene scene, Match match, Optional<Times.Dated> named) {
        ValidTime told = named.map(Times.Dated::valid).orElse(ValidTime.OPEN);
        LocalDate published = published(scene);
        if (isDenied(match)) {
            return ValidTime.OPEN.overBy(published);
        }
        if (Predication.ends(match)) {
            boolean coming = isPresent(match) && named.isEmpty();
            return coming ? ValidTime.OPEN : named.isPresent() ? told.ended() : ValidTime.OPEN.overBy(published);
        }
        boolean isDay = told.from() != null && told.from().equals(told.until());
        boolean sinceThen = told.from() != null && told.until() == null; // war seit 2019 Chef: until when is not told
        return sinceThen ? told : (isDay ? ValidTime.OPEN : told).overBy(published);
    }

    private static boolean isPresent(Match match) {
        return match.clause() != null
                && match.clause().verb() != null
                && match.clause().verb().tense() == Tense.PRESENT;
    }

    private boolean says(Scene scene, Match match, String reference) {
        Phrase phrase = match.phrase();
        return phrase != null && assessor.hasWord(scene, phrase, reference);
    }

    private static @Nullable LocalDate published(Scene scene) {
        return scene.text().article().metadata().publishedOn();
    }
}
