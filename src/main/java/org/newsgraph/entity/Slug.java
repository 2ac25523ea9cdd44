package org.newsgraph.entity;

import java.text.Normalizer;
import java.util.Locale;

/** Turns a name into the last part of an IRI: {@code süd-werk-gmbh} becomes {@code sued-werk-gmbh}. */
final class Slug {
    private Slug() {}

    static String of(String name) {
        StringBuilder spelled = new StringBuilder(name.length() + 4);
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            spell(lower.charAt(i), spelled);
        }
        String slug = hyphenated(Normalizer.normalize(spelled, Normalizer.Form.NFKD));
        return slug.isEmpty() ? codePoints(name) : slug;
    }

    private static void spell(char letter, StringBuilder to) {
        switch (letter) {
            case 'ä', 'æ' -> to.append("ae");
            case 'ö' -> to.append("oe");
            case 'ü' -> to.append("ue");
            case 'ß' -> to.append("ss");
            case 'ø' -> to.append('o');
            case 'ł' -> to.append('l');
            case '+' -> to.append(" plus ");
            default -> to.append(letter);
        }
    }

    /** The letters and digits, a hyphen for whatever stands between two of them; accents, in characters of their own, are none. */
    private static String hyphenated(String decomposed) {
        StringBuilder slug = new StringBuilder(decomposed.length());
        boolean apart = false;
        for (int i = 0; i < decomposed.length(); i += Character.charCount(decomposed.codePointAt(i))) {
            int c = decomposed.codePointAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(apart && !slug.isEmpty() ? "-" : "").append((char) c);
                apart = false;
            } else if (!isMark(c)) {
                apart = true;
            }
        }
        return slug.toString();
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** A name without Latin letters keeps its identity in hexadecimal. */
    private static String codePoints(String name) {
        StringBuilder slug = new StringBuilder("u");
        name.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .forEach(c -> slug.append('-').append(Integer.toHexString(c)));
        return slug.toString();
    }
}
