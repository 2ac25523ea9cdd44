package org.newsgraph.graph;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Keeps together the facts about one subject with one property, whatever their status, as Wikidata's statement groups do; those
 * of merged entities under the canonical one. A fact of a symmetric property or one with an inverse is in the group of its
 * object, too, and an asserted one in those of more general properties.
 *
 * @param graph where the groups are told
 */
record FactGroups(String base, Consequences consequences, Premises premises, Graph graph) {
    /** What a group is about. */
    record Key(Node subject, Node property) {}

    private Node group(Key key) {
        return NodeFactory.createURI(base + "group/"
                + Iris.hash(32, key.subject().toString(), key.property().toString()));
    }

    /** Puts every fact of the dataset into its groups. */
    void complete() {
        Iterator<Quad> facts = premises.quads(Triple.create(Node.ANY, Vocabulary.REIFIES, Node.ANY));
        facts.forEachRemaining(quad -> add(quad.asTriple()));
    }

    /** Puts a fact into its groups, and gives what these are about. */
    Set<Key> add(Triple reified) {
        Set<Key> keys = keys(reified);
        for (Key key : keys) {
            Node group = group(key);
            if (!graph.contains(group, Vocabulary.ABOUT, Node.ANY)) {
                graph.add(group, Vocabulary.ABOUT, key.subject());
                graph.add(group, Vocabulary.ON_PROPERTY, key.property());
            }
            graph.add(reified.getSubject(), Vocabulary.IN_GROUP, group);
        }
        return keys;
    }

    /** Takes a fact out of its groups, and gives what these are about. */
    Set<Key> remove(Node fact) {
        Set<Key> keys = new HashSet<>();
        for (Node group : objects(fact, Vocabulary.IN_GROUP)) {
            graph.delete(fact, Vocabulary.IN_GROUP, group);
            Node subject = objects(group, Vocabulary.ABOUT).getFirst();
            Node property = objects(group, Vocabulary.ON_PROPERTY).getFirst();
            keys.add(new Key(subject, property));
            if (!graph.contains(Node.ANY, Vocabulary.IN_GROUP, group)) {
                graph.delete(group, Vocabulary.ABOUT, subject);
                graph.delete(group, Vocabulary.ON_PROPERTY, property);
            }
        }
        return keys;
    }

    /** What all groups are about. */
    Set<Key> all() {
        Set<Node> groups = graph.stream(Node.ANY, Vocabulary.IN_GROUP, Node.ANY)
                .map(Triple::getObject)
                .collect(Collectors.toSet());
        return groups.stream()
                .map(group -> new Key(
                        objects(group, Vocabulary.ABOUT).getFirst(),
                        objects(group, Vocabulary.ON_PROPERTY).getFirst()))
                .collect(Collectors.toSet());
    }

    /** The nodes that rules concluded from a group. */
    List<Node> concluded(Key key) {
        Node group = group(key);
        return graph.stream(Node.ANY, Vocabulary.ABOUT, key.subject())
                .map(Triple::getSubject)
                .filter(node -> !node.equals(group))
                .filter(node -> graph.contains(node, Vocabulary.ON_PROPERTY, key.property()))
                .toList();
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject).toList();
    }

    private Set<Key> keys(Triple reified) {
        if (!reified.getObject().isTripleTerm()) {
            return Set.of();
        }
        Triple claim = reified.getObject().getTriple();
        boolean asserted = premises.contains(reified.getSubject(), Vocabulary.STATUS, Vocabulary.ASSERTED);
        return (asserted ? consequences.general(claim.getPredicate()) : consequences.same(claim.getPredicate()))
                .stream()
                        .flatMap(c -> key(c.swapped() ? claim.getObject() : claim.getSubject(), c.property()))
                        .collect(Collectors.toSet());
    }

    private Stream<Key> key(Node subject, Node property) {
        return subject.isURI() ? Stream.of(new Key(canonical(subject), property)) : Stream.empty();
    }

    private Node canonical(Node entity) {
        return premises.stream(entity, Vocabulary.SAME_ENTITY_AS, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .min(Comparator.comparing(Node::getURI))
                .orElse(entity);
    }
}
