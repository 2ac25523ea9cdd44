package org.newsgraph.relation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.entity.Mention;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Phrase.Role;
import org.newsgraph.text.VerbComplex;
import org.newsgraph.text.VerbComplex.Tense;
import org.newsgraph.text.VerbComplex.Voice;

/** What a clause says a noun of: {@code Y ist Chef}, {@code Y wurde zum Chef gewählt}, {@code Y tritt als Chef zurück}. */
final class Predication {
    private static final Set<String> COPULAS = Set.of("sein", "werden", "bleiben", "heißen");
    private static final Set<String> AMONG = Set.of("zählen", "gehören");
    private static final Set<String> APPOINTING =
            Set.of("berufen", "wählen", "ernennen", "bestellen", "bestimmen", "küren", "machen", "befördern");
    /** Verbs of taking an office, which in the present tense tell what will be. */
    private static final Set<String> BECOMING = Set.of(
            "werden", "folgen", "nachfolgen", "ablösen", "beerben", "antreten", "übernehmen", "anfangen", "starten");

    private static final Set<String> SERVING = Set.of("fungieren", "amtieren", "dienen", "arbeiten");
    private static final Set<String> LEAVING =
            Set.of("zurücktreten", "ausscheiden", "abtreten", "aufhören", "abdanken");

    /** Verbs of beginning a relation that lasts otherwise than as the predicate of somebody. */
    private static final Set<String> STARTING = Set.of(
            "holen",
            "einsetzen",
            "einstellen",
            "verpflichten",
            "wechseln",
            "vereinbaren",
            "schließen",
            "eingehen",
            "beginnen",
            "aufnehmen",
            "unterzeichnen",
            "besiegeln");

    private Predication() {}

    /** The things that the clause's verb says the phrase's noun of; none where it says it of nothing. */
    static List<Filler> of(Scene scene, Phrase phrase, @Nullable Clause clause) {
        VerbComplex verb = clause == null ? null : clause.verb();
        if (clause == null || verb == null) {
            return List.of();
        }
        if (isPredicate(scene, phrase, verb) || isAmong(scene, phrase, verb)) {
            return clause.subject() < 0 ? List.of() : scene.things(scene.phrase(clause.subject()));
        }
        if (APPOINTING.contains(verb.lemma()) && scene.preposition(phrase).equals("zu")) {
            return appointed(scene, clause, verb);
        }
        return COPULAS.contains(verb.lemma()) && clause.subject() == phrase.index() ? named(scene, clause) : List.of();
    }

    private static boolean isPredicate(Scene scene, Phrase phrase, VerbComplex verb) {
        boolean compared = phrase.role() == Role.COMPARISON && isAs(scene, phrase);
        if (!COPULAS.contains(verb.lemma())) {
            return compared
                    && (BECOMING.contains(verb.lemma())
                            || SERVING.contains(verb.lemma())
                            || LEAVING.contains(verb.lemma()));
        }
        return phrase.role() == Role.PREDICATE
                || phrase.role() == Role.COMPARISON
                || (phrase.role() == Role.PREPOSITIONAL
                        && scene.preposition(phrase).equals("zu"));
    }

    private static boolean isAs(Scene scene, Phrase phrase) {
        return phrase.begin() > 0
                && (scene.lower(phrase.begin()).equals("als")
                        || scene.lower(phrase.begin() - 1).equals("als"));
    }

    /** {@code Zu den Partnern zählen A und B}. */
    private static boolean isAmong(Scene scene, Phrase phrase, VerbComplex verb) {
        return AMONG.contains(verb.lemma()) && scene.preposition(phrase).equals("zu");
    }

    private static List<Filler> appointed(Scene scene, Clause clause, VerbComplex verb) {
        if (verb.voice() == Voice.ACTIVE) {
            return scene.sentence().phrases(clause, Role.OBJECT).stream()
                    .flatMap(p -> scene.things(p).stream())
                    .toList();
        }
        return clause.subject() < 0 ? List.of() : scene.things(scene.phrase(clause.subject()));
    }

    /** {@code Gründer von X ist Y}. */
    private static List<Filler> named(Scene scene, Clause clause) {
        return scene.sentence().phrases(clause, Role.PREDICATE).stream()
                .flatMap(p -> scene.things(p).stream())
                .filter(f -> f.kind() == Mention.Kind.NAME)
                .toList();
    }

    /** What the verb makes of a relation that lasts: who becomes chief is not yet, who was or resigns is no longer. */
    static Status status(Match match, Property property) {
        VerbComplex verb = match.clause() == null ? null : match.clause().verb();
        if (verb == null
                || match.stance() != Match.Stance.PREDICATED
                || property.qualifiers().contains("date")) {
            return Status.ASSERTED;
        }
        if (isOver(match)) {
            return Status.NEGATED;
        }
        boolean becoming = BECOMING.contains(verb.lemma()) && verb.tense() == Tense.PRESENT;
        return becoming ? Status.PLANNED : Status.ASSERTED;
    }

    /** True when the verb says that the relation begins: {@code wird Chef}, {@code wurde zum Chef gewählt}. */
    static boolean begins(Match match) {
        String verb = verb(match);
        return BECOMING.contains(verb) || APPOINTING.contains(verb) || STARTING.contains(verb);
    }

    /** True when the verb says that the relation ends: {@code tritt als Chef zurück}. */
    static boolean ends(Match match) {
        return match.phrase() != null && LEAVING.contains(verb(match));
    }

    /** True when the clause says of its subject that it is or will be so no longer: it {@link #ends}, or {@code war Chef}. */
    static boolean isOver(Match match) {
        VerbComplex verb = match.clause() == null ? null : match.clause().verb();
        boolean was = verb != null
                && match.phrase() != null
                && verb.lemma().equals("sein")
                && (verb.tense() == Tense.PAST || verb.tense() == Tense.PLUPERFECT);
        return match.stance() == Match.Stance.PREDICATED && (was || ends(match));
    }

    private static String verb(Match match) {
        VerbComplex verb = match.clause() == null ? null : match.clause().verb();
        return verb == null || match.stance() != Match.Stance.PREDICATED ? "" : verb.lemma();
    }
}
