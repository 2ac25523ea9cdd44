package org.newsgraph.entity;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something an article speaks about.
 *
 * @param id its IRI relative to the base: {@code id/meta} for a named entity, the same in every article, with its kind where
 *     other things own the plain one ({@code id/altenrode.place}); a fragment for one of this article alone, which is named
 *     when it has a kind ({@code #krueger.person}) and otherwise described ({@code #klaeger})
 * @param name preferred name, without legal form
 * @param type local name of its ontology class ({@code Company}, {@code AIModel} …)
 * @param aliases other names seen in the article or known from the register, sorted
 * @param wikidata Wikidata item ({@code Q380}) when the register holds a verified one
 * @param mentions in text order
 */
public record Entity(
        String id,
        String name,
        String type,
        SortedSet<String> aliases,
        @Nullable String wikidata,
        List<Mention> mentions) {
    public Entity {
        if (id.isEmpty() || name.isBlank()) {
            throw new IllegalArgumentException("an entity needs an id and a name: '" + id + "', '" + name + "'");
        }
        aliases = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
        mentions = List.copyOf(mentions);
    }

    /** True for one of its article alone, such as the plaintiffs of a case. */
    public boolean isLocal() {
        return id.startsWith("#");
    }

    /** This one with the mentions and names of another spelling. */
    public Entity with(Entity spelling) {
        SortedSet<String> names = new TreeSet<>(aliases);
        names.addAll(spelling.aliases);
        names.add(spelling.name);
        names.remove(name);
        List<Mention> all = Stream.concat(mentions.stream(), spelling.mentions.stream())
                .sorted(Comparator.comparing(Mention::span))
                .toList();
        return new Entity(id, name, type, names, wikidata, all);
    }

    /** The same under another id. */
    public Entity as(String other) {
        return new Entity(other, name, type, aliases, wikidata, mentions);
    }
}
