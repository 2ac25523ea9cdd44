package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the phrases of a clause their roles, and the clause its understood subject. */
final class Roles {
    private static final Set<String> ACCUSATIONS =
            Set.of("Verdacht", "Vorwurf", "Anklage", "Anschuldigung", "Klage", "Anzeige", "Beschuldigung");

    private final Words words;
    private final ClauseDraft clause;

    Roles(Words words, ClauseDraft clause) {
        this.words = words;
        this.clause = clause;
    }

    void assign() {
        List<Chunk> constituents = new ArrayList<>(clause.items);
        constituents.addAll(clause.tail);
        constituents.forEach(c -> c.clause = clause);
        VerbGroup verb = clause.verb;
        if (verb == null) {
            clause.kind = clause.kind == Clause.Kind.MAIN ? Clause.Kind.FRAGMENT : clause.kind;
        } else {
            new Arguments(words, clause, verb).choose();
            dropExpletive(verb);
            receiveRight(verb);
            mark(clause.subject, Phrase.Role.SUBJECT, Grammar.NOMINATIVE);
            mark(clause.object, Phrase.Role.OBJECT, Grammar.ACCUSATIVE);
            if (verb.ascribes() && clause.object == null) {
                mark(predicate(), Phrase.Role.PREDICATE, Grammar.NOMINATIVE);
            }
        }
        assignRest(constituents);
        clause.negated = Negation.denies(words, clause);
        if (clause.subject == null) {
            clause.subject = understoodSubject();
        }
    }

    /** {@code es gibt}: the pronoun stands for nobody. */
    private void dropExpletive(VerbGroup verb) {
        if (clause.subject != null
                && clause.subject.lemma.equals("es")
                && verb.lemma().equals("geben")
                && clause.object != null) {
            clause.subject = null;
        }
    }

    private static void mark(@Nullable Chunk chunk, Phrase.Role role, int cases) {
        if (chunk != null) {
            chunk.role = role;
            chunk.mask = Grammar.agree(chunk.mask, cases);
        }
    }

    /** The noun phrase that a copula ascribes to the subject. */
    private @Nullable Chunk predicate() {
        Chunk found = null;
        for (Chunk chunk : clause.of(Chunk.Kind.NOUN)) {
            boolean possible = chunk != clause.subject
                    && (chunk.joint & Grammar.NOMINATIVE) != 0
                    && !chunk.time
                    && !chunk.reflexive
                    && (!chunk.pronoun || chunk.tag == Tag.PIS || chunk.tag == Tag.PWS);
            boolean later =
                    found == null || !clause.main() || chunk.begin < afterFinite() || found.begin < afterFinite();
            if (possible && later) {
                found = chunk;
            }
        }
        return found;
    }

    private int afterFinite() {
        return clause.finite == null ? 0 : clause.finite.end;
    }

    private void assignRest(List<Chunk> constituents) {
        Chunk before = null;
        for (Chunk chunk : constituents) {
            if (chunk.role == Phrase.Role.COMPARISON) {
                chunk.governor = compared(before);
            } else if (chunk.kind == Chunk.Kind.PREPOSITIONAL) {
                assignPrepositional(chunk, before);
            } else if (chunk.kind == Chunk.Kind.NOUN && chunk.role == Phrase.Role.NONE) {
                chunk.role = nominalRole(chunk);
            }
            before = chunk.nominal() ? chunk : null;
        }
    }

    private @Nullable Chunk compared(@Nullable Chunk before) {
        return before != null ? before : clause.object != null ? clause.object : clause.subject;
    }

    /** In the field before the finite verb, and where there is no verb, a second phrase can only be an attribute. */
    private void assignPrepositional(Chunk chunk, @Nullable Chunk before) {
        boolean first = clause.main() && clause.finite != null && chunk.begin < clause.finite.begin;
        boolean verbless = clause.verb == null;
        if (before != null && !before.pronoun && (first || verbless) && before.reach == chunk.begin) {
            chunk.role = Phrase.Role.ATTRIBUTE;
            chunk.governor = before;
        } else {
            chunk.role = Phrase.Role.PREPOSITIONAL;
        }
    }

    private Phrase.Role nominalRole(Chunk chunk) {
        int cases = chunk.cases();
        if (clause.verb == null) {
            return Phrase.Role.NONE;
        }
        if (chunk.time || isMeasure(chunk)) {
            return Phrase.Role.ADVERBIAL;
        }
        boolean open = (cases & 9) != 0; // der Nordlicht AG is no nominative
        boolean named = chunk.isName() && open && !VerbLemmas.takesDative(clause.verb.lemma()) && !isReceiver(chunk);
        boolean dative = (cases & 4) != 0 && !named && (chunk.isName() || cases == 4 || !open || clause.object != null);
        if (dative && !chunk.reflexive) {
            chunk.mask = Grammar.agree(chunk.mask, Grammar.DATIVE);
            return Phrase.Role.DATIVE;
        }
        return cases == 2 ? Phrase.Role.GENITIVE_OBJECT : Phrase.Role.NONE;
    }

    /** {@code verkaufte Litware die Sparte}: a bare name before what is given. */
    private boolean isReceiver(Chunk chunk) {
        VerbGroup verb = clause.verb;
        Chunk given = clause.object;
        return verb != null
                && VerbLemmas.isGiving(verb.lemma())
                && clause.subject != null
                && given != null
                && chunk.begin < given.begin
                && (given.determined || given.begin != chunk.reach || given.lemma.equals("Recht"));
    }

    /** {@code gab Litware recht}: who is right stands in the dative. */
    private void receiveRight(VerbGroup verb) {
        Chunk object = clause.object;
        boolean right = clause.items.stream().anyMatch(c -> c.kind != Chunk.Kind.NOUN && c.lemma.equals("recht"));
        if (right && object != null && verb.lemma().equals("geben") && (object.mask & Grammar.DATIVE) != 0) {
            object.role = Phrase.Role.DATIVE;
            clause.object = null;
        }
    }

    private boolean isMeasure(Chunk chunk) {
        return words.is(chunk.begin, Tag.CARD)
                && (chunk.joint & Grammar.DATIVE) != 0
                && words.form(chunk.head).matches("%|Prozent|Euro|Dollar|Meter|Kilometer");
    }

    private @Nullable Chunk understoodSubject() {
        if (clause.verb == null) {
            return null;
        }
        if (clause.kind == Clause.Kind.INFINITIVE && clause.conjoined && clause.previous != null) {
            return clause.previous.subject;
        }
        if (clause.kind == Clause.Kind.INFINITIVE) {
            return clause.parent == null ? null : controller(clause.parent);
        }
        if (clause.conjoined && clause.previous != null && (clause.elliptic || noSubjectPosition())) {
            return clause.previous.subject;
        }
        return null;
    }

    private boolean noSubjectPosition() {
        return clause.previous != null && (clause.previous.main() == clause.main());
    }

    /** {@code ermittelt gegen X wegen des Verdachts, … zu haben}: X is who is said to have done it. */
    private @Nullable Chunk accused(ClauseDraft parent) {
        boolean accusation = false;
        Chunk target = null;
        for (Chunk chunk : parent.items) {
            accusation |= ACCUSATIONS.contains(chunk.lemma);
            if (chunk.preposition >= 0 && words.lower(chunk.preposition).equals("gegen")) {
                target = chunk;
            }
        }
        return accusation ? target : null;
    }

    /** The subject of the governing clause, or whoever is asked, forced or accused in it. */
    private @Nullable Chunk controller(ClauseDraft parent) {
        VerbGroup verb = parent.verb;
        boolean purpose = clause.introducer >= 0;
        Chunk accused = purpose ? null : accused(parent);
        if (accused != null) {
            return accused;
        }
        if (verb == null || purpose || !VerbLemmas.isObjectControl(verb.lemma())) {
            return parent.subject;
        }
        if (verb.passive() && parent.subject != null) {
            return parent.subject;
        }
        if (parent.object != null && !parent.object.reflexive && !parent.object.lemma.equals("es")) {
            return parent.object;
        }
        return parent.items.stream()
                .filter(c -> c.role == Phrase.Role.DATIVE)
                .findFirst()
                .orElse(null);
    }
}
