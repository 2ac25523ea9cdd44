package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.entity.Entities.Reference;
import org.newsgraph.entity.Mention;
import org.newsgraph.ontology.Frame;
import org.newsgraph.ontology.Frame.PartOfSpeech;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Token;

/** Finds the nouns of the lexicon in a sentence and what fills their arguments. */
final class NounFrames {
    private final Lexicon lexicon;
    private final Topic topic;

    NounFrames(Lexicon lexicon, Topic topic) {
        this.lexicon = lexicon;
        this.topic = topic;
    }

    List<Match> find(Scene scene) {
        List<Match> found = new ArrayList<>();
        for (Phrase phrase : scene.sentence().phrases()) {
            List<Frame> own = isOfName(scene, phrase.head()) ? List.of() : frames(scene.token(phrase.head()));
            for (Frame frame : own) {
                new NounReading(lexicon, topic, scene, phrase, phrase.head(), frame)
                        .match()
                        .ifPresent(found::add);
            }
            titles(scene, phrase, found);
        }
        return found;
    }

    /**
     * True for a word within a name, which says nothing: {@code ElbPartner}, {@code Deutsche Tochter AG}. A noun of the
     * lexicon alone is none, even where it was taken for one.
     */
    private boolean isOfName(Scene scene, int token) {
        boolean known = !nouns(scene.token(token).lemma()).isEmpty();
        return scene.references().stream()
                .map(Reference::mention)
                .filter(m -> m.kind() == Mention.Kind.NAME && m.begin() <= token && token < m.end())
                .anyMatch(m -> !known || m.end() - m.begin() > 1);
    }

    /** A noun that was read as the first word of a name: {@code CEO Y}. */
    private void titles(Scene scene, Phrase phrase, List<Match> found) {
        int first = phrase.beginOfNoun();
        boolean named = scene.references().stream()
                .anyMatch(r -> r.mention().kind() == Mention.Kind.NAME
                        && r.mention().begin() == first + 1
                        && r.mention().end() == phrase.end());
        if (named && first != phrase.head()) {
            for (Frame frame : frames(scene.token(first))) {
                new NounReading(lexicon, topic, scene, phrase, first, frame)
                        .match()
                        .ifPresent(found::add);
            }
        }
    }

    /** The frames of a noun: its own, else those of what follows its hyphen, else of the last part of the compound it is. */
    private List<Frame> frames(Token token) {
        if (!token.tag().isNoun()) {
            return List.of();
        }
        String lemma = token.lemma();
        return Stream.of(lemma, lemma.substring(lemma.lastIndexOf('-') + 1), token.head())
                .map(this::nouns)
                .filter(frames -> !frames.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Frame> nouns(String lemma) {
        return lexicon.frames(lemma).stream()
                .filter(f -> f.partOfSpeech() == PartOfSpeech.NOUN)
                .toList();
    }
}
