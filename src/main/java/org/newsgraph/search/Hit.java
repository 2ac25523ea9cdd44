package org.newsgraph.search;

import java.util.List;

/** Something that a search finds. */
public sealed interface Hit {
    /**
     * An entity.
     *
     * @param iri that stands for it where articles know it under several
     * @param names in all languages, each once
     * @param kinds local names of its classes
     * @param articles that mention it
     */
    record Entity(String iri, String label, List<String> names, List<String> kinds, long articles) implements Hit {
        public Entity {
            names = List.copyOf(names);
            kinds = List.copyOf(kinds);
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
