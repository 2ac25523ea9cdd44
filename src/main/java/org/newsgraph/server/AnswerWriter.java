package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetOps;
import org.newsgraph.store.Reification;

/**
 * Sends answers in the form their request wants, never through a writer that fails on triple terms: there facts are reified as
 * in RDF 1.1.
 */
final class AnswerWriter {
    /** Most triples that are held and written whole; more are only streamed. */
    static final int WHOLE = 200_000;

    private AnswerWriter() {}

    /** Sends what a query answered. */
    static void send(Answer answer, int limit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (answer) {
            case Answer.Rows rows ->
                sendRows(rows.upTo(limit), Negotiation.require(request, RowFormat.FOR_ROWS), response);
            case Answer.Truth truth -> sendTruth(truth, Negotiation.require(request, RowFormat.FOR_TRUTH), response);
            case Answer.Triples triples -> sendTriples(triples, limit, request, response);
            case Answer.Quads quads -> sendQuads(quads, limit, request, response);
        }
    }

    private static void sendTriples(
            Answer.Triples triples, int limit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Graph first = triples.graph();
        if (!triples.rest().hasNext()) {
            sendGraph(first, request, response);
            return;
        }
        Iterator<Triple> rest = upTo(limit, triples.rest());
        sendMany(GraphFormat.FOR_GRAPH, Prefixes.adapt(first.getPrefixMapping()), request, response, sink -> {
            first.find().forEachRemaining(sink::triple);
            rest.forEachRemaining(sink::triple);
        });
    }

    private static void sendQuads(
            Answer.Quads quads, int limit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DatasetGraph first = quads.dataset();
        if (!quads.rest().hasNext()) {
            sendDataset(first, request, response);
            return;
        }
        Iterator<Quad> rest = upTo(limit, quads.rest());
        sendMany(GraphFormat.FOR_DATASET, first.prefixes(), request, response, sink -> {
            first.find().forEachRemaining(sink::quad);
            rest.forEachRemaining(sink::quad);
        });
    }

    private static <T> Iterator<T> upTo(int limit, Iterator<T> rest) {
        return new UpTo<>(rest, limit, Math.min(WHOLE, limit));
    }

    static void sendRows(Answer.Rows rows, RowFormat format, HttpServletResponse response) throws IOException {
        label(response, format);
        RowSet set = CellText.forTable(rows, format);
        if (format == RowFormat.TEXT) {
            RowSetOps.out(response.getOutputStream(), set);
        } else if (format == RowFormat.TURTLE) {
            ResultSetGraph.write(rows, response.getOutputStream());
        } else {
            writer(format).write(response.getOutputStream(), set, ARQ.getContext());
        }
    }

    private static void sendTruth(Answer.Truth truth, RowFormat format, HttpServletResponse response)
            throws IOException {
        label(response, format);
        if (format == RowFormat.TEXT) {
            RowSetOps.out(response.getOutputStream(), truth.value());
        } else {
            writer(format).write(response.getOutputStream(), truth.value(), ARQ.getContext());
        }
    }

    private static RowSetWriter writer(RowFormat format) {
        return RowSetWriterRegistry.getFactory(format.language()).create(format.language());
    }

    /** Sends one graph. */
    static void sendGraph(Graph graph, HttpServletRequest request, HttpServletResponse response) throws IOException {
        sendGraph(graph, Negotiation.require(request, GraphFormat.FOR_GRAPH), request, response);
    }

    /** Sends one graph in the form that was chosen for it. */
    static void sendGraph(Graph graph, GraphFormat wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        GraphFormat format = wanted;
        if (!format.holdsTripleTerms()) {
            Optional<DatasetGraph> plain = plain(DatasetGraphFactory.wrap(graph));
            if (plain.isPresent()) {
                Graph sayable = plain.get().getDefaultGraph();
                sayable.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
                sendWhole(format, RDFWriter.source(sayable), response);
                return;
            }
            format = instead(format, GraphFormat.FOR_GRAPH, request);
        }
        label(response, format);
        RDFWriter.create().format(format.writer()).source(graph).output(response.getOutputStream());
    }

    /** Sends the named graphs of a dataset, whose default graph is their union. */
    static void sendNamedGraphs(DatasetGraph data, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        GraphFormat format = Negotiation.require(request, GraphFormat.FOR_DATASET);
        if (!format.holdsTripleTerms()) {
            Optional<DatasetGraph> plain = plain(data);
            if (plain.isPresent()) {
                sendWhole(format, RDFWriter.source(plain.get()), response);
                return;
            }
            format = instead(format, GraphFormat.FOR_DATASET, request);
        }
        label(response, format);
        stream(data.prefixes(), sink -> sendEach(data, sink), format, response.getOutputStream());
    }

    private static void sendEach(DatasetGraph data, StreamRDF sink) {
        for (Iterator<Node> graphs = data.listGraphNodes(); graphs.hasNext(); ) {
            data.findNG(graphs.next(), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(sink::quad);
        }
    }

    /** A copy in which facts are reified; empty when it is too large to be written whole or has triple terms left. */
    private static Optional<DatasetGraph> plain(DatasetGraph dataset) {
        DatasetGraph copy = DatasetGraphFactory.create();
        dataset.prefixes().forEach(copy.prefixes()::add);
        Iterator<Quad> quads = dataset.find();
        for (int i = 0; quads.hasNext(); i++) {
            if (i == WHOLE) {
                Iter.close(quads);
                return Optional.empty();
            }
            Reification.of(quads.next()).forEach(copy::add);
        }
        boolean tripleTerms =
                Answer.hasTripleTerms(copy.getDefaultGraph()) || Answer.hasTripleTerms(copy.getUnionGraph());
        return tripleTerms ? Optional.empty() : Optional.of(copy);
    }

    /** Writes as they come statements that are too many to be held; what comes again may be written again. */
    private static void sendMany(
            List<GraphFormat> formats,
            PrefixMap prefixes,
            HttpServletRequest request,
            HttpServletResponse response,
            Consumer<StreamRDF> statements)
            throws IOException {
        GraphFormat format = Negotiation.require(request, formats);
        if (!format.holdsTripleTerms()) {
            format = instead(format, formats, request);
        }
        label(response, format);
        stream(prefixes, statements, format, response.getOutputStream());
    }

    private static void stream(
            PrefixMap prefixes, Consumer<StreamRDF> statements, GraphFormat format, OutputStream out) {
        StreamRDF sink = StreamRDFWriter.getWriterStream(out, format.writer());
        sink.start();
        StreamRDFOps.sendPrefixesToStream(prefixes, sink);
        statements.accept(sink);
        sink.finish();
    }

    private static void sendDataset(DatasetGraph dataset, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        GraphFormat format = Negotiation.require(request, GraphFormat.FOR_DATASET);
        Optional<DatasetGraph> plain = format.holdsTripleTerms() ? Optional.of(dataset) : plain(dataset);
        if (plain.isEmpty()) {
            format = instead(format, GraphFormat.FOR_DATASET, request);
        }
        sendWhole(format, RDFWriter.source(plain.orElse(dataset)), response);
    }

    /** What the request also takes and can say triple terms of any number. */
    private static GraphFormat instead(GraphFormat wanted, List<GraphFormat> offered, HttpServletRequest request) {
        List<GraphFormat> able = GraphFormat.withTripleTerms(offered);
        return Negotiation.choose(request, able)
                .orElseThrow(() -> new Refusal(
                        406,
                        wanted.shortName() + " cannot say all of this answer or only if it had at most " + WHOLE
                                + " triples; ask for "
                                + Negotiation.list(able)));
    }

    /** Writes before it sends, because these writers refuse some graphs. */
    private static void sendWhole(GraphFormat format, RDFWriterBuilder writer, HttpServletResponse response)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.format(format.writer()).output(bytes);
        } catch (JenaException e) {
            throw new Refusal(
                    406,
                    format.shortName() + " cannot say this graph; ask for "
                            + Negotiation.list(GraphFormat.withTripleTerms(GraphFormat.FOR_GRAPH)));
        }
        label(response, format);
        bytes.writeTo(response.getOutputStream());
    }

    static void label(HttpServletResponse response, Format format) {
        response.setContentType(format.mediaTypes().getFirst() + "; charset=utf-8");
    }
}
