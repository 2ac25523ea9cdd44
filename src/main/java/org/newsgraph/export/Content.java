package org.newsgraph.export;

import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The named graphs that a format writes, read one at a time; used in the dataset's read transaction. */
final class Content {
    private final DatasetGraph dataset;

    private Content(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** All of a dataset. */
    static Content of(DatasetGraph dataset) {
        return new Content(dataset);
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /** The names of the graphs, in order of their text. */
    SortedMap<String, Node> graphs() {
        return Terms.graphs(dataset);
    }

    /** The quads of a graph as they come; one may be larger than the memory. */
    Iterator<Quad> quads(Node graph) {
        return dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    /** The facts that an article's graph tells, in text order; none for a graph of something else. */
    List<FactLine> facts(Node graph) {
        return FactLines.of(dataset, graph);
    }
}
