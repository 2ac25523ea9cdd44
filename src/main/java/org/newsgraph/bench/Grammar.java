package org.newsgraph.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sentence patterns and words that news is generated from, read once. */
final class Grammar {
    private final Map<String, List<SentencePattern>> patterns;
    private final Map<String, List<List<Piece>>> words;
    private final WordLists lists = new WordLists("words-de.txt");

    /** The grammar that comes with the program. */
    Grammar() {
        this.patterns = new TreeMap<>(new WordLists("sentences-de.tsv")
                .all().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                list -> list.getValue().stream()
                                        .map(SentencePattern::parse)
                                        .toList())));
        this.words = new TreeMap<>(lists.all().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        list -> list.getValue().stream().map(Piece::parse).toList())));
    }

    /** The patterns of a kind of sentence. */
    List<SentencePattern> patterns(String kind) {
        return patterns.getOrDefault(kind, List.of());
    }

    /** The alternatives of a list of words. */
    List<List<Piece>> words(String list) {
        List<List<Piece>> alternatives = words.get(list);
        if (alternatives == null) {
            throw new BenchException(
                    "no role and no list of words is called '" + list + "'; mend the sentence pattern");
        }
        return alternatives;
    }

    /** The entries of a list as they stand in the file. */
    List<String> entries(String list) {
        return lists.get(list);
    }
}
