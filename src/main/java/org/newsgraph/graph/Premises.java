package org.newsgraph.graph;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * What rules may conclude from, each triple once: what the graphs of a dataset state, and what other graphs hold in place of
 * the computed ones of that dataset.
 */
final class Premises extends GraphBase {
    private final DatasetGraph dataset;
    private final Set<Node> computed;
    private final List<Graph> stated;
    private final List<Graph> all;

    /**
     * @param computed names of the graphs of the dataset that do not count
     * @param stated graphs that count as stated instead
     * @param concluded graphs that count, and are not stated
     */
    Premises(DatasetGraph dataset, Set<Node> computed, List<Graph> stated, List<Graph> concluded) {
        this.dataset = dataset;
        this.computed = Set.copyOf(computed);
        this.stated = List.copyOf(stated);
        Set<Graph> counted = new LinkedHashSet<>(stated);
        counted.addAll(concluded);
        this.all = List.copyOf(counted);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        if (pattern.isConcrete()) {
            boolean holds = isStated(pattern) || all.stream().anyMatch(graph -> graph.contains(pattern));
            return WrappedIterator.create((holds ? List.of(pattern) : List.<Triple>of()).iterator());
        }
        return WrappedIterator.create(Iter.distinct(found(pattern, all)));
    }

    /** True when a graph states the triple. */
    boolean isStated(Triple triple) {
        return stated.stream().anyMatch(graph -> graph.contains(triple))
                || quads(triple).hasNext();
    }

    /** The triples that are stated with a property, each once. */
    Set<Triple> stated(Node property) {
        return Iter.toSet(found(Triple.create(Node.ANY, property, Node.ANY), stated));
    }

    /** The names of the graphs that state something of a thing. */
    Set<Node> graphsOf(Node thing) {
        return Iter.toSet(Iter.map(quads(Triple.create(thing, Node.ANY, Node.ANY)), Quad::getGraph));
    }

    /** What graphs of the dataset state. */
    Iterator<Quad> quads(Triple pattern) {
        Predicate<Quad> counts = quad -> !computed.contains(quad.getGraph());
        return Iter.filter(
                dataset.findNG(Node.ANY, pattern.getSubject(), pattern.getPredicate(), pattern.getObject()), counts);
    }

    private Iterator<Triple> found(Triple pattern, List<Graph> others) {
        Iterator<Triple> found = Iter.map(quads(pattern), Quad::asTriple);
        for (Graph other : others) {
            found = Iter.concat(found, other.find(pattern));
        }
        return found;
    }
}
