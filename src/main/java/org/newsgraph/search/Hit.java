package org.newsgraph.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Something that a search finds. */
public sealed interface Hit {
    /**
     * An entity.
     *
     * @param iri that stands for it where articles know it under several
     * @param labels what it is called, by language tag
     * @param names in all languages, each once
     * @param kinds local names of its classes
     * @param articles that mention it
     */
    record Entity(String iri, Map<String, String> labels, List<String> names, List<String> kinds, long articles)
            implements Hit {
        public Entity {
            labels = Collections.unmodifiableMap(new TreeMap<>(labels));
            names = List.copyOf(names);
            kinds = List.copyOf(kinds);
        }

        /** What it is called in a language, or else in the first that has a word for it. */
        public String label(String language) {
            String label = labels.get(language);
            return label != null ? label : labels.values().stream().findFirst().orElse(iri);
        }
    }

    /**
     * An article.
     *
     * @param headline empty when it has none
     * @param published a date or time of XML Schema, or empty
     * @param publisher by name or IRI, or empty
     */
    record Article(String iri, String headline, String published, String publisher) implements Hit {}

    /** A class or property of the ontology, by its local name. */
    record Term(String name) implements Hit {}
}
