package org.newsgraph.search;

import java.util.List;

/**
 * What a class or property of the ontology is called.
 *
 * @param name local part of its IRI
 * @param labels in all languages
 */
public record TermNames(String name, List<String> labels) {
    public TermNames {
        labels = List.copyOf(labels);
        if (name.isEmpty() || labels.isEmpty()) {
            throw new IllegalArgumentException("term '" + name + "' has no name or no label; give it an rdfs:label");
        }
    }
}
