package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.newsgraph.ontology.Documentation;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Term;
import org.newsgraph.ontology.Term.OntologyClass;
import org.newsgraph.ontology.Term.Property;

/** All terms that have a page, and the search through their names. */
final class OntologyIndex {
    private final SortedMap<String, Entry> entries = new TreeMap<>();

    /**
     * A term with a page.
     *
     * @param texts labels by language tag
     * @param comments by language tag
     * @param synonyms other labels
     */
    record Entry(
            String name,
            TermKind kind,
            Map<String, String> texts,
            Map<String, String> comments,
            Set<String> synonyms,
            Set<String> parents,
            boolean deprecated) {
        /** 0 for the name or label itself, then beginnings, parts, comments; 9 where nothing fits. */
        private int distance(String wanted) {
            List<String> names = Stream.of(Stream.of(name), texts.values().stream(), synonyms.stream())
                    .flatMap(s -> s)
                    .map(OntologyIndex::fold)
                    .toList();
            if (names.contains(wanted)) {
                return 0;
            }
            if (names.stream().anyMatch(n -> n.startsWith(wanted))) {
                return 1;
            }
            if (names.stream().anyMatch(n -> n.contains(wanted))) {
                return 2;
            }
            return comments.values().stream().anyMatch(c -> fold(c).contains(wanted)) ? 3 : 9;
        }
    }

    OntologyIndex(Knowledge knowledge, Documentation documentation) {
        documentation
                .concepts()
                .values()
                .forEach(c -> add(documentation, c.name(), TermKind.CONCEPT, c.labels(), c.definitions(), c.broader()));
        documentation
                .schemes()
                .values()
                .forEach(s -> add(documentation, s.name(), TermKind.SCHEME, s.titles(), Map.of(), Set.of()));
        Stream.<Collection<? extends Term>>of(
                        knowledge.ontology().properties().values(),
                        knowledge.ontology().classes().values())
                .flatMap(Collection::stream)
                .forEach(term ->
                        add(documentation, term.name(), kind(term), term.labels(), term.comments(), parents(term)));
    }

    private void add(
            Documentation documentation,
            String name,
            TermKind kind,
            Map<String, String> labels,
            Map<String, String> comments,
            Set<String> parents) {
        entries.put(
                name,
                new Entry(
                        name,
                        kind,
                        new TreeMap<>(labels),
                        comments,
                        documentation.note(name).synonyms(),
                        parents,
                        documentation.note(name).deprecated()));
    }

    private static TermKind kind(Term term) {
        return switch (term) {
            case OntologyClass c -> TermKind.CLASS;
            case Property p ->
                switch (p.kind()) {
                    case RELATION -> TermKind.RELATION;
                    case QUALIFIER -> TermKind.QUALIFIER;
                    case ANNOTATION -> TermKind.ANNOTATION;
                };
        };
    }

    private static Set<String> parents(Term term) {
        return switch (term) {
            case OntologyClass c -> c.parents();
            case Property p -> p.parents();
        };
    }

    /** By local name. */
    SortedMap<String, Entry> entries() {
        return entries;
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** What a search finds, nearest first; terms not to be used any more come last. */
    List<Entry> find(String query) {
        String wanted = fold(query.strip().replaceFirst("^ng:", ""));
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<Entry, Integer> distances = new LinkedHashMap<>();
        entries.values().forEach(entry -> distances.put(entry, entry.distance(wanted)));
        return distances.entrySet().stream()
                .filter(e -> e.getValue() < 9)
                .sorted(Comparator.comparing(
                                (Map.Entry<Entry, Integer> e) -> e.getKey().deprecated())
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(e -> e.getKey().name()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Terms whose names look like one that is not there. */
    List<Entry> near(String name) {
        List<Entry> near = new ArrayList<>(find(name));
        String folded = fold(name);
        entries.values().stream()
                .filter(e -> folded.length() < 100 && !near.contains(e))
                .filter(e -> edits(fold(e.name()), folded) <= Math.max(1, folded.length() / 3))
                .sorted(Comparator.comparingInt((Entry e) -> edits(fold(e.name()), folded))
                        .thenComparing(Entry::name))
                .forEach(near::add);
        return near.stream().limit(8).toList();
    }

    /** Levenshtein distance. */
    private static int edits(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = last[0];
            last[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = last[j];
                last[j] = Math.min(change, 1 + Math.min(last[j], last[j - 1]));
            }
        }
        return last[b.length()];
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
