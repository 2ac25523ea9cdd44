package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entity;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.relation.Match.Stance;
import org.newsgraph.text.VerbComplex;

/** Turns matches into facts: distributes lists, checks domain and range, and adds status, speaker and qualifiers. */
final class FactBuilder {
    private static final double VERB = 0.95;
    private static final double NOUN = 0.93;
    private static final double TITLE = 0.9;

    private final Ontology ontology;
    private final Assessor assessor;
    private final Validity validity;
    private final Attribution attribution;

    FactBuilder(Knowledge knowledge, Attribution attribution) {
        this.ontology = knowledge.ontology();
        this.assessor = new Assessor(knowledge.lexicon(), knowledge.ontology());
        this.validity = new Validity(assessor);
        this.attribution = attribution;
    }

    /** The facts of a match: one for each pair of subject and object that the property admits. */
    List<Fact> facts(Scene scene, Match match) {
        Property property = ontology.properties().get(match.frame().reference());
        if (property == null || match.frame().reference().equals("states")) {
            return List.of(); // a status or class word; utterances are built apart
        }
        scene.journal().begin();
        Optional<Assessment> assessment = assess(scene, match, property);
        List<Fact> found = assessment.map(a -> facts(scene, match, property, a)).orElse(List.of());
        if (found.isEmpty()) {
            scene.journal()
                    .refused(
                            match.frame(),
                            scene.token(match.cue()).span(),
                            () -> new Explanation(scene, match, property, ontology).refusal(assessment.isPresent()));
        }
        return found;
    }

    private List<Fact> facts(Scene scene, Match match, Property property, Assessment assessment) {
        List<Fact> found = new ArrayList<>();
        if (property.symmetric() && match.fillers("object").isEmpty()) {
            return reciprocal(scene, match, property, assessment);
        }
        for (Filler subject : match.fillers("subject")) {
            Entity who = subject.entity();
            if (who == null || who.isLocal() || !ontology.isAny(who.type(), property.domain())) {
                continue;
            }
            for (Said said : Said.of(scene, match, property, ontology)) {
                if (!(said.value() instanceof Value.Thing thing
                        && thing.entity().id().equals(who.id()))) {
                    found.add(
                            fact(scene, match, property, subject, said, alternative(scene, subject, said, assessment)));
                }
            }
        }
        return found;
    }

    /** What an assessment becomes for one of several that exclude each other. */
    private static Assessment alternative(Scene scene, Filler subject, Said said, Assessment assessment) {
        boolean open = Alternatives.has(scene, subject.span())
                || (said.value() instanceof Value.Thing && Alternatives.has(scene, said.span()));
        return open ? assessment.and(scene.journal().because(Status.POSSIBLE, "one of several", "oder")) : assessment;
    }

    /** A and B of a symmetric relation, both in the subject: {@code A und B fusionieren}. */
    private List<Fact> reciprocal(Scene scene, Match match, Property property, Assessment assessment) {
        List<Filler> both = match.fillers("subject").stream()
                .filter(f -> f.entity() != null && ontology.isAny(f.entity().type(), property.domain()))
                .toList();
        if (both.size() != 2 || Objects.equals(both.get(0).entity(), both.get(1).entity())) {
            return List.of();
        }
        Filler other = both.get(1);
        Said said = new Said(new Value.Thing(Objects.requireNonNull(other.entity())), other.span(), other.certainty());
        return List.of(fact(scene, match, property, both.get(0), said, assessment));
    }

    private Fact fact(Scene scene, Match match, Property property, Filler subject, Said said, Assessment assessment) {
        Evidence evidence = new Evidence(
                scene.passage(subject.span()).cover(scene.passage(said.span())),
                subject.span(),
                scene.token(match.cue()).span(),
                said.span());
        List<Span> taken = List.of(subject.span(), said.span());
        SortedMap<String, Value> qualifiers = Qualifiers.of(scene, match, property, taken);
        qualifiers.putAll(validity.of(scene, match, property, assessment.status(), subject.span(), said.span())
                .qualifiers());
        double base = match.phrase() == null ? VERB : NOUN;
        double confidence = base * subject.certainty() * said.certainty();
        Fact fact = new Fact(
                Objects.requireNonNull(subject.entity()),
                property.name(),
                said.value(),
                qualifiers,
                assessment.status(),
                assessment.speaker(),
                Math.round(confidence * 100) / 100.0,
                evidence,
                match.frame().id());
        scene.journal()
                .built(
                        fact,
                        () -> new Explanation(scene, match, property, ontology)
                                .grounds(base, subject.certainty(), said.certainty()));
        return fact;
    }

    // ---------------------------------------------------------------- status

    private Optional<Assessment> assess(Scene scene, Match match, Property property) {
        return match.stance() == Stance.PRESUPPOSED
                ? Optional.of(bounded(scene, match, property, attribution.quoted(scene, match.cue(), Assessment.PLAIN)))
                : assessor.assess(scene, match.clause(), match.cue(), attribution)
                        .map(a -> bounded(scene, match, property, a));
    }

    /** What the words of the match and its property add to the assessment of its clause. */
    private Assessment bounded(Scene scene, Match match, Property property, Assessment clause) {
        Assessment result = clause;
        if (DirectSpeech.isDistanced(scene, match.cue())) {
            result = result.and(scene.journal()
                    .because(
                            Status.ALLEGED,
                            "word in quotation marks",
                            scene.token(match.cue()).form()));
        }
        if (match.phrase() != null) {
            result = result.and(assessor.ofPhrase(scene, match.phrase()));
            if (match.stance() != Stance.PRESUPPOSED) {
                boolean supported = match.stance() == Stance.PREDICATED
                        && !match.frame().supportVerbs().isEmpty();
                result = result.and(assessor.ofGovernedNoun(scene, match.phrase(), match.clause(), supported));
            }
            if (denotes(match)) {
                result = result.and(Predication.status(match, property));
            }
            if (match.stance() == Stance.NAMED) {
                result = result.and(scene.journal()
                        .because(
                                NamedEvents.status(scene, match, property),
                                "event or relation that is only named",
                                scene.token(match.cue()).form()));
            }
        }
        boolean present = isPresent(match);
        for (String bound : Stream.of(
                        match.frame().status(),
                        property.status(),
                        present ? match.frame().presentStatus() : null,
                        present ? property.presentStatus() : null)
                .filter(Objects::nonNull)
                .toList()) {
            result = result.and(scene.journal()
                    .because(
                            Status.ofConcept(bound),
                            "bound of the word or its property",
                            match.frame().lemma()));
        }
        @Nullable Entity named = Assessor.speaker(match);
        return named == null ? result : new Assessment(result.status(), named);
    }

    /** True for a noun that says what somebody is. */
    private static boolean denotes(Match match) {
        return match.frame().arguments().stream().anyMatch(a -> a.function() == Frame.Function.REFERENT);
    }

    private static boolean isPresent(Match match) {
        return match.phrase() == null
                && match.clause() != null
                && match.clause().verb() != null
                && match.clause().verb().voice() != VerbComplex.Voice.STATIVE
                && match.clause().verb().tense() == VerbComplex.Tense.PRESENT;
    }

    // ---------------------------------------------------------------- statements and parties

    /** What somebody says, as a statement of theirs; its status is how the speaker puts it: as a fact, a plan, a possibility. */
    Fact statement(Utterance utterance) {
        Scene scene = utterance.scene();
        scene.journal().begin();
        Assessment assessment = assessor.assess(utterance, attribution);
        Entity speaker = Objects.requireNonNull(utterance.speaker().entity());
        Entity reporter = assessment.speaker();
        Fact fact = new Fact(
                speaker,
                "states",
                new Value.Words(scene.text().slice(utterance.words())),
                new TreeMap<>(),
                assessment.status(),
                reporter != null && reporter.id().equals(speaker.id()) ? null : reporter,
                Math.round(VERB * utterance.speaker().certainty() * 100) / 100.0,
                new Evidence(
                        utterance.passage(),
                        utterance.speaker().span(),
                        scene.token(utterance.cue()).span(),
                        utterance.words()),
                utterance.frame().id());
        scene.journal().built(fact, () -> grounds(scene, utterance));
        return fact;
    }

    private static Grounds grounds(Scene scene, Utterance utterance) {
        return new Grounds(
                utterance.frame(),
                List.of(
                        Explanation.argument("subject", utterance.speaker()),
                        new Grounds.Argument("object", utterance.words(), null)),
                scene.journal().reasons(),
                VERB,
                utterance.speaker().certainty(),
                1);
    }

    /** A party of a case by its title. */
    Fact party(Scene scene, CaseTitles.Party party) {
        Fact fact = new Fact(
                party.party(),
                party.property(),
                new Value.Thing(party.legalCase()),
                new TreeMap<>(),
                Status.ASSERTED,
                null,
                TITLE,
                new Evidence(scene.sentence().span(), party.partySpan(), party.cue(), party.title()),
                "case-title");
        scene.journal().built(fact, () -> new Grounds(null, List.of(), List.of(), TITLE, 1, 1));
        return fact;
    }
}
