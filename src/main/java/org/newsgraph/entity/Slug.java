package org.newsgraph.entity;

import java.text.Normalizer;
import java.util.Locale;

/** Turns a name into the last part of an IRI: {@code süd-werk-gmbh} becomes {@code sued-werk-gmbh}. */
final class Slug {
    private Slug() {}

    static String of(String name) {
        String lower = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ł", "l")
                .replace("+", " plus ");
        String plain = Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? codePoints(name) : slug;
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
