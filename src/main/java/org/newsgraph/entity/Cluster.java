package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.KnownEntity;

/** The mentions of one thing, while they are being gathered. */
final class Cluster {
    private final @Nullable KnownEntity known;
    private final String type;
    private final Map<String, Integer> names = new TreeMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final @Nullable String localName;

    private Cluster(@Nullable KnownEntity known, String type, @Nullable String localName) {
        this.known = known;
        this.type = type;
        this.localName = localName;
    }

    static Cluster known(KnownEntity entity) {
        return new Cluster(entity, entity.type(), null);
    }

    static Cluster named(String type) {
        return new Cluster(null, type, null);
    }

    static Cluster local(String name, String type) {
        return new Cluster(null, type, name);
    }

    void add(Mention mention) {
        mentions.add(mention);
        if (mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.PART) {
            names.merge(mention.name(), 1, Integer::sum);
        }
    }

    void addAll(Cluster other) {
        other.mentions.forEach(this::add);
    }

    String type() {
        return type;
    }

    boolean isKnown() {
        return known != null;
    }

    boolean isLocal() {
        return localName != null;
    }

    List<Mention> mentions() {
        return mentions;
    }

    Set<String> names() {
        return names.keySet();
    }

    /** The register's German label, else the longest name that is not all capitals, of equals the most frequent. */
    String name() {
        if (localName != null) {
            return localName;
        }
        if (known != null) {
            String label = known.labels().getOrDefault("de", known.labels().getOrDefault("en", ""));
            return !label.isEmpty()
                    ? label
                    : known.labels().values().stream().sorted().findFirst().orElse(known.slug());
        }
        Comparator<String> order = Comparator.comparing(Cluster::isPlain)
                .thenComparingInt(String::length)
                .thenComparingInt(name -> names.getOrDefault(name, 0))
                .thenComparing(Comparator.reverseOrder());
        return names.keySet().stream().max(order).orElseThrow();
    }

    private static boolean isPlain(String name) {
        return !Shape.isAllCapitals(name) || name.length() < 5;
    }

    String slug() {
        return known != null ? known.slug() : Slug.of(name());
    }

    Entity entity(String id) {
        TreeSet<String> aliases = new TreeSet<>(names.keySet());
        if (known != null) {
            Stream.concat(known.aliases().stream(), known.labels().values().stream())
                    .forEach(aliases::add);
        }
        aliases.remove(name());
        List<Mention> ordered =
                mentions.stream().sorted(Comparator.comparing(Mention::span)).toList();
        return new Entity(id, name(), type, aliases, known == null ? null : known.wikidata(), ordered);
    }
}
