package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.entity.Mention;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Frame.Argument;
import org.newsgraph.ontology.Frame.Function;
import org.newsgraph.ontology.Frame.Need;
import org.newsgraph.ontology.Frame.PartOfSpeech;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term.Property;
import org.newsgraph.relation.Match.Stance;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Morphology;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Phrase.Role;
import org.newsgraph.text.Tag;
import org.newsgraph.text.VerbComplex;
import org.newsgraph.text.VerbComplex.Voice;

/** Finds the verbs of the lexicon in the clauses of a sentence and what fills their arguments. */
final class VerbFrames {
    /** Relative pronouns that are nominative or accusative. */
    private static final Set<String> EITHER = Set.of("die", "das");

    private final Lexicon lexicon;
    private final Ontology ontology;
    private final Topic topic;

    VerbFrames(Lexicon lexicon, Ontology ontology, Topic topic) {
        this.lexicon = lexicon;
        this.ontology = ontology;
        this.topic = topic;
    }

    List<Match> find(Scene scene) {
        List<Match> found = new ArrayList<>();
        for (Clause clause : scene.sentence().clauses()) {
            VerbComplex verb = clause.verb();
            if (verb == null) {
                continue;
            }
            for (Frame frame : lexicon.frames(verb.lemma())) {
                if (frame.partOfSpeech() == PartOfSpeech.VERB) {
                    match(scene, clause, verb, frame).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Match> match(Scene scene, Clause clause, VerbComplex verb, Frame frame) {
        Match.Bindings bindings = new Match.Bindings();
        if (isUndecided(scene, clause, verb, frame)) {
            return Optional.empty();
        }
        boolean inverted = isInverted(scene, clause, verb, frame);
        for (Argument argument : frame.arguments()) {
            boolean bound = bindings.bind(
                    argument,
                    inverted
                            ? invertedFillers(scene, clause, verb, frame, argument)
                            : fillers(scene, clause, verb, frame, argument));
            if (!bound && !(isCompanion(argument) && isReciprocal(scene, clause, frame))) {
                scene.journal().unbound(frame, scene.token(verb.main()).span(), argument);
                return Optional.empty();
            }
        }
        return Optional.of(new Match(frame, verb.main(), clause, null, bindings.found(), Stance.PREDICATED));
    }

    // ---------------------------------------------------------------- subject and object by what they are

    /**
     * True where the clause analysis took the object for the subject, which case does not tell ({@code Das Programm hat X
     * entwickelt}) but the property does: only the other way round do both fit its domain and range.
     */
    private boolean isInverted(Scene scene, Clause clause, VerbComplex verb, Frame frame) {
        Property property = ontology.properties().get(frame.reference());
        Optional<Phrase> object =
                scene.sentence().phrases(clause, Role.OBJECT).stream().findFirst();
        if (property == null || verb.voice() != Voice.ACTIVE || clause.subject() < 0 || object.isEmpty()) {
            return false;
        }
        Phrase subject = scene.phrase(clause.subject());
        return fills(frame, Function.SUBJECT, "subject")
                && fills(frame, Function.DIRECT_OBJECT, "object")
                && isCaseHidden(scene, subject)
                && isCaseHidden(scene, object.get())
                && !isOne(scene, subject, property.domain())
                && isOne(scene, subject, property.range())
                && isOne(scene, object.get(), property.domain());
    }

    /**
     * True for a relative clause that can be read both ways: in {@code die Firma, die X gekauft hat} neither case nor class
     * tells who bought whom.
     */
    private boolean isUndecided(Scene scene, Clause clause, VerbComplex verb, Frame frame) {
        Property property = ontology.properties().get(frame.reference());
        Optional<Phrase> object =
                scene.sentence().phrases(clause, Role.OBJECT).stream().findFirst();
        if (property == null
                || property.symmetric()
                || clause.kind() != Clause.Kind.RELATIVE
                || verb.voice() != Voice.ACTIVE
                || clause.subject() < 0
                || object.isEmpty()) {
            return false;
        }
        Phrase subject = scene.phrase(clause.subject());
        return fills(frame, Function.SUBJECT, "subject")
                && fills(frame, Function.DIRECT_OBJECT, "object")
                && EITHER.contains(scene.lower(clause.introducer()))
                && isBoth(scene, subject, property)
                && isBoth(scene, object.get(), property)
                && isCaseHidden(scene, subject.head() == clause.introducer() ? object.get() : subject);
    }

    private boolean isBoth(Scene scene, Phrase phrase, Property property) {
        return isOne(scene, phrase, property.domain()) && isOne(scene, phrase, property.range());
    }

    /** True where nominative and accusative look alike: all but a masculine singular with its article. */
    private static boolean isCaseHidden(Scene scene, Phrase phrase) {
        Morphology form = phrase.morphology();
        return isBare(scene, phrase)
                || form.allows(Morphology.PLURAL)
                || form.allows(Morphology.FEMININE)
                || form.allows(Morphology.NEUTER);
    }

    /** True for a name without article, which looks alike in all cases but the genitive. */
    private static boolean isBare(Scene scene, Phrase phrase) {
        return scene.token(phrase.begin()).tag() == Tag.NE;
    }

    /** True where a dative is a genitive as well: a feminine singular. */
    private static boolean looksGenitive(Phrase phrase) {
        Morphology form = phrase.morphology();
        return form.allows(Morphology.GENITIVE) || form.allows(Morphology.FEMININE.and(Morphology.SINGULAR));
    }

    private static boolean fills(Frame frame, Function function, String slot) {
        return frame.arguments().stream()
                .anyMatch(a -> a.function() == function && a.fills().equals(slot));
    }

    private boolean isOne(Scene scene, Phrase phrase, Set<String> classes) {
        List<Filler> things = scene.things(phrase);
        return !things.isEmpty()
                && things.stream()
                        .allMatch(f ->
                                f.entity() != null && ontology.isAny(f.entity().type(), classes));
    }

    private List<Filler> invertedFillers(Scene scene, Clause clause, VerbComplex verb, Frame frame, Argument argument) {
        return switch (argument.function()) {
            case SUBJECT -> phrases(scene, clause, Role.OBJECT, argument);
            case DIRECT_OBJECT -> subject(scene, clause, argument);
            default -> fillers(scene, clause, verb, frame, argument);
        };
    }

    private static boolean isCompanion(Argument argument) {
        return argument.fills().equals("object") && "mit".equals(argument.marker());
    }

    /** True for {@code A und B fusionieren}: a symmetric relation whose subject names both. */
    private boolean isReciprocal(Scene scene, Clause clause, Frame frame) {
        Property property = ontology.properties().get(frame.reference());
        return property != null
                && property.symmetric()
                && clause.subject() >= 0
                && scene.sentence().coordinated(scene.phrase(clause.subject())).size() == 2;
    }

    private List<Filler> fillers(Scene scene, Clause clause, VerbComplex verb, Frame frame, Argument argument) {
        boolean passive = isPassive(verb, frame);
        return switch (argument.function()) {
            case SUBJECT -> passive ? agent(scene, clause, argument) : subject(scene, clause, argument);
            case DIRECT_OBJECT ->
                passive ? subject(scene, clause, argument) : phrases(scene, clause, Role.OBJECT, argument);
            case INDIRECT_OBJECT -> dative(scene, clause, frame, argument);
            case GENITIVE_OBJECT -> genitive(scene, clause, argument);
            case PREPOSITIONAL ->
                passive && isAgent(frame, argument) ? List.of() : prepositional(scene, clause, argument);
            case PREDICATIVE -> predicative(scene, clause, argument);
            case CLAUSE ->
                Complements.of(scene, clause).stream()
                        .map(c -> new Filler(null, scene.words(c), null, null))
                        .toList();
            case POSSESSOR, REFERENT -> List.of();
        };
    }

    private static List<Filler> subject(Scene scene, Clause clause, Argument argument) {
        return clause.subject() < 0 ? List.of() : read(scene, scene.phrase(clause.subject()), argument);
    }

    private List<Filler> agent(Scene scene, Clause clause, Argument argument) {
        List<Filler> said = agent(scene, clause).stream()
                .filter(f -> f.phrase() == null || hasHead(scene, f.phrase(), argument))
                .toList();
        return said.isEmpty() && argument.need() == Need.UNDERSTOOD
                ? topic.of(scene, Set.of()).stream().toList()
                : said;
    }

    /** In a passive {@code von} says who does it, and so not from whom. */
    private static boolean isAgent(Frame frame, Argument argument) {
        return "von".equals(argument.marker())
                && frame.arguments().stream().anyMatch(a -> a.function() == Function.SUBJECT);
    }

    /** The agent of a passive: {@code von X}, {@code durch X}. */
    static List<Filler> agent(Scene scene, Clause clause) {
        return scene.sentence().phrases(clause, Role.PREPOSITIONAL).stream()
                .filter(p -> scene.preposition(p).equals("von")
                        || scene.preposition(p).equals("durch"))
                .flatMap(p -> scene.things(p).stream())
                .toList();
    }

    private static List<Filler> phrases(Scene scene, Clause clause, Role role, Argument argument) {
        return scene.sentence().phrases(clause, role).stream()
                .flatMap(p -> read(scene, p, argument).stream())
                .toList();
    }

    private List<Filler> prepositional(Scene scene, Clause clause, Argument argument) {
        List<Filler> said = scene.sentence().phrases(clause, Role.PREPOSITIONAL).stream()
                .filter(p -> scene.preposition(p).equals(argument.marker()))
                .flatMap(p -> read(scene, p, argument).stream())
                .toList();
        return said.isEmpty() && argument.need() == Need.UNDERSTOOD
                ? topic.of(scene, Set.of()).stream().toList()
                : said;
    }

    /** The dative; where the word takes no accusative, also an object whose case does not show: {@code hielt X vor, …}. */
    private static List<Filler> dative(Scene scene, Clause clause, Frame frame, Argument argument) {
        List<Filler> found = phrases(scene, clause, Role.DATIVE, argument);
        return !found.isEmpty() || isTransitive(frame)
                ? found
                : scene.sentence().phrases(clause, Role.OBJECT).stream()
                        .filter(p -> isBare(scene, p))
                        .flatMap(p -> read(scene, p, argument).stream())
                        .toList();
    }

    /** The genitive object, also where it has the form of a dative or stands behind a name: {@code zeiht X der Lüge}. */
    private static List<Filler> genitive(Scene scene, Clause clause, Argument argument) {
        List<Filler> found = phrases(scene, clause, Role.GENITIVE_OBJECT, argument);
        return !found.isEmpty()
                ? found
                : Stream.concat(
                                scene.sentence().phrases(clause, Role.DATIVE).stream(),
                                named(scene, clause)
                                        .flatMap(p -> scene.sentence().dependents(p, Role.GENITIVE).stream()))
                        .filter(VerbFrames::looksGenitive)
                        .flatMap(p -> read(scene, p, argument).stream())
                        .toList();
    }

    /** Subject and objects that are names, which seldom have a genitive. */
    private static Stream<Phrase> named(Scene scene, Clause clause) {
        return Stream.of(Role.SUBJECT, Role.OBJECT)
                .flatMap(role -> scene.sentence().phrases(clause, role).stream())
                .filter(p -> scene.thing(p)
                        .filter(f -> f.kind() == Mention.Kind.NAME)
                        .isPresent());
    }

    /** True where the subject is what the verb is done to. */
    static boolean isPassive(VerbComplex verb, Frame frame) {
        return verb.voice() == Voice.PASSIVE || (verb.voice() == Voice.STATIVE && isTransitive(frame));
    }

    /** Only of a transitive verb is {@code ist …} with its participle a state; {@code ist umgestiegen} is a perfect. */
    private static boolean isTransitive(Frame frame) {
        return frame.arguments().stream().anyMatch(a -> a.function() == Function.DIRECT_OBJECT);
    }

    private static boolean isOfName(Scene scene, Phrase phrase) {
        return phrase.governor() >= 0
                && scene.thing(scene.phrase(phrase.governor()))
                        .filter(f -> f.kind() == Mention.Kind.NAME)
                        .isPresent();
    }

    /** The predicate, what stands behind als, and an adverbial adjective: {@code geht gerichtlich vor}. */
    private static List<Filler> predicative(Scene scene, Clause clause, Argument argument) {
        List<Filler> found = new ArrayList<>(phrases(scene, clause, Role.PREDICATE, argument));
        found.addAll(phrases(scene, clause, Role.COMPARISON, argument));
        scene.sentence().phrases(clause, Role.PREPOSITIONAL).stream()
                .filter(p -> scene.preposition(p).equals("als"))
                .forEach(p -> found.addAll(read(scene, p, argument)));
        scene.sentence().phrases().stream()
                .filter(p -> p.role() == Role.COMPARISON && isOfName(scene, p))
                .filter(p -> clause.tokens().contains(p.head()))
                .forEach(p -> found.addAll(read(scene, p, argument)));
        clause.tokens().stream()
                .map(scene::token)
                .filter(t -> t.tag() == Tag.ADJD && argument.heads().contains(t.lemma()))
                .forEach(t -> found.add(new Filler(null, t.span(), null, null)));
        return found;
    }

    /** What a phrase offers an argument: the things it speaks of, else its words; nothing when its head is not wanted. */
    static List<Filler> read(Scene scene, Phrase phrase, Argument argument) {
        if (!hasHead(scene, phrase, argument)) {
            return List.of();
        }
        List<Filler> things = scene.things(phrase);
        if (!things.isEmpty()) {
            return things;
        }
        List<Filler> found = new ArrayList<>(List.of(new Filler(null, scene.words(phrase), phrase, null)));
        if (!argument.heads().isEmpty()) {
            found.addAll(owners(scene, phrase));
        }
        return found;
    }

    /** Whose it is that the wanted head names: {@code über das Vermögen der X}, {@code an der Spitze von X}. */
    private static List<Filler> owners(Scene scene, Phrase phrase) {
        List<Filler> found = new ArrayList<>();
        scene.sentence().dependents(phrase, Role.GENITIVE).forEach(g -> found.addAll(scene.things(g)));
        if (found.isEmpty()) {
            scene.following(phrase).stream()
                    .limit(1)
                    .filter(f -> scene.preposition(f).equals("von"))
                    .forEach(f -> found.addAll(scene.things(f)));
        }
        return found;
    }

    /** True when the phrase's head is one of those wanted, or counts or measures one: {@code 15 Prozent der Stellen}. */
    static boolean hasHead(Scene scene, Phrase phrase, Argument argument) {
        return argument.heads().isEmpty()
                || scene.sentence().coordinated(phrase).stream()
                        .anyMatch(p -> scene.headIs(p, argument.heads()) || measures(scene, p, argument.heads()));
    }

    /** Somebody is not measured but has something: {@code die Kunden des Konzerns X} are no group of companies. */
    private static boolean measures(Scene scene, Phrase phrase, Set<String> heads) {
        return Stream.concat(
                        scene.sentence().dependents(phrase, Role.GENITIVE).stream(),
                        scene.following(phrase).stream().limit(1))
                .anyMatch(p -> scene.headIs(p, heads) && scene.thing(p).isEmpty());
    }
}
