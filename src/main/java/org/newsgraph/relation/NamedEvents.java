package org.newsgraph.relation;

import java.util.Locale;
import java.util.Set;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;
import org.newsgraph.text.VerbComplex;
import org.newsgraph.text.VerbComplex.Tense;

/**
 * What a noun phrase says of an event it names without a verb of its own: {@code nach der Übernahme von X} takes it as done,
 * {@code die Übernahme von X soll …} leaves it open, unless the ontology says what naming it means ({@code die Pleite von X}).
 * Relations that last (a partnership, a suit) exist when they are named.
 */
final class NamedEvents {
    private static final Set<String> DONE = Set.of("nach", "seit", "infolge");

    /** What may still happen: {@code vor der Pleite retten}, {@code ohne die Übernahme}. */
    private static final Set<String> OPEN = Set.of("vor", "gegen", "ohne", "um", "für");

    private static final Set<String> COMPLETING = Set.of("abschließen", "vollziehen", "besiegeln");
    private static final Set<Tense> PAST = Set.of(Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT);

    private NamedEvents() {}

    static Status status(Scene scene, Match match, Property property) {
        Phrase phrase = match.phrase();
        if (phrase == null) {
            return Status.ASSERTED;
        }
        if (DONE.contains(scene.preposition(phrase)) || isCompleted(match, phrase)) {
            return Status.ASSERTED;
        }
        if (isEvent(property) && property.namedStatus() == null) {
            return Status.PLANNED; // talks about it, or a ban of it, do not make it happen
        }
        boolean happened = match.clause() != null
                && match.clause().verb() != null
                && PAST.contains(match.clause().verb().tense());
        boolean open = property.namedStatus() != null && OPEN.contains(scene.preposition(phrase));
        if (open || (isIndefinite(scene, phrase) && !happened)) {
            return Status.POSSIBLE;
        }
        return property.namedStatus() == null ? Status.ASSERTED : Status.ofConcept(property.namedStatus());
    }

    /** {@code die Übernahme von X ist abgeschlossen}, {@code wurde vollzogen}. */
    private static boolean isCompleted(Match match, Phrase phrase) {
        VerbComplex verb = match.clause() == null ? null : match.clause().verb();
        return verb != null
                && match.clause() != null
                && match.clause().subject() == phrase.index()
                && COMPLETING.contains(verb.lemma())
                && verb.modals().isEmpty()
                && (verb.voice() == VerbComplex.Voice.STATIVE || PAST.contains(verb.tense()));
    }

    /** An event has a date; a relation that lasts does not need one. */
    private static boolean isEvent(Property property) {
        return property.qualifiers().contains("date");
    }

    private static boolean isIndefinite(Scene scene, Phrase phrase) {
        for (int i = phrase.begin(); i < phrase.head(); i++) {
            Token token = scene.token(i);
            if (token.tag() == Tag.ART && token.form().toLowerCase(Locale.ROOT).startsWith("ein")) {
                return true;
            }
        }
        return false;
    }
}
