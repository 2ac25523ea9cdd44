package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.text.Phrase;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Token;

/** Phrases and pronouns that may stand for something named before: {@code der Konzern}, {@code er}, {@code seine}. */
final class Nominals {
    private static final Set<String> OTHERS = Set.of(
            "ander",
            "weiter",
            "zweit",
            "dritt",
            "viert",
            "ähnlich",
            "jeweilig",
            "eigen",
            "einzeln",
            "übrig",
            "verschieden",
            "betroffen",
            "zuständig",
            "künftig",
            "ehemalig",
            "neu",
            "einzig",
            "folgend");
    private static final Set<String> THIRD_PERSON = Set.of("er", "sie", "es", "ihn", "ihm", "ihr");

    private final ClassNouns nouns;

    Nominals(ClassNouns nouns) {
        this.nouns = nouns;
    }

    List<Mention> find(Line line) {
        List<Mention> mentions = new ArrayList<>();
        Sentence sentence = line.sentence();
        for (Phrase phrase : sentence.phrases()) {
            Token head = sentence.tokens().get(phrase.head());
            String type = nouns.of(head);
            if (type != null && head.tag() == Tag.NN && !nouns.isBody(head) && mayRefer(line, phrase)) {
                mentions.add(nominal(line, phrase, type));
            }
        }
        for (Token token : sentence.tokens()) {
            if (isPronoun(token)) {
                mentions.add(new Mention(
                        token.span(),
                        sentence.index(),
                        token.index(),
                        token.index() + 1,
                        Mention.Kind.PRONOUN,
                        token.form(),
                        null));
            }
        }
        return mentions;
    }

    private static Mention nominal(Line line, Phrase phrase, String type) {
        int begin = phrase.preposition() == phrase.begin() && line.tag(phrase.preposition()) != Tag.APPRART
                ? phrase.preposition() + 1
                : phrase.begin();
        return of(line.sentence(), begin, phrase, line.token(phrase.head()).lemma(), type);
    }

    /** The mention that a phrase is from a token of it on. */
    static Mention of(Sentence sentence, int begin, Phrase phrase, String name, String type) {
        return new Mention(
                sentence.span(begin, phrase.end()),
                sentence.index(),
                begin,
                phrase.end(),
                Mention.Kind.NOMINAL,
                name,
                type);
    }

    /** True for a phrase with a definite or demonstrative determiner, or none, that sets nothing apart from others. */
    private static boolean mayRefer(Line line, Phrase phrase) {
        boolean refers = true;
        for (int i = phrase.begin(); i < phrase.head() && refers; i++) {
            Token token = line.token(i);
            refers = switch (token.tag()) {
                case ART -> token.form().toLowerCase(Locale.ROOT).startsWith("d");
                case PIAT, PIDAT, PPOSAT, CARD, PWAT, PRELAT -> false;
                case ADJA -> !OTHERS.contains(stem(token)) && !token.form().matches(".*(st|größt)(e|en|er|es)");
                default -> true;
            };
        }
        return refers;
    }

    private static String stem(Token adjective) {
        String lemma = adjective.lemma();
        return lemma.matches(".*(e|en|er|es|em)") && !OTHERS.contains(lemma)
                ? lemma.replaceAll("(en|er|es|em|e)$", "")
                : lemma;
    }

    private static boolean isPronoun(Token token) {
        return switch (token.tag()) {
            case PPER -> THIRD_PERSON.contains(token.form().toLowerCase(Locale.ROOT));
            case PPOSAT -> token.form().toLowerCase(Locale.ROOT).matches("(sein|ihr)(e|en|er|es|em)?");
            case PRELS, PRELAT -> true;
            default -> false;
        };
    }
}
