package org.newsgraph.relation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Span;
import org.newsgraph.relation.Speech.Told;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Token;

/** Who speaks in quotation marks: told behind them, before them, or in the sentence before. */
final class DirectSpeech {
    /**
     * Who says a quotation.
     *
     * @param scene sentence of the word that tells so
     * @param cue token of that word
     */
    record Voice(Told told, Scene scene, int cue) {}

    private static final Set<String> QUOTATION_MARKS = Set.of("„", "“", "”", "\"", "»", "«", "‚", "‘", "›", "‹", "'");

    private final Speech speech;
    private final Sources sources;

    DirectSpeech(Speech speech, Sources sources) {
        this.speech = speech;
        this.sources = sources;
    }

    /** The voice that the quotation's own sentences name. */
    Optional<Voice> voice(Span quotation, Scene first, Scene last) {
        return behind(quotation, last).or(() -> before(quotation, first));
    }

    /** True for a quotation that is a sentence or more by itself, not words within somebody else's sentence. */
    static boolean isFree(Span quotation, Scene first) {
        int opening = tokenAt(first, quotation.begin());
        return opening == 0
                || (opening > 0
                        && switch (first.token(opening - 1).tag()) {
                            case COMMA, STOP -> true;
                            default -> false;
                        });
    }

    /** True when nothing but marks surrounds the quotation in its sentences. */
    static boolean isWhole(Span quotation, Scene first, Scene last) {
        return first.sentence().tokens().stream()
                        .noneMatch(t ->
                                t.span().begin() < quotation.begin() && !t.tag().isPunctuation())
                && last.sentence().tokens().stream()
                        .noneMatch(t ->
                                t.span().end() > quotation.end() && !t.tag().isPunctuation());
    }

    /** The quotation in which a token stands. */
    static Optional<Span> quotationOf(Scene scene, int token) {
        return scene.quotations().stream()
                .filter(q -> q.contains(scene.token(token).span()))
                .findFirst();
    }

    /** True for a word, or two, that the article sets in quotation marks and so does not vouch for: {@code ihr „Partner“}. */
    static boolean isDistanced(Scene scene, int token) {
        boolean second = isQuotationMark(scene, token - 2) && isQuotationMark(scene, token + 1);
        boolean first = isQuotationMark(scene, token - 1)
                && (isQuotationMark(scene, token + 1) || isQuotationMark(scene, token + 2));
        return first || second;
    }

    private static boolean isQuotationMark(Scene scene, int token) {
        return token >= 0
                && token < scene.sentence().tokens().size()
                && QUOTATION_MARKS.contains(scene.token(token).form());
    }

    // ---------------------------------------------------------------- „…“, sagte X

    private Optional<Voice> behind(Span quotation, Scene scene) {
        int next = 0;
        List<Token> tokens = scene.sentence().tokens();
        while (next < tokens.size()
                && (tokens.get(next).span().begin() < quotation.end() || isMark(tokens.get(next)))) {
            next++;
        }
        if (next >= tokens.size()) {
            return Optional.empty();
        }
        if (scene.lower(next).equals("so")) {
            return sources.in(scene)
                    .filter(s -> s.speaker() != null && s.aside())
                    .map(s -> voice(scene, s));
        }
        Clause clause = scene.clauseOf(next);
        return clause != null && clause.verb() != null && clause.verb().finite() == next
                ? speech.told(scene, clause).map(t -> voice(scene, clause, t))
                : Optional.empty();
    }

    private static boolean isMark(Token token) {
        return token.tag().isPunctuation();
    }

    private static Voice voice(Scene scene, Sources.Source source) {
        Filler speaker = Objects.requireNonNull(source.speaker());
        return new Voice(new Told(speaker, source.frame()), scene, source.cue());
    }

    private static Voice voice(Scene scene, Clause clause, Told told) {
        return new Voice(told, scene, Objects.requireNonNull(clause.verb()).main());
    }

    // ---------------------------------------------------------------- X sagte: „…“

    private Optional<Voice> before(Span quotation, Scene scene) {
        int opening = tokenAt(scene, quotation.begin());
        if (opening < 2 || !scene.token(opening - 1).tag().isPunctuation()) {
            return Optional.empty();
        }
        Clause clause = clauseBefore(scene, opening - 1);
        boolean colon = scene.token(opening - 1).form().equals(":");
        if (clause == null) {
            return colon ? heading(scene, opening - 1) : Optional.empty();
        }
        Optional<Voice> told = speech.told(scene, clause).map(t -> voice(scene, clause, t));
        return told.isPresent() || !colon || !isSentence(quotation, scene)
                ? told
                : announced(scene, clause, opening - 1);
    }

    private static @Nullable Clause clauseBefore(Scene scene, int token) {
        for (int i = token - 1; i >= 0; i--) {
            Clause clause = scene.clauseOf(i);
            if (clause != null && clause.verb() != null && clause.kind() != Clause.Kind.INFINITIVE) {
                return clause;
            }
        }
        return null;
    }

    /** A person whose doing ends in a colon speaks: {@code X zeigte sich zufrieden: „…“}. */
    private Optional<Voice> announced(Scene scene, Clause clause, int colon) {
        Optional<Filler> quoted =
                clause.subject() < 0 ? Optional.empty() : speech.speaker(scene, scene.phrase(clause.subject()));
        return speech.attribution(":")
                .flatMap(frame -> speech.subject(scene, clause)
                        .or(() -> quoted) // X wird zitiert: „…“
                        .map(filler -> new Voice(new Told(filler, frame), scene, colon)));
    }

    /** {@code X: „…“}: the first phrase before the colon. */
    private Optional<Voice> heading(Scene scene, int colon) {
        return scene.sentence().phrases().stream()
                .filter(p -> p.begin() == 0 && p.end() <= colon)
                .findFirst()
                .flatMap(phrase -> speech.speaker(scene, phrase))
                .flatMap(filler ->
                        speech.attribution(":").map(frame -> new Voice(new Told(filler, frame), scene, colon)));
    }

    // ---------------------------------------------------------------- words

    /** The words of a quotation in one sentence, or nothing when none are there. */
    static Optional<Extent> words(Span quotation, Scene scene) {
        List<Token> tokens = scene.sentence().tokens();
        int begin = 0;
        while (begin < tokens.size() && tokens.get(begin).span().begin() <= quotation.begin()) {
            begin++;
        }
        int end = begin;
        while (end < tokens.size() && tokens.get(end).span().end() < quotation.end()) {
            end++;
        }
        Extent words = new Extent(begin, end).trimmed(scene);
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** True when the words have a finite verb; a title has none. */
    private static boolean isSentence(Span quotation, Scene scene) {
        return scene.sentence().tokens().stream().anyMatch(t -> t.tag().isFinite() && quotation.contains(t.span()));
    }

    private static int tokenAt(Scene scene, int character) {
        return scene.sentence().tokens().stream()
                .filter(t -> t.span().begin() == character)
                .map(Token::index)
                .findFirst()
                .orElse(-1);
    }
}
