package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

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

    private final Map<String, List<String>> byFirstWord = new HashMap<>();

    NameIndex(Collection<String> names) {
        for (String name : new TreeSet<>(names)) {
            int length = Shape.wordLength(name, 0);
            if (length > 0 && name.length() > 1) {
                byFirstWord
                        .computeIfAbsent(key(name.substring(0, length)), k -> new ArrayList<>())
                        .add(name);
            }
        }
        byFirstWord.values().forEach(list -> list.sort(Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder())));
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** The longest name that starts at an index and ends where a word or a part of a hyphen compound ends. */
    Optional<Match> match(String line, int at) {
        String word = key(line.substring(at, at + Shape.wordLength(line, at)));
        Optional<Match> exact = among(word, line, at);
        if (exact.isEmpty() && word.endsWith("s")) {
            return among(word.substring(0, word.length() - 1), line, at);
        }
        return exact;
    }

    private Optional<Match> among(String word, String line, int at) {
        for (String name : byFirstWord.getOrDefault(word, List.of())) {
            int end = at + name.length();
            if (end <= line.length() && reads(line, at, name)) {
                for (String ending : ENDINGS) {
                    if (line.startsWith(ending, end) && isBoundary(line, end + ending.length())) {
                        return Optional.of(new Match(name, end, end + ending.length()));
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
