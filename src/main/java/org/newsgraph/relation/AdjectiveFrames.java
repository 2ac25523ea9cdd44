package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Frame.Argument;
import org.newsgraph.ontology.Frame.PartOfSpeech;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.relation.Match.Stance;
import org.newsgraph.text.AdjectiveStem;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Phrase.Role;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;

/** Finds adjectives of the lexicon that say a relation: {@code das in Kiel ansässige Werk}, {@code X ist in Kiel ansässig}. */
final class AdjectiveFrames {

    private final Lexicon lexicon;

    AdjectiveFrames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Match> find(Scene scene) {
        List<Match> found = new ArrayList<>();
        for (Token token : scene.sentence().tokens()) {
            if (token.tag() != Tag.ADJA && token.tag() != Tag.ADJD && token.tag() != Tag.ADV) {
                continue;
            }
            for (Frame frame : frames(token)) {
                if (frame.partOfSpeech() == PartOfSpeech.ADJECTIVE
                        && !frame.arguments().isEmpty()) {
                    match(scene, token, frame).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** The frames of an adjective: by its lemma, else without the ending that a word unknown to the dictionary keeps. */
    private List<Frame> frames(Token token) {
        List<Frame> known = lexicon.frames(token.lemma());
        return known.isEmpty() ? lexicon.frames(AdjectiveStem.of(token.lemma())) : known;
    }

    private static Optional<Match> match(Scene scene, Token adjective, Frame frame) {
        Clause clause = scene.clauseOf(adjective.index());
        Phrase phrase = adjective.tag() == Tag.ADJA ? described(scene, adjective) : null;
        if (phrase == null && (adjective.tag() == Tag.ADJA || clause == null)) {
            return Optional.empty();
        }
        Match.Bindings bindings = new Match.Bindings();
        for (Argument argument : frame.arguments()) {
            if (!bindings.bind(argument, fillers(scene, adjective, phrase, clause, argument))) {
                scene.journal().unbound(frame, adjective.span(), argument);
                return Optional.empty();
            }
        }
        Stance stance = phrase == null ? Stance.PREDICATED : Stance.PRESUPPOSED;
        return Optional.of(new Match(frame, adjective.index(), clause, phrase, bindings.found(), stance));
    }

    /** The noun phrase an attributive adjective stands in. */
    private static @Nullable Phrase described(Scene scene, Token adjective) {
        return scene.sentence().phrases().stream()
                .filter(p -> p.begin() <= adjective.index() && adjective.index() < p.head())
                .reduce((a, b) -> b.end() - b.begin() <= a.end() - a.begin() ? b : a)
                .orElse(null);
    }

    private static List<Filler> fillers(
            Scene scene, Token adjective, @Nullable Phrase phrase, @Nullable Clause clause, Argument argument) {
        return switch (argument.function()) {
            case SUBJECT, REFERENT -> {
                if (phrase != null) {
                    yield scene.thing(phrase).map(List::of).orElse(List.of());
                }
                yield clause == null ? List.of() : subject(scene, adjective, clause);
            }
            case PREPOSITIONAL ->
                phrase == null ? inClause(scene, clause, argument) : inPhrase(scene, phrase, adjective, argument);
            case DIRECT_OBJECT, INDIRECT_OBJECT, GENITIVE_OBJECT, PREDICATIVE, CLAUSE, POSSESSOR -> List.of();
        };
    }

    /** The subject, or in a headline without a verb the phrase before the adjective: {@code X erneut insolvent}. */
    private static List<Filler> subject(Scene scene, Token adjective, Clause clause) {
        if (clause.subject() >= 0) {
            return scene.things(scene.phrase(clause.subject()));
        }
        return clause.verb() != null
                ? List.of()
                : scene.sentence().phrases().stream()
                        .filter(p -> p.preposition() < 0
                                && p.end() <= adjective.index()
                                && clause.tokens().contains(p.begin()))
                        .reduce((a, b) -> b)
                        .map(scene::things)
                        .orElse(List.of());
    }

    private static List<Filler> inClause(Scene scene, @Nullable Clause clause, Argument argument) {
        return clause == null
                ? List.of()
                : scene.sentence().phrases(clause, Role.PREPOSITIONAL).stream()
                        .filter(p -> scene.preposition(p).equals(argument.marker()))
                        .flatMap(p -> VerbFrames.read(scene, p, argument).stream())
                        .toList();
    }

    /** The name, else the words between the preposition and the adjective: {@code in Kiel ansässige}. */
    private static List<Filler> inPhrase(Scene scene, Phrase phrase, Token adjective, Argument argument) {
        for (int i = phrase.begin(); i < adjective.index(); i++) {
            if (i != phrase.preposition() && scene.contraction(scene.lower(i)).equals(argument.marker())) {
                int from = i + 1;
                List<Filler> named = scene.references().stream()
                        .filter(r -> r.mention().begin() >= from && r.mention().end() <= adjective.index())
                        .map(r -> new Filler(
                                r.entity(),
                                r.mention().span(),
                                null,
                                r.mention().kind()))
                        .toList();
                return named.isEmpty() && from < adjective.index()
                        ? List.of(new Filler(null, scene.sentence().span(from, adjective.index()), null, null))
                        : named;
            }
        }
        return List.of();
    }
}
