package org.newsgraph.ontology;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an ontology says of itself.
 *
 * @param iri of the {@code owl:Ontology}
 * @param titles by language tag
 * @param descriptions by language tag
 * @param version {@code owl:versionInfo}, or null
 * @param license IRI, or null
 * @param remarks whatever else it says: creators, dates, imports
 */
public record OntologyHeader(
        String iri,
        Map<String, String> titles,
        Map<String, String> descriptions,
        @Nullable String version,
        @Nullable String license,
        List<Remark> remarks) {
    public OntologyHeader {
        titles = Map.copyOf(titles);
        descriptions = Map.copyOf(descriptions);
        remarks = List.copyOf(remarks);
    }
}
