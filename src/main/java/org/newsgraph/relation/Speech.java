package org.newsgraph.relation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Frame.Function;
import org.newsgraph.ontology.Frame.PartOfSpeech;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Phrase.Role;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;
import org.newsgraph.text.VerbComplex;
import org.newsgraph.text.VerbComplex.Voice;

/** The words by which an article lets somebody speak, and whom it names with them. */
final class Speech {
    /** Who says it and by which entry of the lexicon. */
    record Told(Filler speaker, Frame frame) {}

    private static final Set<String> MOUTHPIECES =
            Set.of("Sprecher", "Sprecherin", "Pressesprecher", "Pressesprecherin", "Pressestelle");

    private static final Set<String> TELLING = Set.of("states", "Alleged", "Possible");

    private static final String FURTHER = "weiter";

    private final Lexicon lexicon;
    private final Ontology ontology;

    Speech(Knowledge knowledge) {
        this.lexicon = knowledge.lexicon();
        this.ontology = knowledge.ontology();
    }

    /** The entry of a verb that takes what is said as a clause; {@code sagte weiter} is no verb of its own. */
    Optional<Frame> verb(String lemma) {
        return entries(lemma).filter(f -> !isReflexive(f)).findFirst();
    }

    private Stream<Frame> entries(String lemma) {
        String plain = lemma.startsWith(FURTHER) ? lemma.substring(FURTHER.length()) : lemma;
        return Stream.of(lemma, plain)
                .distinct()
                .flatMap(l -> lexicon.frames(l).stream())
                .filter(f -> f.partOfSpeech() == PartOfSpeech.VERB && isOfClause(f));
    }

    /** True for a verb that reports a clause, with a speaker or without: {@code heißt es}. */
    boolean reports(String lemma) {
        return verb(lemma).isPresent()
                || lexicon.frames(lemma).stream()
                        .anyMatch(f -> f.partOfSpeech() == PartOfSpeech.VERB
                                && f.reference().equals("Alleged")
                                && f.arguments().stream().anyMatch(a -> a.function() == Function.CLAUSE));
    }

    /** True for a verb that a clause depends on by which its speaker, or the status of what it says, is told: {@code dementiert}. */
    boolean governsClause(String lemma) {
        return verb(lemma).isPresent()
                || lexicon.frames(lemma).stream()
                        .anyMatch(f -> f.partOfSpeech() == PartOfSpeech.VERB
                                && Status.isConcept(f.reference())
                                && f.arguments().stream().anyMatch(a -> a.function() == Function.CLAUSE));
    }

    /** True for a verb that may tell something in a main clause behind it, as what is so or seems so: {@code Man glaubt, X hat …}. */
    boolean tells(String lemma) {
        List<Frame> ofClause = lexicon.frames(lemma).stream()
                .filter(f -> f.partOfSpeech() == PartOfSpeech.VERB
                        && f.arguments().stream().anyMatch(a -> a.function() == Function.CLAUSE))
                .toList();
        return ofClause.stream().anyMatch(f -> TELLING.contains(f.reference()))
                && ofClause.stream().noneMatch(f -> f.reference().equals("Denied"));
    }

    /** True for a noun that announces what somebody says: {@code Bericht}, {@code Gerücht}, and {@code Insider} before a colon. */
    boolean announces(Token noun) {
        return Stream.of(noun.form(), noun.lemma(), noun.head())
                .anyMatch(lemma -> isStatement(lemma)
                        || attribution(lemma + ":").isPresent()
                        || lexicon.frames(lemma).stream()
                                .anyMatch(f -> f.partOfSpeech() == PartOfSpeech.NOUN
                                        && f.reference().equals("Alleged")));
    }

    private static boolean isOfClause(Frame frame) {
        return frame.reference().equals("states")
                && frame.arguments().stream().anyMatch(a -> a.function() == Function.CLAUSE);
    }

    static boolean isReflexive(Frame frame) {
        return frame.arguments().stream().anyMatch(a -> a.heads().contains("sich"));
    }

    /** The entry of {@code laut} or {@code nach Angabe}. */
    Optional<Frame> attribution(String lemma) {
        return lexicon.frames(lemma).stream()
                .filter(f -> f.partOfSpeech() == PartOfSpeech.PREPOSITION
                        && f.reference().equals("states"))
                .findFirst();
    }

    /** True for a noun that names something said: {@code Bericht}. */
    boolean isStatement(String noun) {
        return noun(noun).isPresent();
    }

    /** The entry of a noun that names something said. */
    Optional<Frame> noun(String lemma) {
        return nouns(lemma).findFirst();
    }

    private Stream<Frame> nouns(String lemma) {
        return lexicon.frames(lemma).stream().filter(f -> f.partOfSpeech() == PartOfSpeech.NOUN && isOfClause(f));
    }

    /** True where a clause fills the noun right before it: {@code sprach über die Entscheidung, zu verzichten}. */
    boolean isOfNoun(Scene scene, Clause content) {
        int before = content.tokens().getFirst() - 1;
        while (before >= 0 && scene.token(before).tag().isPunctuation()) {
            before--;
        }
        return before >= 0
                && scene.token(before).tag() == Tag.NN
                && scene.sentence()
                        .phraseAt(before)
                        .filter(p -> p.preposition() >= 0)
                        .isPresent()
                && lexicon.frames(scene.token(before).lemma()).stream()
                        .anyMatch(f -> f.partOfSpeech() == PartOfSpeech.NOUN
                                && f.arguments().stream().anyMatch(a -> a.function() == Function.CLAUSE));
    }

    /** Who says what a noun names: its possessor, or the subject of a verb that goes with it. */
    Optional<Told> told(Scene scene, Phrase phrase, @Nullable Clause clause) {
        String lemma = scene.token(phrase.head()).lemma();
        Frame entry = noun(lemma).orElse(null);
        if (entry == null) {
            return Optional.empty();
        }
        Optional<Filler> owner =
                owner(scene, phrase).or(() -> scene.possessive(phrase).filter(f -> f.entity() != null));
        return owner.map(f -> new Told(f, entry)).or(() -> supported(scene, lemma, clause));
    }

    private Optional<Told> supported(Scene scene, String noun, @Nullable Clause clause) {
        VerbComplex verb = clause == null ? null : clause.verb();
        if (clause == null || verb == null) {
            return Optional.empty();
        }
        return nouns(noun)
                .filter(f -> f.supportVerbs().contains(verb.lemma()))
                .findFirst()
                .flatMap(frame -> subject(scene, clause).map(filler -> new Told(filler, frame)));
    }

    /** Who speaks in a clause with a verb of speech. */
    Optional<Told> told(Scene scene, Clause clause) {
        VerbComplex verb = clause.verb();
        if (verb == null || isAdverb(scene.token(verb.main()).form())) {
            return Optional.empty();
        }
        boolean reflexive = isReflexive(scene, clause);
        return entries(verb.lemma())
                .filter(frame -> isReflexive(frame) == reflexive)
                .findFirst()
                .flatMap(frame -> subject(scene, clause).map(filler -> new Told(filler, frame)));
    }

    static boolean isReflexive(Scene scene, Clause clause) {
        return clause.tokens().stream().anyMatch(i -> scene.token(i).tag() == Tag.PRF);
    }

    /** {@code offenbar} is no form of {@code offenbaren}. */
    private boolean isAdverb(String form) {
        return lexicon.frames(form).stream().anyMatch(f -> f.partOfSpeech() == PartOfSpeech.ADVERB);
    }

    /** Who does what the clause says: its subject, or the agent of the passive. */
    Optional<Filler> subject(Scene scene, Clause clause) {
        if (isPassive(scene, clause)) {
            return VerbFrames.agent(scene, clause).stream()
                    .filter(f -> f.entity() != null)
                    .findFirst();
        }
        Optional<Filler> subject =
                clause.subject() < 0 ? Optional.empty() : speaker(scene, scene.phrase(clause.subject()));
        return subject.filter(f -> !isMedium(f) || !isAddressed(scene, clause));
    }

    /** {@code eine Sprecherin sagte der Zeitung}: beside somebody else a medium may as well be the one who is told. */
    private static boolean isAddressed(Scene scene, Clause clause) {
        return scene.sentence().phrases().stream()
                .filter(p -> p.role() == Role.NONE && clause.tokens().contains(p.head()))
                .anyMatch(p -> scene.token(p.head()).tag() == Tag.NN && p.preposition() < 0);
    }

    /** A passive has a finite verb; {@code X berichtet, dass …} is none. */
    private static boolean isPassive(Scene scene, Clause clause) {
        VerbComplex verb = clause.verb();
        return verb != null
                && verb.voice() != Voice.ACTIVE
                && !(verb.finite() < 0
                        && clause.kind() == Clause.Kind.MAIN
                        && scene.token(verb.main()).form().endsWith("t"));
    }

    /** Whom a phrase lets speak; a spokesman without a name speaks for the organisation he belongs to. */
    Optional<Filler> speaker(Scene scene, Phrase phrase) {
        boolean mouthpiece = scene.headIs(phrase, MOUTHPIECES);
        Optional<Filler> own = scene.things(phrase).stream()
                .filter(f -> f.entity() != null && !(mouthpiece && isMedium(f)))
                .findFirst();
        boolean unnamed = own.isEmpty()
                || own.get().entity() == null
                || Objects.requireNonNull(own.get().entity()).isLocal();
        if (unnamed && mouthpiece) {
            return organization(scene, phrase).filter(f -> !isMedium(f)).or(() -> own);
        }
        return own;
    }

    /** {@code wie eine Sprecherin der APA sagte}: news agencies are told things. */
    private boolean isMedium(Filler filler) {
        return filler.entity() != null && ontology.isA(filler.entity().type(), "MediaOrganization");
    }

    private Optional<Filler> organization(Scene scene, Phrase phrase) {
        return scene.part(phrase.head()).or(() -> owner(scene, phrase));
    }

    /** Whoever is named in the genitive or with von behind a noun. */
    Optional<Filler> owner(Scene scene, Phrase phrase) {
        for (Phrase genitive : scene.sentence().dependents(phrase, Role.GENITIVE)) {
            Optional<Filler> filler = speaker(scene, genitive);
            if (filler.isPresent()) {
                return filler;
            }
        }
        return scene.following(phrase).stream()
                .filter(next -> scene.preposition(next).equals("von"))
                .findFirst()
                .flatMap(next -> speaker(scene, next));
    }
}
