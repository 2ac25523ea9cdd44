package org.newsgraph.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Which other properties a fact of a property speaks of as well, as an ontology declares them. */
final class Consequences {
    private final Graph ontology;
    private final Map<Node, Collection<Consequence>> same = new HashMap<>();
    private final Map<Node, Collection<Consequence>> general = new HashMap<>();

    /** A property that follows from another one, with subject and object swapped or not. */
    record Consequence(Node property, boolean swapped) {}

    Consequences(Graph ontology) {
        this.ontology = ontology;
    }

    /** The property itself and its inverses: to deny one is to deny the other. */
    Collection<Consequence> same(Node property) {
        return same.computeIfAbsent(property, p -> reached(p, this::inverses));
    }

    /** These and the more general ones, which hold when the property does. */
    Collection<Consequence> general(Node property) {
        return general.computeIfAbsent(property, p -> reached(p, from -> Stream.concat(inverses(from), broader(from))));
    }

    private interface Step {
        Stream<Consequence> from(Consequence before);
    }

    private static Collection<Consequence> reached(Node property, Step step) {
        Set<Consequence> seen = new LinkedHashSet<>(List.of(new Consequence(property, false)));
        Deque<Consequence> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            step.from(open.pop()).filter(seen::add).forEach(open::add);
        }
        return seen;
    }

    private Stream<Consequence> broader(Consequence from) {
        return ontology.stream(from.property(), RDFS.subPropertyOf.asNode(), Node.ANY)
                .map(t -> new Consequence(t.getObject(), from.swapped()));
    }

    private Stream<Consequence> inverses(Consequence from) {
        Node property = from.property();
        Stream<Node> inverse = Stream.concat(
                ontology.stream(property, OWL.inverseOf.asNode(), Node.ANY).map(Triple::getObject),
                ontology.stream(Node.ANY, OWL.inverseOf.asNode(), property).map(Triple::getSubject));
        Stream<Node> symmetric = ontology.contains(property, RDF.type.asNode(), OWL.SymmetricProperty.asNode())
                ? Stream.of(property)
                : Stream.empty();
        return Stream.concat(inverse, symmetric).map(other -> new Consequence(other, !from.swapped()));
    }
}
