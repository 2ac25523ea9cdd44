package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.store.Reification;

/** Writes N-Triples and N-Quads with sorted lines. */
final class LineWriter {
    private LineWriter() {}

    /** The triples of all graphs, each once. */
    static void triples(Content content, Writer out) throws IOException {
        triples(content, true, out);
    }

    /** The same in RDF 1.1. */
    static void triples11(Content content, Writer out) throws IOException {
        triples(content, false, out);
    }

    private static void triples(Content content, boolean tripleTerms, Writer out) throws IOException {
        try (SortedLines lines = content.lines()) {
            for (Node name : content.graphs().values()) {
                add(content.quads(name), tripleTerms, lines);
            }
            write(lines, "", out);
        }
    }

    /** The quads, graph by graph. */
    static void quads(Content content, Writer out) throws IOException {
        for (Node name : content.graphs().values()) {
            try (SortedLines lines = content.lines()) {
                add(content.quads(name), true, lines);
                write(lines, " " + Terms.key(name), out);
            }
        }
    }

    /** The quads in RDF 1.1, in which an asserted fact names the graph of its triple. */
    static void quads11(Content content, Writer out) throws IOException {
        for (Node name : content.graphs().values()) {
            SingletonGraphs singletons = SingletonGraphs.of(content.graph(name));
            try (SortedLines lines = content.lines();
                    SortedLines facts = singletons.facts(content)) {
                singletons.others().find().forEachRemaining(triple -> add(triple, false, lines));
                write(lines, " " + Terms.key(name), out);
                for (String fact : facts) {
                    String[] fields = fact.split("\t", -1);
                    out.write(fields[1] + " " + fields[0] + " .\n");
                }
            }
        }
    }

    /** The triples of one graph as they come, so that a graph of any size takes no memory. */
    static void graph(DatasetGraph dataset, Node name, boolean tripleTerms, Writer out) throws IOException {
        for (Iterator<Quad> quads = dataset.find(name, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
            Quad quad = quads.next();
            for (Quad written : tripleTerms ? List.of(quad) : Reification.of(quad)) {
                out.write(line(written.asTriple()) + " .\n");
            }
        }
    }

    private static void add(Iterator<Quad> quads, boolean tripleTerms, SortedLines lines) {
        quads.forEachRemaining(quad -> add(quad.asTriple(), tripleTerms, lines));
    }

    private static void add(Triple triple, boolean tripleTerms, SortedLines lines) {
        for (Triple written : tripleTerms ? List.of(triple) : Reification.of(triple)) {
            lines.add(line(written));
        }
    }

    /** The three terms, without the point at the end. */
    static String line(Triple triple) {
        return NodeFmtLib.strNodesNT(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    private static void write(SortedLines lines, String graph, Writer out) throws IOException {
        for (String line : lines) {
            out.write(line);
            out.write(graph);
            out.write(" .\n");
        }
    }
}
