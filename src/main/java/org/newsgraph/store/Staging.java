package org.newsgraph.store;

import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;

/** Graphs that wait to be put into the dataset; of those of one name the last one counts. */
interface Staging extends AutoCloseable {
    /** Adds graphs; they are kept when this returns. */
    void add(Collection<? extends StagedGraph> graphs);

    /** The graph that waits under a name. */
    Optional<StagedGraph> get(String name);

    /** The names of the graphs that wait. */
    Set<String> names();

    /** How many quads they have. */
    long quads();

    /** All of them, one after the other. */
    Iterator<StagedGraph> graphs();

    /** Sends the quads of all of them, and their prefixes. */
    default void send(StreamRDF sink) {
        graphs().forEachRemaining(staged -> {
            DatasetGraph graph = staged.graph();
            graph.prefixes().forEach(sink::prefix);
            graph.find().forEachRemaining(sink::quad);
        });
    }

    /** Forgets all of them, for they are in the dataset. */
    void clear();

    @Override
    void close();

    default boolean isEmpty() {
        return names().isEmpty();
    }
}
