package org.newsgraph.store;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Gathers the quads of a file into graphs, each of which ends where another begins. */
final class GraphByGraph extends StreamRDFBase {
    private final Path file;
    private final Consumer<DatasetGraph> graphs;
    private final Set<Node> ended = new HashSet<>();
    private @Nullable Node name;
    private DatasetGraph graph = DatasetGraphFactory.create();

    GraphByGraph(Path file, Consumer<DatasetGraph> graphs) {
        this.file = file;
        this.graphs = graphs;
    }

    @Override
    public void triple(Triple triple) {
        throw new StoreException(file + ": a triple outside of any named graph: " + triple
                + "; give files whose triples are all in named graphs");
    }

    @Override
    public void quad(Quad quad) {
        if (quad.isDefaultGraph()) {
            triple(quad.asTriple());
        }
        if (!quad.getGraph().equals(name)) {
            begin(quad.getGraph());
        }
        graph.add(quad);
    }

    /** What comes later would take the place of what came before. */
    private void begin(Node next) {
        end();
        if (!ended.add(next)) {
            throw new StoreException(
                    file + ": the graph " + next + " stands in several pieces; sort the file by the last column");
        }
        name = next;
    }

    private void end() {
        if (name != null) {
            graphs.accept(graph);
            graph = DatasetGraphFactory.create();
            name = null;
        }
    }

    @Override
    public void finish() {
        end();
    }
}
