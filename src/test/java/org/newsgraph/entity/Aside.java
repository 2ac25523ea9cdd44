package org.newsgraph.entity;

import java.util.List;
import java.util.regex.Pattern;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Text;
import org.newsgraph.text.Token;

/**
 * Spans that a comparison of names leaves aside, told by their form alone: a part of a longer word ({@code Berlin} in
 * {@code Berlin-Besuch}), an adjective ({@code deutsche}, {@code Berliner Bauherr}, {@code landesweit}), a common noun of
 * the dictionary that says a class ({@code Konzern}).
 */
final class Aside {
    private final Text text;
    private final ClassNouns nouns;

    Aside(Text text, ClassNouns nouns) {
        this.text = text;
        this.nouns = nouns;
    }

    /** True when the code points {@code begin} to {@code end} (exclusive) are of such a form. */
    boolean isAside(int begin, int end) {
        for (Sentence sentence : text.sentences()) {
            List<Token> touched = touched(sentence, begin, end);
            if (touched.size() == 1
                    && (isAdjective(sentence, touched.getFirst()) || isCommonNoun(touched.getFirst()))) {
                return true;
            }
        }
        return isCut(begin, end);
    }

    /** True when the code points begin or end within a word; a hyphen compound is one. */
    boolean isCut(int begin, int end) {
        String body = text.article().body().text();
        int from = body.offsetByCodePoints(0, begin);
        int to = body.offsetByCodePoints(from, end - begin);
        return Pattern.compile("[\\p{L}\\d]-?$").matcher(body).region(0, from).find()
                || Pattern.compile("^-?[\\p{L}\\d]")
                        .matcher(body)
                        .region(to, body.length())
                        .find();
    }

    private static List<Token> touched(Sentence sentence, int begin, int end) {
        return sentence.tokens().stream()
                .filter(t -> t.span().begin() < end && begin < t.span().end())
                .toList();
    }

    private static boolean isAdjective(Sentence sentence, Token token) {
        int next = token.index() + 1;
        boolean beforeNoun =
                next < sentence.tokens().size() && sentence.tokens().get(next).tag() == Tag.NN;
        return token.tag() == Tag.ADJA
                || token.tag() == Tag.ADJD
                || token.form().matches("\\p{Ll}+(isch|weit)(e[mnrs]?)?")
                || (beforeNoun && token.form().matches("\\p{Lu}\\p{L}+er"));
    }

    private boolean isCommonNoun(Token token) {
        return token.tag() == Tag.NN
                && nouns.of(token) != null
                && token.head().equals(token.lemma())
                && token.form().indexOf('-') < 0
                && !Shape.isAllCapitals(token.form());
    }
}
