package org.newsgraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A resource of this room: lists, each begun by {@code == NAME}, of one entry a line; {@code #} begins a comment. */
final class WordLists {
    private static final String HEAD = "== ";

    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    /** Reads a resource. */
    WordLists(String resource) {
        List<String> list = new ArrayList<>();
        for (String line : lines(resource)) {
            if (line.startsWith(HEAD)) {
                list = new ArrayList<>();
                lists.put(line.substring(HEAD.length()), list);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                list.add(line);
            }
        }
    }

    private static List<String> lines(String resource) {
        try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new BenchException(resource + " is missing from the program; build it again");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** The lists by name. */
    Map<String, List<String>> all() {
        return lists;
    }

    /** The entries of a list. */
    List<String> get(String name) {
        List<String> list = lists.get(name);
        if (list == null) {
            throw new BenchException("no list of words '" + name + "'; there are " + String.join(", ", lists.keySet()));
        }
        return list;
    }
}
