package org.newsgraph.ontology;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the register.
 *
 * @param slug last part of its IRI ({@code meta})
 * @param type local name of its class
 * @param labels preferred name by language
 * @param aliases all other names, any language
 * @param wikidata Wikidata item, only where verified
 */
public record KnownEntity(
        String slug,
        String type,
        Map<String, String> labels,
        Set<String> aliases,
        @Nullable String wikidata) {
    public KnownEntity {
        labels = Map.copyOf(labels);
        aliases = Set.copyOf(aliases);
    }
}
