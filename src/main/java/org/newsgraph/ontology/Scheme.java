package org.newsgraph.ontology;

import java.util.List;
import java.util.Map;

/**
 * A {@code skos:ConceptScheme}.
 *
 * @param titles by language tag
 * @param concepts local names, in the order of {@code skos:hasTopConcept} where it has one
 */
public record Scheme(String name, Map<String, String> titles, List<String> concepts) {
    public Scheme {
        titles = Map.copyOf(titles);
        concepts = List.copyOf(concepts);
    }
}
