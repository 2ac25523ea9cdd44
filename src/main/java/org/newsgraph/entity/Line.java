package org.newsgraph.entity;

import java.util.regex.Pattern;
import org.newsgraph.article.Body;
import org.newsgraph.article.Span;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Tag;
import org.newsgraph.text.Text;
import org.newsgraph.text.Token;

/** A sentence with its characters at hand, every kind of white space made a blank. */
final class Line {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]");

    private final Sentence sentence;
    private final Body body;
    private final String characters;
    private final boolean shouted;

    Line(Text text, Sentence sentence) {
        this.sentence = sentence;
        this.body = Body.of(text.slice(sentence.span()));
        this.characters = SPACE.matcher(body.text()).replaceAll(" ");
        this.shouted = isShouted(characters);
    }

    private static boolean isShouted(String characters) {
        long letters = characters.chars().filter(Character::isLetter).count();
        return letters > 0 && characters.chars().filter(Character::isUpperCase).count() * 10 > letters * 6;
    }

    Sentence sentence() {
        return sentence;
    }

    /** The characters; indices are UTF-16 from the sentence's begin. */
    String characters() {
        return characters;
    }

    /** True when most letters are capitals, so that capitals tell nothing. */
    boolean isShouted() {
        return shouted;
    }

    int size() {
        return sentence.tokens().size();
    }

    Token token(int index) {
        return sentence.tokens().get(index);
    }

    /** The form of a token, empty outside the sentence. */
    String form(int index) {
        return index < 0 || index >= size() ? "" : token(index).form();
    }

    /** The tag of a token, {@link Tag#STOP} outside the sentence. */
    Tag tag(int index) {
        return index < 0 || index >= size() ? Tag.STOP : token(index).tag();
    }

    /** UTF-16 index of a token's first character. */
    int begin(int token) {
        return body.utf16(token(token).span().begin() - sentence.span().begin());
    }

    /** UTF-16 index after a token's last character. */
    int end(int token) {
        return body.utf16(token(token).span().end() - sentence.span().begin());
    }

    /** The body's span of two UTF-16 indices of this line. */
    Span span(int begin16, int end16) {
        Span local = body.span(begin16, end16);
        int offset = sentence.span().begin();
        return new Span(offset + local.begin(), offset + local.end());
    }

    /** The characters of the tokens {@code begin} to {@code end} (exclusive). */
    String characters(int begin, int end) {
        return characters.substring(begin(begin), end(end - 1));
    }

    /** The token that ends at a UTF-16 index, searched from {@code from}, or -1 when none does. */
    int tokenEndingAt(int end16, int from) {
        for (int i = from; i < size() && begin(i) < end16; i++) {
            if (end(i) == end16) {
                return i;
            }
        }
        return -1;
    }
}
