package org.newsgraph.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Well-known organisations, people, products, places, authorities and courts with their names. */
public final class Register {
    private final List<KnownEntity> entities;
    private final Map<String, List<KnownEntity>> byName = new HashMap<>();
    private final List<String> names;

    /** A register of these. */
    public Register(List<KnownEntity> entities) {
        this.entities = List.copyOf(entities);
        for (KnownEntity entity : this.entities) {
            Stream.concat(entity.labels().values().stream(), entity.aliases().stream())
                    .distinct()
                    .forEach(name ->
                            byName.computeIfAbsent(name, n -> new ArrayList<>()).add(entity));
        }
        this.names = byName.keySet().stream().sorted().toList();
    }

    /**
     * This register and the entries of another one. Of what both know, by IRI, Wikidata item or label, this one's entry stands;
     * a name that is known here stays with its bearer alone.
     */
    Register with(Register other) {
        Set<String> known = new HashSet<>();
        entities.forEach(entity -> {
            known.add(entity.slug());
            if (entity.wikidata() != null) {
                known.add(entity.wikidata());
            }
        });
        List<KnownEntity> all = new ArrayList<>(entities);
        for (KnownEntity entity : other.entities) {
            if (!known.contains(entity.slug()) && (entity.wikidata() == null || !known.contains(entity.wikidata()))) {
                entity.without(byName.keySet()).ifPresent(all::add);
            }
        }
        return new Register(all);
    }

    /** All of them, in the order of the files. */
    public List<KnownEntity> entities() {
        return entities;
    }

    /** The entries that bear exactly this name. */
    public List<KnownEntity> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** All names in order, for building an index over them. */
    public List<String> names() {
        return names;
    }
}
