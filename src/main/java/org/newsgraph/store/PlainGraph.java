package org.newsgraph.store;

import org.apache.jena.sparql.core.DatasetGraph;

/** A staged graph that is kept as it is. */
record PlainGraph(String name, DatasetGraph graph) implements StagedGraph {}
