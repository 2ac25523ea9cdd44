package org.newsgraph.entity;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as it is compared with another one: without case, punctuation, legal form and definite article.
 *
 * @param key its letters and digits, umlauts in two letters
 * @param bare the same, umlauts without their dots, as the foreign press writes them
 * @param numbers the numbers in it, which keep {@code Fonds II} and {@code Fonds III} apart
 * @param surname key of the last word
 */
public record NameForm(String key, String bare, String numbers, String surname) {
    private static final List<String> LEGAL_FORMS = WordList.lines("legal-forms.txt").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(form -> " " + form)
            .toList();
    private static final Pattern ARTICLE = Pattern.compile("^(?:Der|Die|Das|The) (?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("\\d+|[IVX]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The form of a name. */
    public static NameForm of(String name) {
        String core = ARTICLE.matcher(withoutLegalForm(name.strip())).replaceFirst("");
        String joined = core.replace(" & ", " und ").replace(" and ", " und ");
        String undotted = undotted(joined);
        String key = letters(joined);
        String bare = undotted.equals(joined) ? key : letters(undotted);
        String last = core.substring(core.lastIndexOf(' ') + 1);
        return new NameForm(key, bare, numbers(core), letters(last));
    }

    /** All keys that the name is found by. */
    public SequencedSet<String> keys() {
        return new LinkedHashSet<>(List.of(key, bare));
    }

    /** One key for all spellings of its umlauts, to tell that two names differ. */
    public String coarse() {
        return key.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    /** True for a short form in capitals whose letters stand in the name in order. */
    public static boolean isAcronym(String shortForm, String name) {
        return Shape.isAllCapitals(shortForm) && shortForm.length() < name.length() && Acronym.matches(shortForm, name);
    }

    private static String withoutLegalForm(String name) {
        String rest = name;
        for (String form : LEGAL_FORMS) {
            if (rest.endsWith(form)) {
                rest = rest.substring(0, rest.length() - form.length()).replaceFirst(",$", "");
            }
        }
        return rest;
    }

    private static String letters(String name) {
        return Slug.of(name).replace("-", "");
    }

    private static String undotted(String name) {
        return name.replace('ä', 'a')
                .replace('ö', 'o')
                .replace('ü', 'u')
                .replace('Ä', 'A')
                .replace('Ö', 'O')
                .replace('Ü', 'U');
    }

    private static String numbers(String name) {
        if (!NUMBER.matcher(name).find()) { // most names
            return "";
        }
        return BETWEEN_WORDS
                .splitAsStream(name)
                .filter(word -> NUMBER.matcher(word).matches())
                .collect(Collectors.joining(" "));
    }
}
