package org.newsgraph.ontology;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thing that the ontology itself names: a status, an office, a reason.
 *
 * @param name local name of its IRI
 * @param types local names of its classes
 * @param scheme local name of its {@code skos:ConceptScheme}, or null
 * @param labels by language tag
 * @param definitions by language tag
 * @param broader local names of more general concepts
 */
public record Concept(
        String name,
        Set<String> types,
        @Nullable String scheme,
        Map<String, String> labels,
        Map<String, String> definitions,
        Set<String> broader) {
    public Concept {
        types = Set.copyOf(types);
        labels = Map.copyOf(labels);
        definitions = Map.copyOf(definitions);
        broader = Set.copyOf(broader);
    }
}
