package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.entity.Entity;
import org.newsgraph.entity.Mention;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Frame.Argument;
import org.newsgraph.ontology.Frame.Function;
import org.newsgraph.ontology.Frame.Need;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.relation.Match.Stance;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Morphology;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Phrase.Role;
import org.newsgraph.text.Tag;
import org.newsgraph.text.VerbComplex;

/** One noun with one of its frames. */
final class NounReading {

    private final Lexicon lexicon;
    private final Topic topic;
    private final Scene scene;
    private final Phrase phrase;
    private final int cue;
    private final Frame frame;
    private final @Nullable Clause clause;
    private boolean predicated;

    NounReading(Lexicon lexicon, Topic topic, Scene scene, Phrase phrase, int cue, Frame frame) {
        this.lexicon = lexicon;
        this.topic = topic;
        this.cue = cue;
        this.scene = scene;
        this.phrase = phrase;
        this.frame = frame;
        this.clause = scene.clauseOf(phrase.head());
    }

    Optional<Match> match() {
        if (!frame.supportVerbs().isEmpty() && !isSupported()) {
            scene.journal().verbless(frame, scene.token(cue).span());
            return Optional.empty();
        }
        if (countsItself() && !isTotal()) {
            return Optional.empty();
        }
        predicated = isSupported();
        Match.Bindings bindings = new Match.Bindings();
        for (Argument argument : frame.arguments()) {
            if (!bindings.bind(argument, fillers(argument))) {
                scene.journal().unbound(frame, scene.token(cue).span(), argument);
                return Optional.empty();
            }
        }
        return Optional.of(new Match(frame, cue, clause, phrase, bindings.found(), stance()));
    }

    /** True for a noun whose own number is the figure: {@code die 300 Mitarbeiter von X}. */
    private boolean countsItself() {
        return frame.supportVerbs().isEmpty()
                && topic.isFigure(frame.reference())
                && frame.arguments().stream()
                        .anyMatch(a ->
                                a.function() == Function.REFERENT && a.fills().equals("object"));
    }

    /** Two employees of somebody are not all of them; the 300 employees, or somebody with 300, are. */
    private boolean isTotal() {
        return scene.preposition(phrase).equals("mit")
                || switch (scene.token(phrase.begin()).tag()) {
                    case ART, PDAT, PPOSAT, APPRART -> true;
                    default -> false;
                };
    }

    private Stance stance() {
        if (predicated) {
            return Stance.PREDICATED;
        }
        return has(Function.REFERENT) ? Stance.PRESUPPOSED : Stance.NAMED;
    }

    private List<Filler> fillers(Argument argument) {
        return switch (argument.function()) {
            case REFERENT -> referent(argument);
            case POSSESSOR -> possessor(argument);
            case PREPOSITIONAL -> prepositional(argument);
            case CLAUSE -> clauses();
            case SUBJECT -> supporter();
            case DIRECT_OBJECT -> beside(Role.OBJECT, argument);
            case INDIRECT_OBJECT -> beside(Role.DATIVE, argument);
            case GENITIVE_OBJECT, PREDICATIVE -> List.of();
        };
    }

    // ------------------------------------------------------------ what the noun denotes

    private List<Filler> referent(Argument argument) {
        if (cue != phrase.head()) {
            return scene.thing(phrase).map(List::of).orElse(List.of());
        }
        List<Filler> found = new ArrayList<>(scene.examples(phrase));
        scene.sentence().dependents(phrase, Role.APPOSITION).forEach(a -> found.addAll(apposed(a)));
        if (found.isEmpty() && phrase.role() == Role.APPOSITION && phrase.governor() >= 0) {
            scene.thing(scene.phrase(phrase.governor())).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            found.addAll(Predication.of(scene, phrase, clause));
            predicated = predicated || !found.isEmpty();
        }
        if (found.isEmpty() && isSupported() && scene.preposition(phrase).equals("als")) {
            found.addAll(objectThings()); // führt X als Partner
        }
        if (found.isEmpty()) {
            int end = scene.token(cue).span().end();
            scene.thing(phrase)
                    .filter(f -> f.kind() == Mention.Kind.NOMINAL || f.span().begin() > end)
                    .ifPresent(found::add);
        }
        return found.stream()
                .filter(f ->
                        f.phrase() == null || argument.heads().isEmpty() || scene.headIs(f.phrase(), argument.heads()))
                .toList();
    }

    /** What an apposition names; of a plural all names that follow one another: {@code die Rivalen X und Y}. */
    private List<Filler> apposed(Phrase apposition) {
        List<Filler> found = new ArrayList<>(scene.things(apposition));
        if (!phrase.morphology().allows(Morphology.SINGULAR)) {
            int end = apposition.end();
            for (Phrase next : scene.sentence().phrases()) {
                boolean listed = next.role() == Role.CONJUNCT && next.begin() == end + 1;
                if (listed && scene.thing(next).filter(f -> isBareName(f, next)).isPresent()) {
                    scene.thing(next).filter(f -> !found.contains(f)).ifPresent(found::add);
                    end = next.end();
                }
            }
        }
        return found;
    }

    private boolean isBareName(Filler filler, Phrase of) {
        return filler.kind() == Mention.Kind.NAME
                && filler.span().begin() == scene.token(of.begin()).span().begin();
    }

    private List<Filler> objectThings() {
        return clause == null
                ? List.of()
                : scene.sentence().phrases(clause, Role.OBJECT).stream()
                        .flatMap(p -> scene.things(p).stream())
                        .toList();
    }

    // ------------------------------------------------------------ whose it is

    private List<Filler> possessor(Argument argument) {
        List<Filler> found = new ArrayList<>();
        if (argument.heads().isEmpty()) {
            scene.part(cue).filter(this::heads).ifPresent(found::add);
        }
        if (found.isEmpty()) { // der X-Manager Y sagte der Zeitung: X has him already
            scene.sentence()
                    .dependents(phrase, Role.GENITIVE)
                    .forEach(g -> found.addAll(VerbFrames.read(scene, g, argument)));
        }
        if (found.isEmpty()) {
            scene.possessive(phrase).or(this::sibling).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            found.addAll(nearest("von", argument));
        }
        if (found.isEmpty() && isSupported() && !has(Function.SUBJECT)) {
            found.addAll(supporter());
        }
        if (found.isEmpty() && scene.preposition(phrase).equals("mit")) {
            owner().ifPresent(found::add);
        }
        if (found.isEmpty() && argument.need() == Need.UNDERSTOOD) {
            understood().ifPresent(found::add);
        }
        return found;
    }

    /** What a phrase with mit describes: {@code X mit Sitz in Y}, {@code X mit 300 Mitarbeitern}. */
    private Optional<Filler> owner() {
        return phrase.role() == Role.ATTRIBUTE && phrase.governor() >= 0
                ? scene.thing(scene.phrase(phrase.governor()))
                : Optional.empty();
    }

    /** {@code X und ihre Tochter}: whose it is stands before the conjunction. */
    private Optional<Filler> sibling() {
        boolean possessive = phrase.begin() < phrase.head()
                && scene.token(phrase.begin()).tag() == Tag.PPOSAT
                && phrase.role() == Role.CONJUNCT
                && phrase.governor() >= 0;
        return possessive ? scene.thing(scene.phrase(phrase.governor())) : Optional.empty();
    }

    /**
     * True where the first part of the compound can be whose it is. A place is only whose president or minister somebody
     * is: a US-Investor invests somewhere, a Deutschland-Chef is a company's.
     */
    private boolean heads(Filler part) {
        boolean ofCompany = frame.arguments().stream()
                .anyMatch(a -> a.function() == Function.POSSESSOR && a.need() == Need.UNDERSTOOD);
        boolean office = frame.reference().equals("holdsPosition") && !ofCompany;
        return office || part.entity() == null || !topic.isPlace(part.entity());
    }

    /** Whose it is when nobody says so: the acting organisation's, else that of the company the article is about. */
    private Optional<Filler> understood() {
        boolean itself = scene.token(cue).lemma().equals(frame.lemma()); // a Gewerkschaftschef is no company's
        if (frame.reference().equals("holdsPosition")) {
            return itself && isTitle() ? topic.of(scene, Set.of()) : Optional.empty();
        }
        if (topic.relatesOrganizations(frame.reference())) {
            Set<Entity> others = referents();
            return topic.actor(scene, clause)
                    .filter(f -> !others.contains(f.entity()))
                    .or(() -> topic.of(scene, others));
        }
        return itself && !isNarrowed() ? topic.of(scene, Set.of()) : Optional.empty();
    }

    private Set<Entity> referents() {
        return frame.arguments().stream()
                .filter(a -> a.function() == Function.REFERENT)
                .flatMap(a -> referent(a).stream())
                .map(Filler::entity)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** True for a noun with a complement other than a time: {@code der Umsatz mit Smartphones} is a part of it. */
    private boolean isNarrowed() {
        return scene.following(phrase).stream()
                .filter(p -> p.role() == Role.ATTRIBUTE && p.governor() == phrase.index())
                .filter(p -> !scene.preposition(p).equals("von"))
                .anyMatch(p -> Times.within(scene.times(), scene.words(p)).isEmpty());
    }

    /** True for a noun that stands before a name like a title: {@code Vorstandschefin Y}. */
    private boolean isTitle() {
        return cue == phrase.begin() || cue == phrase.beginOfNoun();
    }

    private List<Filler> nearest(String marker, Argument argument) {
        int end = -1;
        for (Phrase next : scene.following(phrase)) {
            boolean another = marker.equals("von") && next.begin() == end; // X mit Chips von Y: the chips are Y's
            if (scene.preposition(next).equals(marker) && !another) {
                return VerbFrames.read(scene, next, argument);
            }
            end = next.end();
        }
        return List.of();
    }

    // ------------------------------------------------------------ other arguments

    private List<Filler> prepositional(Argument argument) {
        String marker = argument.marker();
        if (marker == null) {
            return List.of();
        }
        List<Filler> found = nearest(marker, argument);
        if (found.isEmpty() && marker.equals("durch") && argument.fills().equals("subject") && isIntended()) {
            return subjectThings();
        }
        if (found.isEmpty() && argument.need() == Need.UNDERSTOOD) {
            return understood().stream().toList();
        }
        if (found.isEmpty() && clause != null && isSupported()) {
            return scene.sentence().phrases(clause, Role.PREPOSITIONAL).stream()
                    .filter(p ->
                            p.index() != phrase.index() && scene.preposition(p).equals(marker))
                    .flatMap(p -> VerbFrames.read(scene, p, argument).stream())
                    .toList();
        }
        return found;
    }

    /**
     * {@code X plant die Übernahme von Y}: who intends an event is the one who acts in it. Such verbs also take an
     * infinitive of what their subject will do.
     */
    private boolean isIntended() {
        VerbComplex verb = verb();
        return verb != null
                && verb.voice() == VerbComplex.Voice.ACTIVE
                && phrase.role() == Role.OBJECT
                && governs(verb.lemma(), Function.DIRECT_OBJECT)
                && governs(verb.lemma(), Function.CLAUSE);
    }

    private boolean governs(String verb, Function function) {
        return lexicon.frames(verb).stream()
                .filter(f -> f.reference().equals("Planned") || f.reference().equals("Possible"))
                .anyMatch(f -> f.arguments().stream().anyMatch(a -> a.function() == function));
    }

    /** The subject of the support verb, unless that is the noun itself; of a passive the agent. */
    private List<Filler> supporter() {
        VerbComplex verb = verb();
        if (clause == null || verb == null || !isSupported()) {
            return List.of();
        }
        if (verb.voice() != VerbComplex.Voice.ACTIVE) {
            return VerbFrames.agent(scene, clause);
        }
        return clause.subject() == phrase.index() ? List.of() : subjectThings();
    }

    private boolean has(Function function) {
        return frame.arguments().stream().anyMatch(a -> a.function() == function);
    }

    /** Another complement of the support verb. */
    private List<Filler> beside(Role role, Argument argument) {
        return clause == null || !isSupported()
                ? List.of()
                : scene.sentence().phrases(clause, role).stream()
                        .filter(p -> p.index() != phrase.index())
                        .flatMap(p -> VerbFrames.read(scene, p, argument).stream())
                        .toList();
    }

    /** The dass- or infinitive clause directly behind the noun. */
    private List<Filler> clauses() {
        int end = scene.attributesEnd(phrase);
        return scene.sentence().clauses().stream()
                .filter(c -> Complements.isComplement(scene, c))
                .filter(c -> c.tokens().getFirst() >= end && c.tokens().getFirst() <= end + 1)
                .map(c -> new Filler(null, scene.words(c), null, null))
                .toList();
    }

    /** True when the clause's verb is one that the noun says its relation with: {@code erzielt einen Gewinn}. */
    private boolean isSupported() {
        VerbComplex verb = verb();
        return verb != null && frame.supportVerbs().contains(verb.lemma());
    }

    private List<Filler> subjectThings() {
        return clause == null || clause.subject() < 0 ? List.of() : scene.things(scene.phrase(clause.subject()));
    }

    private @Nullable VerbComplex verb() {
        return clause == null ? null : clause.verb();
    }
}
