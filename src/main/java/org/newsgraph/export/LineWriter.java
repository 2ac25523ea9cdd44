package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.store.Reification;

/** Writes N-Triples and N-Quads with sorted lines. */
final class LineWriter {
    private LineWriter() {}

    /** The triples of all graphs, each once. */
    static void triples(Content content, Writer out) throws IOException {
        DatasetGraph dataset = content.dataset();
        SortedSet<String> lines = new TreeSet<>();
        for (Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
            lines.add(NodeFmtLib.strNT(quads.next().asTriple()));
        }
        write(lines, out);
    }

    /** The quads, graph by graph. */
    static void quads(Content content, Writer out) throws IOException {
        DatasetGraph dataset = content.dataset();
        for (Node graph : Terms.graphs(dataset).values()) {
            SortedSet<String> lines = new TreeSet<>();
            dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> lines.add(NodeFmtLib.strNQ(quad)));
            write(lines, out);
        }
    }

    /** The triples of one graph as they come, so that a graph of any size takes no memory. */
    static void graph(DatasetGraph dataset, Node name, boolean tripleTerms, Writer out) throws IOException {
        for (Iterator<Quad> quads = dataset.find(name, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
            Quad quad = quads.next();
            for (Quad written : tripleTerms ? List.of(quad) : Reification.of(quad)) {
                write(NodeFmtLib.strNT(written.asTriple()), out);
            }
        }
    }

    private static void write(SortedSet<String> lines, Writer out) throws IOException {
        for (String line : lines) {
            write(line, out);
        }
    }

    private static void write(String line, Writer out) throws IOException {
        out.write(line);
        out.write(line.endsWith(".") ? "\n" : " .\n");
    }
}
