package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entity;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.relation.Match.Stance;
import org.newsgraph.text.VerbComplex;

/** Turns matches into facts: distributes lists, checks domain and range, and adds status, speaker and qualifiers. */
final class FactBuilder {
    private static final Set<String> WORDS = Set.of("Statement", "string", "langString");
    private static final Set<String> TIMES = Set.of("date", "dateTime", "gYear", "gYearMonth");
    private static final double VERB = 0.95;
    private static final double NOUN = 0.93;

    private final Ontology ontology;
    private final Assessor assessor;
    private final Attribution attribution;

    FactBuilder(Knowledge knowledge, Attribution attribution) {
        this.ontology = knowledge.ontology();
        this.assessor = new Assessor(knowledge.lexicon(), knowledge.ontology());
        this.attribution = attribution;
    }

    /** The facts of a match: one for each pair of subject and object that the property admits. */
    List<Fact> facts(Scene scene, Match match) {
        Property property = ontology.properties().get(match.frame().reference());
        if (property == null || match.frame().reference().equals("states")) {
            return List.of(); // a status or class word; utterances are built apart
        }
        List<Fact> found = new ArrayList<>();
        Assessment assessment = assess(scene, match, property).orElse(null);
        if (assessment == null) {
            return List.of();
        }
        if (property.symmetric() && match.fillers("object").isEmpty()) {
            return reciprocal(scene, match, property, assessment);
        }
        for (Filler subject : match.fillers("subject")) {
            Entity who = subject.entity();
            if (who == null || who.isLocal() || !ontology.isAny(who.type(), property.domain())) {
                continue;
            }
            for (Said said : objects(scene, match, property)) {
                if (!(said.value() instanceof Value.Thing thing
                        && thing.entity().id().equals(who.id()))) {
                    found.add(fact(scene, match, property, subject, said, assessment));
                }
            }
        }
        return found;
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

    /** An object with where it stands. */
    private record Said(Value value, Span span, double certainty) {}

    private List<Said> objects(Scene scene, Match match, Property property) {
        if (Quantities.isWanted(property)) {
            Optional<Said> quantity = Quantities.find(scene, match, property)
                    .map(a -> new Said(Qualifiers.withText(scene, a), Qualifiers.words(scene, a), 1));
            return quantity.map(List::of).orElse(List.of());
        }
        if (property.range().stream().anyMatch(TIMES::contains)) {
            return times(scene, match);
        }
        List<Said> found = new ArrayList<>();
        boolean words = property.range().stream().anyMatch(WORDS::contains)
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
                .flatMap(f -> scene.times().stream()
                        .filter(t -> f.span().overlaps(t.span()))
                        .limit(1))
                .map(t -> new Said(t.time(), t.span(), 1))
                .toList();
    }

    private Fact fact(Scene scene, Match match, Property property, Filler subject, Said said, Assessment assessment) {
        Evidence evidence = new Evidence(
                scene.passage(subject.span()).cover(scene.passage(said.span())),
                subject.span(),
                scene.token(match.cue()).span(),
                said.span());
        SortedMap<String, Value> qualifiers =
                Qualifiers.of(scene, match, property, List.of(subject.span(), said.span()));
        double confidence = (match.phrase() == null ? VERB : NOUN) * subject.certainty() * said.certainty();
        return new Fact(
                Objects.requireNonNull(subject.entity()),
                property.name(),
                said.value(),
                qualifiers,
                assessment.status(),
                assessment.speaker(),
                Math.round(confidence * 100) / 100.0,
                evidence,
                match.frame().id());
    }

    // ---------------------------------------------------------------- status

    private Optional<Assessment> assess(Scene scene, Match match, Property property) {
        return match.stance() == Stance.PRESUPPOSED
                ? Optional.of(bounded(scene, match, property, Assessment.PLAIN))
                : assessor.assess(scene, match.clause(), attribution).map(a -> bounded(scene, match, property, a));
    }

    /** What the words of the match and its property add to the assessment of its clause. */
    private Assessment bounded(Scene scene, Match match, Property property, Assessment clause) {
        Assessment result = clause;
        if (match.phrase() != null) {
            result = result.and(assessor.ofPhrase(scene, match.phrase()));
            if (match.stance() != Stance.PRESUPPOSED) {
                boolean supported = match.stance() == Stance.PREDICATED
                        && !match.frame().supportVerbs().isEmpty();
                result = result.and(assessor.ofGovernedNoun(scene, match.phrase(), match.clause(), supported));
            }
            if (match.stance() == Stance.NAMED) {
                result = result.and(NamedEvents.status(scene, match, property));
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
            result = result.and(Status.ofConcept(bound));
        }
        @Nullable Entity named = Assessor.speaker(match);
        return named == null ? result : new Assessment(result.status(), named);
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
    Fact statement(Scene scene, Attribution.Utterance utterance) {
        Assessment assessment = assessor.assess(scene, utterance.clause(), attribution)
                .orElse(new Assessment(Status.POSSIBLE, null))
                .and(assessor.ofContent(scene, utterance.content(), utterance.clause()));
        Entity speaker = Objects.requireNonNull(utterance.speaker().entity());
        Entity reporter = assessment.speaker();
        return new Fact(
                speaker,
                "states",
                new Value.Words(scene.text().slice(utterance.words())),
                new TreeMap<>(),
                assessment.status(),
                reporter != null && reporter.id().equals(speaker.id()) ? null : reporter,
                Math.round(VERB * utterance.speaker().certainty() * 100) / 100.0,
                new Evidence(
                        scene.sentence().span(),
                        utterance.speaker().span(),
                        scene.token(utterance.cue()).span(),
                        utterance.words()),
                utterance.frame().id());
    }

    /** A party of a case by its title. */
    Fact party(Scene scene, CaseTitles.Party party) {
        return new Fact(
                party.party(),
                party.property(),
                new Value.Thing(party.legalCase()),
                new TreeMap<>(),
                Status.ASSERTED,
                null,
                0.9,
                new Evidence(scene.sentence().span(), party.partySpan(), party.cue(), party.title()),
                "case-title");
    }
}
