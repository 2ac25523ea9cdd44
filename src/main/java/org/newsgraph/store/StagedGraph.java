package org.newsgraph.store;

import org.apache.jena.sparql.core.DatasetGraph;

/**
 * One named graph on its way into a store. The thread that built it stages it, since packing takes time; what is packed takes
 * a tenth of the memory.
 */
public sealed interface StagedGraph permits LogRecord, PlainGraph {
    /** As it is written to the log of a store on disk. */
    static StagedGraph packed(DatasetGraph graph) {
        return LogRecord.of(graph);
    }

    /** As it is, for a store in memory. */
    static StagedGraph plain(DatasetGraph graph) {
        return new PlainGraph(Graphs.name(graph), graph);
    }

    /** The graph's name. */
    String name();

    /** A dataset with the graph alone. */
    DatasetGraph graph();
}
