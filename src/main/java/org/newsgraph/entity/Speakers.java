package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Text;
import org.newsgraph.text.Token;

/**
 * Noun phrases that stand where an article lets somebody speak: subject of a verb of speech, after {@code laut} and {@code
 * so}, behind {@code nach Angaben}. They are mentions even where they name nobody: {@code ein Sprecher der Polizei}.
 */
final class Speakers {
    private static final Set<String> ABSTRACT =
            Set.of("ung", "heit", "keit", "tion", "tät", "nis", "ismus", "zahl", "gesetz", "papier", "text", "blick");

    private final Lexicon lexicon;
    private final Ontology ontology;
    private final ClassNouns nouns;

    Speakers(Knowledge knowledge, ClassNouns nouns) {
        this.lexicon = knowledge.lexicon();
        this.ontology = knowledge.ontology();
        this.nouns = nouns;
    }

    /** All mentions in text order: those given and the speakers that are not among them. */
    List<Mention> with(Text text, List<Mention> mentions) {
        Overlaps taken = new Overlaps(mentions.stream()
                .filter(m -> m.kind() != Mention.Kind.PRONOUN && m.kind() != Mention.Kind.PART)
                .toList());
        List<Mention> all = new ArrayList<>(mentions);
        for (Sentence sentence : text.sentences()) {
            for (Phrase phrase : sentence.phrases()) {
                Mention mention = speaker(sentence, phrase);
                if (mention != null && taken.isFree(mention)) {
                    all.add(mention);
                }
            }
        }
        all.sort(Comparator.comparing(Mention::span).thenComparing(Mention::kind));
        return all;
    }

    private @Nullable Mention speaker(Sentence sentence, Phrase phrase) {
        Token head = sentence.tokens().get(phrase.head());
        if (head.tag() != Tag.NN || !isSpeaking(sentence, phrase)) {
            return null;
        }
        String type = nouns.of(head);
        if (type == null ? isAbstract(head) : !ontology.isA(type, "Agent")) {
            return null;
        }
        int begin = phrase.preposition() == phrase.begin() ? phrase.begin() + 1 : phrase.begin();
        return new Mention(
                sentence.span(begin, phrase.end()),
                sentence.index(),
                begin,
                phrase.end(),
                Mention.Kind.NOMINAL,
                head.lemma(),
                type == null ? "Agent" : type);
    }

    private boolean isAbstract(Token head) {
        String lower = head.head().toLowerCase(Locale.ROOT);
        return ABSTRACT.stream().anyMatch(lower::endsWith)
                || lexicon.frames(head.head()).stream().anyMatch(f -> f.partOfSpeech() == PartOfSpeech.NOUN);
    }

    /** True where a phrase stands in the place of a speaker. */
    boolean isSpeaking(Sentence sentence, Phrase phrase) {
        return isSubjectOfSpeech(sentence, phrase)
                || isSource(sentence, phrase)
                || isOwnerOfSource(sentence, phrase)
                || isAfterSo(sentence, phrase);
    }

    private boolean isSubjectOfSpeech(Sentence sentence, Phrase phrase) {
        return sentence.clauses().stream()
                .filter(c -> c.subject() == phrase.index())
                .map(Clause::verb)
                .anyMatch(v -> v != null && speaks(v.lemma()));
    }

    private boolean speaks(String lemma) {
        return lexicon.frames(lemma).stream()
                .anyMatch(f -> f.partOfSpeech() == PartOfSpeech.VERB
                        && f.reference().equals("states")
                        && f.arguments().stream().anyMatch(a -> a.function() == Function.CLAUSE));
    }

    private boolean isSource(Sentence sentence, Phrase phrase) {
        int after = phrase.end();
        boolean postposed = after < sentence.tokens().size()
                && attributes(sentence.tokens().get(after).lemma());
        return postposed
                || (phrase.preposition() >= 0
                        && attributes(sentence.tokens().get(phrase.preposition()).lemma()));
    }

    private boolean isOwnerOfSource(Sentence sentence, Phrase phrase) {
        boolean owner = phrase.role() == Role.GENITIVE
                || (phrase.preposition() >= 0
                        && sentence.tokens()
                                .get(phrase.preposition())
                                .form()
                                .toLowerCase(Locale.ROOT)
                                .matches("vo[nm]"));
        return owner
                && sentence.phrases().stream()
                        .filter(p -> p.end() == phrase.begin() && p.preposition() >= 0)
                        .anyMatch(p -> attributes(sentence.tokens()
                                        .get(p.preposition())
                                        .form()
                                        .toLowerCase(Locale.ROOT) + " "
                                + sentence.tokens().get(p.head()).lemma()));
    }

    private boolean attributes(String lemma) {
        return lexicon.frames(lemma).stream().anyMatch(Speakers::isAttribution);
    }

    private static boolean isAttribution(Frame frame) {
        return frame.partOfSpeech() == PartOfSpeech.PREPOSITION
                && frame.reference().equals("states");
    }

    private static boolean isAfterSo(Sentence sentence, Phrase phrase) {
        int so = phrase.begin() - 1;
        return so > 0
                && sentence.tokens().get(so).form().equals("so")
                && sentence.tokens().get(so - 1).tag() == Tag.COMMA;
    }
}
