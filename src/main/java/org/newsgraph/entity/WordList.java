package org.newsgraph.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The word lists of this room: lines of a resource, lines that begin with {@code #} left out. */
final class WordList {
    private WordList() {}

    /** The lines, in the file's order. */
    static List<String> lines(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("word list " + name + " is missing from the jar; build it again");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read word list " + name, e);
        }
    }

    /** All words of all lines. */
    static Set<String> words(String name) {
        Set<String> words = new TreeSet<>();
        lines(name).forEach(line -> words.addAll(List.of(line.split("\\s+"))));
        return words;
    }

    /** First and second word of each line. */
    static Map<String, String> pairs(String name) {
        return fields(name, " ");
    }

    /** First and second field of each line, a tabulator between them. */
    static Map<String, String> tabbed(String name) {
        return fields(name, "\t");
    }

    private static Map<String, String> fields(String name, String separator) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : lines(name)) {
            String[] fields = line.split(separator, 2);
            pairs.put(fields[0], fields[1].strip());
        }
        return pairs;
    }
}
