package org.newsgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;

/** Writes RDF Thrift, every graph of its own, with triple terms. */
final class ThriftWriter {
    /** Characters that are turned into quads at once. */
    private static final int PIECE = 1 << 18;

    private final StreamRDF quads;
    private final StringBuilder piece = new StringBuilder();

    private ThriftWriter(StreamRDF quads) {
        this.quads = quads;
    }

    static void write(Content content, OutputStream out) throws IOException {
        StreamRDF quads = StreamRDFWriter.getWriterStream(out, Lang.RDFTHRIFT);
        quads.start();
        PrettyWriter.prefixes(content.dataset()).forEach(quads::prefix);
        ThriftWriter writer = new ThriftWriter(quads);
        for (Node name : content.graphs().values()) {
            writer.graph(content, name);
        }
        writer.send();
        quads.finish();
        out.flush();
    }

    /** The quads in the order of N-Quads, whose text is what can be sorted outside of the memory. */
    private void graph(Content content, Node name) {
        String end = " " + Terms.key(name) + " .\n";
        try (SortedLines lines = content.lines()) {
            content.quads(name).forEachRemaining(quad -> lines.add(LineWriter.line(quad.asTriple())));
            for (String line : lines) {
                piece.append(line).append(end);
                if (piece.length() > PIECE) {
                    send();
                }
            }
        }
    }

    private void send() {
        RDFParser.fromString(piece.toString(), Lang.NQUADS)
                .checking(false)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .parse(new Middle(quads));
        piece.setLength(0);
    }

    /** What comes is a piece of the stream, which neither begins nor ends with it. */
    private static final class Middle extends StreamRDFWrapper {
        Middle(StreamRDF whole) {
            super(whole);
        }

        @Override
        public void start() {}

        @Override
        public void finish() {}
    }
}
