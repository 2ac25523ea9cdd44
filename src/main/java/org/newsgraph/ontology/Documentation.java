package org.newsgraph.ontology;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the ontology's files say for people, beside what facts need.
 *
 * @param prefixes of the files, by prefix
 * @param notes by local name of the term
 * @param schemes by local name
 * @param concepts by local name
 */
public record Documentation(
        OntologyHeader header,
        SortedMap<String, String> prefixes,
        Map<String, Note> notes,
        SortedMap<String, Scheme> schemes,
        SortedMap<String, Concept> concepts,
        List<Shape> shapes,
        List<RuleText> rules) {
    public Documentation {
        prefixes = Collections.unmodifiableSortedMap(new TreeMap<>(prefixes));
        notes = Map.copyOf(notes);
        schemes = Collections.unmodifiableSortedMap(new TreeMap<>(schemes));
        concepts = Collections.unmodifiableSortedMap(new TreeMap<>(concepts));
        shapes = List.copyOf(shapes);
        rules = List.copyOf(rules);
    }

    /** Of the files that a knowledge was read from. */
    public static Documentation of(Knowledge knowledge) {
        return new DocumentationReader(knowledge).read();
    }

    /** Of a term by local name; empty for one of which nothing is said. */
    public Note note(String name) {
        return notes.getOrDefault(name, Note.NONE);
    }
}
