package org.newsgraph.relation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.entity.Entity;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Frame.Argument;
import org.newsgraph.ontology.Frame.Function;
import org.newsgraph.ontology.Frame.PartOfSpeech;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.text.AdjectiveStem;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Clause.Kind;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Phrase.Role;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;
import org.newsgraph.text.VerbComplex;
import org.newsgraph.text.VerbComplex.Mood;
import org.newsgraph.text.VerbComplex.Tense;

/**
 * Decides whether a clause asserts what it says, and who says so: by its modal verbs, mood and tense, by negation, by
 * words of the lexicon that signal a status, and by the clauses it depends on.
 */
final class Assessor {
    private static final Set<String> CONDITIONS = Set.of("wenn", "falls", "sofern", "ob", "soweit");
    private static final Set<String> SUPPOSING = Set.of("angenommen", "vorausgesetzt", "unterstellt");
    private static final Set<String> SUPPOSITIONS = Set.of("es sei denn", "gesetzt den fall", "nehmen wir an");
    private static final int LONGEST_SUPPOSITION = 3;
    private static final Set<String> NEARLY = Set.of("fast", "beinahe", "beinah", "nahezu");
    private static final Set<String> PRONOUNS = Set.of("das", "dies");
    private static final Set<String> HEARSAY_INFINITIVES = Set.of("haben", "sein");

    /** Words before what is compared: {@code viel früher} is no former time. */
    private static final Set<String> COMPARING =
            Set.of("als", "wie", "viel", "etwas", "deutlich", "weit", "wesentlich");

    private final Lexicon lexicon;
    private final Ontology ontology;

    Assessor(Lexicon lexicon, Ontology ontology) {
        this.lexicon = lexicon;
        this.ontology = ontology;
    }

    /**
     * The assessment of a clause, with all that the clauses above it add; empty when it says nothing of the world: a
     * question, a condition, something unreal, or what a word governs that vouches for nothing.
     *
     * @param cue token of the word that says it
     */
    Optional<Assessment> assess(Scene scene, @Nullable Clause clause, int cue, Attribution attribution) {
        if (clause == null) {
            return isQuestion(scene)
                    ? Optional.empty()
                    : Optional.of(attribution.outside(scene, cue, Assessment.PLAIN));
        }
        Assessment result = own(scene, clause).saidBy(attribution.speaker(scene, clause));
        if (isOpen(scene, clause) || isUnreal(clause, result)) {
            return Optional.empty();
        }
        Clause below = clause;
        for (Clause above = scene.parent(clause); above != null; above = scene.parent(above)) {
            if (below.kind() == Kind.MAIN) {
                break; // coordinated, not governed
            }
            if (isOpen(scene, above)
                    || isUnreal(above, result)
                    || (Complements.isComplement(scene, below) && !vouches(scene, below, above))) {
                return Optional.empty();
            }
            result = under(scene, below, above, result, attribution);
            below = above;
            if (above.kind() == Kind.MAIN) {
                break;
            }
        }
        result = reported(scene, below, result, attribution);
        if (reportedWithoutSpeaker(clause, result)) {
            result = result.and(scene.journal().because(Status.ALLEGED, "subjunctive I without a speaker", ""));
        }
        return Optional.of(attribution.outside(scene, cue, result));
    }

    /** A question, a condition, what follows from one, or what nearly was so. */
    private static boolean isOpen(Scene scene, Clause clause) {
        return isConditional(scene, clause)
                || hasCondition(scene, clause)
                || isQuestion(scene, clause)
                || isSupposed(scene, clause)
                || isImagined(scene, clause)
                || isMissed(scene, clause);
    }

    /** {@code Angenommen, X hat …} and {@code Es sei denn, X hat …}: what a sentence begins with sets a condition. */
    private static boolean isSupposed(Scene scene, Clause clause) {
        List<Token> tokens = scene.sentence().tokens();
        int comma = 1;
        while (comma < tokens.size() && tokens.get(comma).tag() != Tag.COMMA) {
            comma++;
        }
        if (clause.kind() != Kind.MAIN || comma > LONGEST_SUPPOSITION || comma == tokens.size()) {
            return false;
        }
        boolean participle = comma <= 2 && SUPPOSING.contains(scene.lower(comma - 1));
        return participle || SUPPOSITIONS.contains(String.join(" ", lower(scene, comma)));
    }

    private static List<String> lower(Scene scene, int end) {
        return IntStream.range(0, end).mapToObj(scene::lower).toList();
    }

    /** {@code X kauft Y – das wäre ein Coup}: what the next clause takes up as unreal. */
    private static boolean isImagined(Scene scene, Clause clause) {
        for (Clause next : scene.sentence().clauses()) {
            VerbComplex verb = next.verb();
            if (clause.kind() == Kind.MAIN
                    && next.kind() == Kind.MAIN
                    && verb != null
                    && verb.mood() == Mood.SUBJUNCTIVE_II
                    && next.subject() >= 0
                    && takesUp(scene, scene.phrase(next.subject()), clause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesUp(Scene scene, Phrase pronoun, Clause clause) {
        int end = clause.tokens().getLast();
        return pronoun.begin() > end
                && PRONOUNS.contains(scene.lower(pronoun.begin()))
                && IntStream.range(end + 1, pronoun.begin())
                        .allMatch(i -> scene.token(i).tag().isPunctuation());
    }

    /** {@code Fast übernahm X …}. */
    private static boolean isMissed(Scene scene, Clause clause) {
        int first = clause.tokens().getFirst();
        return clause.verb() != null && clause.verb().finite() == first + 1 && NEARLY.contains(scene.lower(first));
    }

    /** The subjunctive II of what is not so; with a modal verb it is a possibility, with a speaker it is reported. */
    private static boolean isUnreal(Clause clause, Assessment assessment) {
        VerbComplex verb = clause.verb();
        return verb != null
                && verb.mood() == Mood.SUBJUNCTIVE_II
                && verb.modals().isEmpty()
                && assessment.speaker() == null;
    }

    /** Whether the words were said, and how their speaker puts them: as a fact, a plan, a possibility. */
    Assessment assess(Utterance utterance, Attribution attribution) {
        Clause clause = utterance.speech();
        Assessment said = clause == null
                ? Assessment.PLAIN
                : assess(utterance.scene(), clause, utterance.cue(), attribution)
                        .orElse(new Assessment(Status.POSSIBLE, null));
        return said.and(ofContent(utterance));
    }

    private Status ofContent(Utterance utterance) {
        Utterance.Content content = utterance.content();
        if (content == null) {
            return ofPhrase(utterance);
        }
        Scene scene = content.scene();
        VerbComplex verb = content.clause().verb();
        Clause speech = utterance.speech();
        Status named = verb == null ? Status.ASSERTED : statusOf(verb.lemma()); // sei geplant
        Status aim = verb != null && verb.lemma().equals("sein") ? ofPredication(scene, content.clause()) : named;
        Status governed = speech != null && Complements.isComplement(scene, content.clause())
                ? governorStatus(scene, content.clause(), speech)
                : Status.ASSERTED;
        return signals(scene, content.clause())
                .and(verb == null ? Status.ASSERTED : put(scene, content.clause(), verb))
                .and(aim == Status.PLANNED ? aim : Status.ASSERTED)
                .and(governed);
    }

    /** What a verb of speech makes of a phrase it governs: {@code rechnet mit Verlusten}. */
    private Status ofPhrase(Utterance utterance) {
        Scene scene = utterance.scene();
        return scene.sentence().phrases().stream()
                .filter(p -> p.role().isClausal() && scene.words(p).equals(utterance.words()))
                .map(p -> ofGovernedNoun(scene, p, utterance.speech(), false))
                .reduce(Status.ASSERTED, Status::and);
    }

    /**
     * How a speaker puts it by modal verb, tense and mood. What somebody says should be is an opinion; what will not be is
     * no plan; and in the plural the subjunctive II may stand for the I of indirect speech.
     */
    private static Status put(Scene scene, Clause clause, VerbComplex verb) {
        String finite = verb.finite() < 0 ? "" : scene.lower(verb.finite());
        boolean indirect = verb.mood() == Mood.SUBJUNCTIVE_II && verb.modals().isEmpty() && finite.endsWith("en");
        boolean prediction = verb.modals().isEmpty() && verb.tense() == Tense.FUTURE && clause.negated();
        return indirect || prediction || finite.startsWith("sollte") ? Status.ASSERTED : modality(scene, verb);
    }

    /** What a noun in the subject or predicate of sein says of the rest: {@code das Ziel sei, …}. */
    private Status ofPredication(Scene scene, Clause clause) {
        return scene.sentence().phrases().stream()
                .filter(p -> (p.role() == Role.SUBJECT || p.role() == Role.PREDICATE) && p.governor() == clause.index())
                .map(p -> statusOf(scene.token(p.head()).lemma(), PartOfSpeech.NOUN))
                .reduce(Status.ASSERTED, Status::and);
    }

    /**
     * What a noun phrase's own adjectives and adverbs say ({@code die geplante Übernahme}), and the noun it belongs to ({@code
     * die Gefahr einer Insolvenz}).
     */
    Status ofPhrase(Scene scene, Phrase phrase) {
        Status status = Status.ASSERTED;
        if ((phrase.role() == Role.GENITIVE || phrase.role() == Role.ATTRIBUTE) && phrase.governor() >= 0) {
            Token noun = scene.token(scene.phrase(phrase.governor()).head());
            status = statusOf(noun.lemma(), PartOfSpeech.NOUN).and(statusOf(noun.head(), PartOfSpeech.NOUN));
        }
        for (int i = phrase.begin(); i < phrase.end(); i++) {
            status = status.and(signal(scene, scene.token(i)));
        }
        int before = phrase.begin() - 1;
        if (before >= 0) {
            status = status.and(signal(scene, scene.token(before)));
        }
        return status;
    }

    // ---------------------------------------------------------------- one clause

    private Assessment own(Scene scene, Clause clause) {
        Status status = manner(scene, clause);
        return new Assessment(
                clause.negated() ? status.and(scene.journal().because(Status.NEGATED, "negation", "")) : status, null);
    }

    /** How a clause says what it says, whether or not it denies it. */
    private Status manner(Scene scene, Clause clause) {
        VerbComplex verb = clause.verb();
        Status status = verb == null ? Status.ASSERTED : modality(scene, verb);
        return status.and(signals(scene, clause));
    }

    /** What a clause's conjunction, adverbs and setting say. */
    private Status signals(Scene scene, Clause clause) {
        VerbComplex verb = clause.verb();
        Status status = Complements.isPurpose(scene, clause)
                ? scene.journal().because(Status.PLANNED, "purpose clause", "")
                : Status.ASSERTED;
        for (int i : clause.tokens()) {
            if (verb != null && verb.tokens().contains(i)) {
                continue;
            }
            boolean compared = i > 0 && COMPARING.contains(scene.lower(i - 1));
            if (!compared && isAdverb(scene.token(i))) {
                status = status.and(signal(scene, scene.token(i)));
            }
        }
        return status.and(setting(scene, clause));
    }

    /** What a clause is set in, when that is a noun of the lexicon that signals a status by itself: {@code im Roman}. */
    private Status setting(Scene scene, Clause clause) {
        return scene.sentence().phrases(clause, Role.PREPOSITIONAL).stream()
                .filter(p -> scene.preposition(p).equals("in"))
                .map(p -> scene.token(p.head()))
                .flatMap(head -> Stream.of(head.lemma(), head.head()))
                .flatMap(lemma -> lexicon.frames(lemma).stream())
                .filter(f -> f.partOfSpeech() == PartOfSpeech.NOUN
                        && f.arguments().isEmpty()
                        && Status.isConcept(f.reference()))
                .map(f -> scene.journal().because(Status.ofConcept(f.reference()), "noun", f.lemma()))
                .reduce(Status.ASSERTED, Status::and);
    }

    /** An adverb, or a word of the lexicon that is one and begins the sentence, where nouns have no other letters. */
    private boolean isAdverb(Token token) {
        return token.tag() == Tag.ADV
                || token.tag() == Tag.ADJD
                || token.tag() == Tag.PROAV
                || (token.index() == 0
                        && lexicon.frames(token.form().toLowerCase(Locale.ROOT)).stream()
                                .anyMatch(f -> f.partOfSpeech() == PartOfSpeech.ADVERB));
    }

    private static Status modality(Scene scene, VerbComplex verb) {
        Status status = Status.ASSERTED;
        for (String modal : verb.modals()) {
            status = status.and(scene.journal().because(modal(scene, verb, modal), "modal verb", modal));
        }
        if (verb.tense() == Tense.FUTURE) {
            status = status.and(scene.journal().because(Status.PLANNED, "future tense", "werden"));
        }
        if (verb.mood() == Mood.SUBJUNCTIVE_II) {
            status = status.and(scene.journal().because(Status.POSSIBLE, "subjunctive II", verb.lemma()));
        }
        return status;
    }

    private static Status modal(Scene scene, VerbComplex verb, String modal) {
        boolean past = verb.tense() == Tense.PAST && verb.mood() == Mood.INDICATIVE;
        return switch (modal) {
            case "sollen", "wollen" -> hasPerfectInfinitive(scene, verb) ? Status.ALLEGED : Status.PLANNED;
            case "können" -> past ? Status.ASSERTED : Status.POSSIBLE;
            case "müssen" -> past ? Status.ASSERTED : Status.PLANNED;
            default -> Status.POSSIBLE;
        };
    }

    /** True for {@code soll … gekauft haben}: hearsay about the past. */
    private static boolean hasPerfectInfinitive(Scene scene, VerbComplex verb) {
        boolean participle = verb.tokens().stream()
                .map(scene::token)
                .anyMatch(t -> t.tag() == Tag.VVPP || t.tag() == Tag.VAPP || t.tag() == Tag.VMPP);
        boolean auxiliary = verb.tokens().stream()
                .map(scene::token)
                .anyMatch(t -> t.tag() == Tag.VAINF && HEARSAY_INFINITIVES.contains(t.lemma()));
        return participle && auxiliary;
    }

    private static boolean isConditional(Scene scene, Clause clause) {
        return (clause.kind() == Kind.CONDITIONAL && !Complements.isStatement(clause))
                || (clause.kind() == Kind.SUBORDINATE
                        && clause.introducer() >= 0
                        && CONDITIONS.contains(scene.lower(clause.introducer())));
    }

    private static boolean hasCondition(Scene scene, Clause clause) {
        return clause.kind() == Kind.MAIN && scene.children(clause).stream().anyMatch(c -> isCondition(scene, c));
    }

    private static boolean isCondition(Scene scene, Clause clause) {
        return isConditional(scene, clause)
                && (clause.introducer() < 0 || !scene.lower(clause.introducer()).equals("ob"));
    }

    private static boolean isQuestion(Scene scene, Clause clause) {
        return clause.kind() == Kind.MAIN
                && (isQuestion(scene) || clause.tokens().stream().anyMatch(i -> asks(scene.token(i))));
    }

    /** True for a sentence that ends with a question mark, whatever closes behind it. */
    private static boolean isQuestion(Scene scene) {
        return scene.sentence().tokens().reversed().stream()
                .takeWhile(t -> !Character.isLetterOrDigit(t.form().codePointAt(0)))
                .anyMatch(Assessor::asks);
    }

    private static boolean asks(Token token) {
        return token.form().contains("?") && !token.form().contains("://");
    }

    /** The status a word of the lexicon signals for what it modifies: {@code angeblich}, {@code geplant}. */
    private Status signal(Scene scene, Token token) {
        Status status = modifiers(token)
                .filter(frame -> Status.isConcept(frame.reference()))
                .map(frame -> Status.ofConcept(frame.reference()))
                .reduce(Status.ASSERTED, Status::and);
        return scene.journal().because(status, "word", token.form());
    }

    private Stream<Frame> modifiers(Token token) {
        return Stream.of(
                        token.lemma(),
                        token.form(),
                        token.form().toLowerCase(Locale.ROOT),
                        AdjectiveStem.of(token.form()),
                        firstPart(token))
                .flatMap(lemma -> lexicon.frames(lemma).stream())
                .filter(frame ->
                        frame.partOfSpeech() == PartOfSpeech.ADJECTIVE || frame.partOfSpeech() == PartOfSpeech.ADVERB);
    }

    /** True when a word in or before a noun phrase has this sense: {@code ehemalig} that of {@code validUntil}. */
    boolean hasWord(Scene scene, Phrase phrase, String reference) {
        return IntStream.range(Math.max(0, phrase.begin() - 1), phrase.end())
                .mapToObj(scene::token)
                .flatMap(this::modifiers)
                .anyMatch(frame -> frame.reference().equals(reference));
    }

    /** The first part of a compound where it can be seen: {@code Ex} of {@code Ex-Chef} and of {@code Exchef}. */
    private static String firstPart(Token token) {
        String head = token.head().toLowerCase(Locale.ROOT);
        return token.lemma().equals("Ex" + head) ? "Ex" : token.parts().getFirst();
    }

    // ---------------------------------------------------------------- under other clauses

    private Assessment under(Scene scene, Clause below, Clause above, Assessment result, Attribution attribution) {
        if (Complements.isComplement(scene, below)) {
            Assessment governed = governed(scene, below, above, result).saidBy(attribution.speaker(scene, above));
            VerbComplex verb = above.verb();
            return verb != null && isSpeech(verb.lemma()) ? unlessUnheard(scene, governed) : governed;
        }
        if (below.kind() == Kind.RELATIVE || below.kind() == Kind.SUBORDINATE) {
            return result.saidBy(attribution.speaker(scene, above));
        }
        return Complements.isPurpose(scene, below)
                ? result
                : result.and(own(scene, above).status());
    }

    /** What a verb of speech or thought makes of a main clause beside it: {@code X ist verkauft, dementiert Y}. */
    private Assessment reported(Scene scene, Clause main, Assessment result, Attribution attribution) {
        Clause speech = attribution.reporter(scene, main).orElse(null);
        VerbComplex verb = speech == null ? null : speech.verb();
        if (speech == null || verb == null) {
            return result;
        }
        Status status =
                scene.journal().because(statusOf(verb.lemma(), PartOfSpeech.VERB), "governing verb", verb.lemma());
        Assessment reported = result.and(speech.negated() ? status.and(Status.POSSIBLE) : status);
        return unlessUnheard(scene, reported.saidBy(attribution.speaker(scene, main)));
    }

    /** What somebody says of whom nothing is known is hearsay. */
    private static Assessment unlessUnheard(Scene scene, Assessment said) {
        return said.speaker() == null && said.status() == Status.ASSERTED
                ? said.and(scene.journal().because(Status.ALLEGED, "reported without a speaker", ""))
                : said;
    }

    /** What a verb with a complement clause, or the noun before it, makes of the clause. */
    private Assessment governed(Scene scene, Clause below, Clause above, Assessment result) {
        Status status = governorStatus(scene, below, above);
        Assessment governed = result.and(status);
        VerbComplex verb = above.verb();
        boolean speech = verb != null && isSpeech(verb.lemma());
        if (!speech) {
            governed = governed.and(own(scene, above).status());
        } else if (above.negated()) {
            governed = governed.and(scene.journal().because(Status.POSSIBLE, "negated verb of speech", ""));
        }
        return governed;
    }

    private Status governorStatus(Scene scene, Clause below, Clause above) {
        Token before = nounBefore(scene, below).orElse(null);
        if (before != null) {
            Status noun = statusOf(before.lemma(), PartOfSpeech.NOUN).and(statusOf(before.head(), PartOfSpeech.NOUN));
            if (noun != Status.ASSERTED) {
                return scene.journal().because(noun, "governing noun", before.form());
            }
        }
        VerbComplex verb = above.verb();
        if (verb == null) {
            return Status.POSSIBLE;
        }
        Status status = statusOf(verb.lemma(), PartOfSpeech.VERB);
        boolean future = below.kind() == Kind.INFINITIVE && isSpeech(verb.lemma()) && !isPast(below);
        return scene.journal().because(future ? status.and(Status.PLANNED) : status, "governing verb", verb.lemma());
    }

    /** True when the lexicon knows what the verb or noun above a complement clause makes of it. */
    private boolean vouches(Scene scene, Clause below, Clause above) {
        VerbComplex verb = above.verb();
        return (verb != null && (isSpeech(verb.lemma()) || governs(verb.lemma(), PartOfSpeech.VERB)))
                || nounBefore(scene, below)
                        .filter(n -> governs(n.lemma(), PartOfSpeech.NOUN) || governs(n.head(), PartOfSpeech.NOUN))
                        .isPresent();
    }

    private boolean governs(String lemma, PartOfSpeech partOfSpeech) {
        return lexicon.frames(lemma).stream()
                .anyMatch(f -> f.partOfSpeech() == partOfSpeech
                        && (Status.isConcept(f.reference()) || statusOf(f) != Status.ASSERTED)
                        && f.arguments().stream().anyMatch(a -> a.function() == Function.CLAUSE));
    }

    private static Optional<Token> nounBefore(Scene scene, Clause clause) {
        int before = clause.tokens().getFirst() - 1;
        while (before >= 0 && scene.token(before).tag().isPunctuation()) {
            before--;
        }
        return before >= 0 && scene.token(before).tag().isNoun() ? Optional.of(scene.token(before)) : Optional.empty();
    }

    private static boolean isPast(Clause clause) {
        VerbComplex verb = clause.verb();
        return verb != null && (verb.tense() == Tense.PERFECT || verb.tense() == Tense.PLUPERFECT);
    }

    /** The status a governing word sets: its own, or that of the property it says. */
    private Status statusOf(String lemma, PartOfSpeech partOfSpeech) {
        Status status = Status.ASSERTED;
        for (Frame frame : lexicon.frames(lemma)) {
            boolean governs = frame.partOfSpeech() == partOfSpeech
                    && (partOfSpeech == PartOfSpeech.NOUN
                            || frame.arguments().isEmpty()
                            || frame.arguments().stream().anyMatch(a -> a.function() == Function.CLAUSE));
            if (governs) {
                status = status.and(statusOf(frame));
            }
        }
        return status;
    }

    private Status statusOf(Frame frame) {
        if (Status.isConcept(frame.reference())) {
            return Status.ofConcept(frame.reference());
        }
        Status status = frame.status() == null ? Status.ASSERTED : Status.ofConcept(frame.status());
        var property = ontology.properties().get(frame.reference());
        return property == null || property.status() == null ? status : status.and(Status.ofConcept(property.status()));
    }

    /** The status a verb gives whatever it governs. */
    private Status statusOf(String lemma) {
        return lexicon.frames(lemma).stream()
                .filter(f -> f.partOfSpeech() == PartOfSpeech.VERB && Status.isConcept(f.reference()))
                .map(f -> Status.ofConcept(f.reference()))
                .reduce(Status.ASSERTED, Status::and);
    }

    boolean isSpeech(String lemma) {
        return lexicon.frames(lemma).stream()
                .anyMatch(f -> f.partOfSpeech() == PartOfSpeech.VERB
                        && f.reference().equals("states")
                        && f.arguments().stream().anyMatch(a -> a.function() == Function.CLAUSE));
    }

    private static boolean reportedWithoutSpeaker(Clause clause, Assessment result) {
        VerbComplex verb = clause.verb();
        return verb != null && verb.mood() == Mood.SUBJUNCTIVE_I && result.speaker() == null;
    }

    /**
     * The status a verb gives the nouns it governs: {@code plant eine Übernahme}, {@code dementiert die Übernahme}.
     *
     * @param supported whether the noun says its relation with this verb, wherever it stands
     */
    Status ofGovernedNoun(Scene scene, Phrase phrase, @Nullable Clause clause, boolean supported) {
        if (clause == null || clause.verb() == null) {
            return Status.ASSERTED;
        }
        Status status = Status.ASSERTED;
        for (Frame frame : lexicon.frames(clause.verb().lemma())) {
            boolean governs = frame.partOfSpeech() == PartOfSpeech.VERB
                    && Status.isConcept(frame.reference())
                    && (supported
                            || frame.arguments().stream()
                                    .anyMatch(a ->
                                            a.fills().equals("object") && isArgument(scene, clause, phrase, frame, a)));
            if (governs) {
                status = status.and(Status.ofConcept(frame.reference()));
            }
        }
        return scene.journal().because(status, "governing verb", clause.verb().lemma());
    }

    /** True when the phrase stands where the argument would. */
    private static boolean isArgument(Scene scene, Clause clause, Phrase phrase, Frame frame, Argument argument) {
        boolean passive = clause.verb() != null && VerbFrames.isPassive(clause.verb(), frame);
        boolean subject = clause.subject() == phrase.index();
        return switch (argument.function()) {
            case SUBJECT -> subject && !passive;
            case DIRECT_OBJECT -> passive ? subject : phrase.role() == Role.OBJECT;
            case PREPOSITIONAL -> scene.preposition(phrase).equals(argument.marker());
            case INDIRECT_OBJECT -> phrase.role() == Role.DATIVE;
            case GENITIVE_OBJECT, PREDICATIVE, CLAUSE, POSSESSOR, REFERENT -> false;
        };
    }

    /** The speaker a frame of accusation or denial names. */
    static @Nullable Entity speaker(Match match) {
        return match.fillers("speaker").stream()
                .map(Filler::entity)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
