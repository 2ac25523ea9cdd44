package org.newsgraph.text;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the tagger knows of a word form wherever it stands; made once a form. */
@SuppressWarnings("EnumOrdinal") // the model numbers its classes by the order of the tags
final class WordForm {
    static final int LONGEST_ENDING = 4;
    private static final int START = 3;
    private static final Tag[] TAGS = Tag.values();

    static final WordForm BEGIN = new WordForm("<");
    static final WordForm END = new WordForm(">");

    /** The form with every digit as 0. */
    final String digitless;

    final String lower;
    final String shape;
    final String readings;
    final String source;
    final String start;
    final String readingsAndShape;
    final String readingsAndEnding;
    /** The tag that the characters alone decide. */
    final @Nullable Tag fixed;

    private final String[] endings = new String[LONGEST_ENDING + 1];
    private final int[] allowed;

    WordForm(String form, Word word) {
        this(form, word, word.ambiguity(), word.source(), shape(form));
    }

    /** A place outside the sentence, whose every feature is its sign. */
    private WordForm(String sign) {
        this(sign, new Word(), sign, sign, sign);
    }

    private WordForm(String form, Word word, String readings, String source, String shape) {
        this.digitless = withoutDigits(form);
        this.lower = digitless.toLowerCase(Locale.ROOT);
        this.shape = shape;
        this.readings = readings;
        this.source = source;
        this.start = lower.substring(0, Math.min(START, lower.length()));
        for (int length = 0; length <= LONGEST_ENDING; length++) {
            endings[length] = lower.substring(Math.max(0, lower.length() - length));
        }
        this.readingsAndShape = readings + shape;
        this.readingsAndEnding = readings + ' ' + endings[2];
        this.fixed = TagRules.fixed(form);
        this.allowed = allowed(form, word);
    }

    private static int[] allowed(String form, Word word) {
        String lower = form.toLowerCase(Locale.ROOT);
        return Arrays.stream(TAGS)
                .filter(tag -> TagRules.allows(word, form, lower, tag))
                .mapToInt(Tag::ordinal)
                .toArray();
    }

    /** The numbers of the tags that {@link TagRules} allow, in order. */
    int[] allowed() {
        return allowed;
    }

    /** The last characters in small letters, the whole of a shorter form. */
    String ending(int length) {
        return endings[length];
    }

    private static String withoutDigits(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            plain.append(Character.isDigit(word.charAt(i)) ? '0' : word.charAt(i));
        }
        return plain.toString();
    }

    /** Upper, lower and digit runs: {@code Xx-X} for Groß-U. */
    private static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        char last = 0;
        for (int i = 0; i < word.length() && shape.length() < 8; i++) {
            char c = word.charAt(i);
            char kind =
                    Character.isUpperCase(c) ? 'X' : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? '0' : c;
            if (kind != last) {
                shape.append(kind);
                last = kind;
            }
        }
        return shape.toString();
    }
}
