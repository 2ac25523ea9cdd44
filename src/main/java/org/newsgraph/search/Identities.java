package org.newsgraph.search;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Which IRIs stand for one entity.
 *
 * @param canonical by the IRI that another stands for
 * @param groups all that one stands for, itself among them, by the one
 */
record Identities(Map<String, String> canonical, Map<String, SortedSet<String>> groups) {
    static Identities of(DatasetGraph data) {
        Map<String, String> canonical = new TreeMap<>();
        for (Iterator<Quad> all = data.find(Node.ANY, Node.ANY, Vocabulary.SAME_ENTITY_AS, Node.ANY); all.hasNext(); ) {
            Quad quad = all.next();
            if (quad.getSubject().isURI() && quad.getObject().isURI()) {
                canonical.merge(quad.getSubject().getURI(), quad.getObject().getURI(), Identities::first);
            }
        }
        Map<String, SortedSet<String>> groups = new TreeMap<>();
        canonical.forEach((member, stands) ->
                groups.computeIfAbsent(stands, s -> new TreeSet<>(List.of(s))).add(member));
        return new Identities(canonical, groups);
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The IRI that stands for an entity. */
    String of(String entity) {
        return canonical.getOrDefault(entity, entity);
    }

    /** All IRIs of the entity that one stands for, in order. */
    SortedSet<String> group(String canonical) {
        SortedSet<String> group = groups.get(canonical);
        return group == null ? new TreeSet<>(List.of(canonical)) : group;
    }
}
