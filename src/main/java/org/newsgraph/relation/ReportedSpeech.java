package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Mention;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Frame.Function;
import org.newsgraph.relation.Speech.Told;
import org.newsgraph.relation.Utterance.Content;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Clause.Kind;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Tag;
import org.newsgraph.text.TimeWords;
import org.newsgraph.text.Token;
import org.newsgraph.text.VerbComplex;
import org.newsgraph.text.VerbComplex.Mood;

/** Indirect and reported speech: the clauses and phrases that a verb of speech governs, and subjunctives that go on from one. */
final class ReportedSpeech {
    private static final Set<String> QUESTIONS = Set.of("ob", "wie", "was", "warum", "wann", "wo", "wer");

    private final Speech speech;

    ReportedSpeech(Speech speech) {
        this.speech = speech;
    }

    /** What a sentence reports in clauses, by its verbs and by its nouns. */
    List<Utterance> of(Scene scene) {
        List<Utterance> found = clauses(scene);
        Set<Content> told =
                found.stream().map(u -> Objects.requireNonNull(u.content())).collect(Collectors.toSet());
        nouns(scene).stream()
                .filter(u -> !told.contains(Objects.requireNonNull(u.content())))
                .forEach(found::add);
        return found;
    }

    // ---------------------------------------------------------------- clauses

    private List<Utterance> clauses(Scene scene) {
        List<Utterance> found = new ArrayList<>();
        for (Clause clause : scene.sentence().clauses()) {
            speech.told(scene, clause).ifPresent(told -> found.addAll(contents(scene, clause, told)));
        }
        return found;
    }

    private List<Utterance> contents(Scene scene, Clause clause, Told told) {
        int cue = Objects.requireNonNull(clause.verb()).main();
        return Complements.of(scene, clause).stream()
                .filter(content -> !isQuestion(scene, content) && isSetOff(scene, clause, content))
                .filter(content -> content.kind() != Kind.INFINITIVE || !speech.isOfNoun(scene, content))
                .map(content -> new Utterance(
                        told.speaker(),
                        scene.words(content),
                        scene,
                        cue,
                        told.frame(),
                        clause,
                        new Content(scene, content)))
                .toList();
    }

    /** A main clause is what somebody says only with a mark between the two. */
    private static boolean isSetOff(Scene scene, Clause clause, Clause content) {
        int later = Math.max(clause.tokens().getFirst(), content.tokens().getFirst());
        return content.kind() != Kind.MAIN
                || later == 0
                || scene.token(later - 1).tag().isPunctuation();
    }

    /** {@code sagte, wie es weitergeht}: what is said is not told. */
    private static boolean isQuestion(Scene scene, Clause content) {
        return content.kind() == Kind.SUBORDINATE && QUESTIONS.contains(scene.lower(content.introducer()));
    }

    /** Main clauses said in one breath are one utterance. */
    static List<Utterance> joined(List<Utterance> utterances) {
        List<Utterance> joined = new ArrayList<>();
        Utterance before = null;
        for (Utterance next : utterances) {
            if (before != null && continues(before, next)) {
                joined.set(joined.size() - 1, joined(joined.getLast(), next));
            } else {
                joined.add(next);
            }
            before = next;
        }
        return joined;
    }

    private static boolean continues(Utterance before, Utterance next) {
        Clause a = before.content() == null ? null : before.content().clause();
        Clause b = next.content() == null ? null : next.content().clause();
        return a != null
                && b != null
                && a.kind() == b.kind()
                && (a.kind() == Kind.MAIN || a.kind() == Kind.INFINITIVE)
                && before.cue() == next.cue()
                && b.index() > a.index();
    }

    private static Utterance joined(Utterance before, Utterance next) {
        return new Utterance(
                before.speaker(),
                before.words().cover(next.words()),
                before.scene(),
                before.cue(),
                before.frame(),
                before.speech(),
                before.content());
    }

    /** True when a verb of speech reports something, but nobody can tell who speaks. */
    boolean isUnheard(Scene scene) {
        return scene.sentence().clauses().stream()
                .anyMatch(c -> c.verb() != null
                        && speech.reports(c.verb().lemma())
                        && speech.told(scene, c).isEmpty()
                        && !Complements.of(scene, c).isEmpty());
    }

    // ---------------------------------------------------------------- nouns

    /** What nouns with a clause behind them report: {@code der Vorwurf der Partei, er habe …}. */
    private List<Utterance> nouns(Scene scene) {
        List<Utterance> found = new ArrayList<>();
        for (Phrase phrase : scene.sentence().phrases()) {
            Clause content = contentBehind(scene, phrase).orElse(null);
            Clause clause = scene.clauseOf(phrase.head());
            Told told =
                    content == null ? null : speech.told(scene, phrase, clause).orElse(null);
            if (content != null && told != null) {
                found.add(new Utterance(
                        told.speaker(),
                        scene.words(content),
                        scene,
                        phrase.head(),
                        told.frame(),
                        told.frame().supportVerbs().isEmpty() ? null : clause,
                        new Content(scene, content)));
            }
        }
        return found;
    }

    /** The complement clause or subjunctive that begins behind the phrase and a comma. */
    private static Optional<Clause> contentBehind(Scene scene, Phrase phrase) {
        int comma = scene.attributesEnd(phrase);
        if (comma >= scene.sentence().tokens().size() || scene.token(comma).tag() != Tag.COMMA) {
            return Optional.empty();
        }
        return scene.sentence().clauses().stream()
                .filter(c -> c.tokens().getFirst() == comma + 1)
                .filter(c -> c.kind() == Kind.MAIN
                        ? isFirstSubjunctive(c)
                        : Complements.isComplement(scene, c) && !isQuestion(scene, c))
                .findFirst();
    }

    // ---------------------------------------------------------------- phrases

    /** What verbs of speech govern as phrases: {@code kritisiert den Plan}, {@code warnt vor den Folgen}. */
    List<Utterance> phrases(Scene scene, List<Match> verbs) {
        List<Utterance> found = new ArrayList<>();
        for (Match match : verbs) {
            Clause clause = match.clause();
            if (clause == null || !match.frame().reference().equals("states") || takesClause(match.frame())) {
                continue;
            }
            if (Speech.isReflexive(scene, clause) != Speech.isReflexive(match.frame())) {
                continue;
            }
            Filler speaker = speech.subject(scene, clause).orElse(null);
            for (Filler object : match.fillers("object").stream().limit(1).toList()) {
                if (speaker != null
                        && object.phrase() != null
                        && !object.span().overlaps(speaker.span())
                        && isContent(scene, object.phrase())) {
                    Span words = scene.words(object.phrase());
                    if (!words.overlaps(speaker.span())) {
                        found.add(new Utterance(speaker, words, scene, match.cue(), match.frame(), clause, null));
                    }
                }
            }
        }
        return found;
    }

    private static boolean takesClause(Frame frame) {
        return frame.arguments().stream().anyMatch(a -> a.function() == Function.CLAUSE);
    }

    /** A pronoun or a name says nothing by itself, and {@code vor einer Woche} is when it was said. */
    private static boolean isContent(Scene scene, Phrase phrase) {
        Token head = scene.token(phrase.head());
        boolean named =
                scene.thing(phrase).filter(f -> f.kind() == Mention.Kind.NAME).isPresent();
        return head.tag().isNoun() && !named && !TimeWords.isTime(head.lemma());
    }

    // ---------------------------------------------------------------- colons

    /** The person whose name and a colon begin a sentence: {@code X, Chefin von Y: Die Preise steigen}. */
    Optional<Filler> announcer(Scene scene) {
        int colon = Sources.headEnd(scene);
        return colon < 0 ? Optional.empty() : heading(scene, colon);
    }

    /** What follows a person's name and a colon. */
    Optional<Utterance> announced(Scene scene) {
        int colon = Sources.headEnd(scene);
        if (colon < 0) {
            return Optional.empty();
        }
        List<Token> tokens = scene.sentence().tokens();
        Extent words = new Extent(Math.min(colon + 1, tokens.size()), tokens.size()).trimmed(scene);
        Clause content = words.isEmpty() ? null : scene.clauseOf(words.begin());
        Filler speaker = content == null ? null : heading(scene, colon).orElse(null);
        Frame frame = speech.attribution(":").orElse(null);
        if (content == null || speaker == null || frame == null || content.verb() == null || isOpen(tokens)) {
            return Optional.empty();
        }
        return Optional.of(
                new Utterance(speaker, words.span(scene), scene, colon, frame, null, new Content(scene, content)));
    }

    private Optional<Filler> heading(Scene scene, int colon) {
        return scene.sentence().phrases().stream()
                .filter(p -> p.begin() == 0 && p.end() <= colon)
                .findFirst()
                .flatMap(p -> speech.speaker(scene, p))
                .filter(f -> f.entity() != null && f.entity().type().equals("Person"));
    }

    private static boolean isOpen(List<Token> tokens) {
        return tokens.getLast().form().equals("?");
    }

    // ---------------------------------------------------------------- subjunctives

    /** What a sentence in the subjunctive of indirect speech goes on to report. */
    Optional<Utterance> further(Scene scene, Utterance before) {
        List<Clause> reported = scene.sentence().clauses().stream()
                .filter(c -> c.kind() == Kind.MAIN && c.verb() != null)
                .toList();
        boolean all = !reported.isEmpty() && reported.stream().allMatch(c -> isSubjunctive(scene, c));
        if (!all || (reported.stream().noneMatch(ReportedSpeech::isFirstSubjunctive) && !isPlural(scene, reported))) {
            return Optional.empty();
        }
        Extent words = Extent.all(scene).trimmed(scene);
        int cue = Objects.requireNonNull(reported.getFirst().verb()).finite();
        return Optional.of(new Utterance(
                before.speaker(),
                words.span(scene),
                scene,
                cue,
                before.frame(),
                null,
                new Content(scene, reported.getFirst())));
    }

    static boolean isFirstSubjunctive(Clause clause) {
        return clause.verb() != null && clause.verb().mood() == Mood.SUBJUNCTIVE_I;
    }

    /** In the plural the subjunctive I looks like the indicative, so that the II stands for it: {@code sie hätten}. */
    private static boolean isPlural(Scene scene, List<Clause> clauses) {
        return clauses.stream()
                .allMatch(c -> c.verb() != null
                        && scene.token(c.verb().finite()).form().endsWith("en"));
    }

    private static boolean isSubjunctive(Scene scene, Clause clause) {
        VerbComplex verb = clause.verb();
        return verb != null
                && verb.finite() >= 0
                && switch (verb.mood()) {
                    case SUBJUNCTIVE_I -> true;
                    case SUBJUNCTIVE_II -> verb.modals().isEmpty() && !hasCondition(scene, clause);
                    case INDICATIVE, IMPERATIVE, NONE -> false;
                };
    }

    private static boolean hasCondition(Scene scene, Clause clause) {
        return scene.children(clause).stream()
                .anyMatch(c -> c.kind() == Kind.CONDITIONAL
                        || (c.introducer() >= 0 && scene.lower(c.introducer()).matches("wenn|falls|sofern")));
    }
}
