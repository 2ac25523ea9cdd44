package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds known names in a line of characters, the longest first. */
final class NameIndex {
    /**
     * A name found.
     *
     * @param end UTF-16 index after the name
     * @param wordEnd index after its genitive ending, if it has one
     */
    record Match(String name, int end, int wordEnd) {}

    private static final List<String> ENDINGS = List.of("’s", "'s", "es", "s", "’", "'", "");

    private static final Pattern ADJECTIVE =
            Pattern.compile("(\\p{Lu}\\p{L}*(?:sch|ig|lich|einigt|eut|rst|weit))(?:e|er|es|en)( \\p{Lu}.*)");

    /** A name as it may stand in the text, and the name it is a form of. */
    private record Form(String characters, String name) {}

    /** So many characters after the first word tell names of one first word apart. */
    private static final int TELLING = 6;

    /** By first word, then by the characters after it: an article may name thousands of people who are called Anna. */
    private final Map<String, Map<String, List<Form>>> byFirstWord = new HashMap<>();

    NameIndex(Collection<String> names) {
        for (String name : new TreeSet<>(names)) {
            for (String form : forms(name)) {
                int length = Shape.wordLength(form, 0);
                if (length > 0 && form.length() > 1) {
                    byFirstWord
                            .computeIfAbsent(key(form.substring(0, length)), k -> new HashMap<>())
                            .computeIfAbsent(
                                    after(form, length, Math.min(TELLING, form.length() - length - 1)),
                                    k -> new ArrayList<>())
                            .add(new Form(form, name));
                }
            }
        }
        byFirstWord.values().stream()
                .flatMap(forms -> forms.values().stream())
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Form form) -> form.characters().length())
                                .reversed()
                                .thenComparing(form -> !form.characters().equals(form.name()))
                                .thenComparing(Form::characters)
                                .thenComparing(Form::name)));
    }

    /** The name and, where it begins with an adjective, its inflected forms: {@code Deutschen Bank}. */
    private static Set<String> forms(String name) {
        Matcher adjective = ADJECTIVE.matcher(name);
        Set<String> forms = new TreeSet<>(Set.of(name));
        if (adjective.matches()) {
            for (String ending : List.of("e", "en", "er", "es", "em")) {
                forms.add(adjective.group(1) + ending + adjective.group(2));
            }
        }
        return forms;
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** So many characters behind the one that ends a word, in one case; fewer than one are none. */
    private static String after(String text, int wordEnd, int count) {
        StringBuilder characters = new StringBuilder();
        for (int i = wordEnd + 1; i <= wordEnd + count; i++) {
            characters.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
        }
        return characters.toString();
    }

    /** The longest name that starts at an index and ends where a word or a part of a hyphen compound ends. */
    Optional<Match> match(String line, int at) {
        int wordEnd = at + Shape.wordLength(line, at);
        String word = key(line.substring(at, wordEnd));
        Optional<Match> exact = among(word, line, at, wordEnd);
        if (exact.isEmpty() && word.endsWith("s")) {
            return among(word.substring(0, word.length() - 1), line, at, wordEnd - 1);
        }
        return exact;
    }

    private Optional<Match> among(String word, String line, int at, int wordEnd) {
        Map<String, List<Form>> forms = byFirstWord.getOrDefault(word, Map.of());
        Optional<Match> match = Optional.empty();
        for (int count = forms.isEmpty() ? -1 : TELLING; count >= 0 && match.isEmpty(); count--) {
            if (count == 0 || wordEnd + count < line.length()) {
                match = among(forms.getOrDefault(after(line, wordEnd, count), List.of()), line, at);
            }
        }
        return match;
    }

    private static Optional<Match> among(List<Form> forms, String line, int at) {
        for (Form form : forms) {
            int end = at + form.characters().length();
            if (end <= line.length() && reads(line, at, form.characters())) {
                for (String ending : ENDINGS) {
                    if (line.startsWith(ending, end) && isBoundary(line, end + ending.length())) {
                        return Optional.of(new Match(form.name(), end, end + ending.length()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isBoundary(String line, int at) {
        return at >= line.length() || !Character.isLetterOrDigit(line.charAt(at));
    }

    /** True when the name stands there as it is, in capitals throughout, or with hyphens for its blanks. */
    private static boolean reads(String line, int at, String name) {
        boolean same = true;
        boolean shouted = name.length() > 2;
        for (int i = 0; i < name.length() && (same || shouted); i++) {
            char expected = name.charAt(i);
            char actual = line.charAt(at + i);
            boolean gap = expected == ' ' && actual == '-';
            same &= expected == actual || gap;
            shouted &= Character.toUpperCase(expected) == actual || gap;
        }
        return same || shouted;
    }
}
