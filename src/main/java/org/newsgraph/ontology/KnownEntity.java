package org.newsgraph.ontology;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** The same without these names; where they are all its labels, it is taken for the bearer of one of them, and empty. */
    Optional<KnownEntity> without(Set<String> names) {
        return new TreeMap<>(labels)
                .values().stream()
                        .filter(label -> !names.contains(label))
                        .findFirst()
                        .map(substitute -> without(names, substitute));
    }

    private KnownEntity without(Set<String> names, String substitute) {
        Map<String, String> kept = new TreeMap<>(labels);
        kept.replaceAll((language, label) -> names.contains(label) ? substitute : label);
        Set<String> others = new TreeSet<>(aliases);
        others.removeAll(names);
        others.removeAll(kept.values());
        return new KnownEntity(slug, type, kept, others, wikidata);
    }
}
