package org.newsgraph.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/** The kinds of things that an ontology tells apart: its topmost classes, and those of agents. */
final class Kinds {
    static final Node PERSON = Vocabulary.term("Person");
    static final Node PLACE = Vocabulary.term("Place");
    private static final Node AGENT = Vocabulary.term("Agent");

    private final Graph ontology;
    private final Map<Node, Set<Node>> known = new HashMap<>();

    Kinds(Graph ontology) {
        this.ontology = ontology;
    }

    /** The kinds that a class is one of; itself when the ontology does not place it. */
    Set<Node> of(Node type) {
        return known.computeIfAbsent(type, this::find);
    }

    private Set<Node> find(Node type) {
        Set<Node> seen = new HashSet<>(List.of(type));
        Deque<Node> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            parents(open.pop()).stream().filter(seen::add).forEach(open::add);
        }
        Set<Node> kinds = seen.stream().filter(this::isKind).collect(Collectors.toUnmodifiableSet());
        return kinds.isEmpty() ? Set.of(type) : kinds;
    }

    private boolean isKind(Node type) {
        Set<Node> parents = parents(type);
        return parents.contains(AGENT) || (parents.isEmpty() && !type.equals(AGENT));
    }

    private Set<Node> parents(Node type) {
        return ontology.stream(type, RDFS.subClassOf.asNode(), Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .collect(Collectors.toSet());
    }
}
