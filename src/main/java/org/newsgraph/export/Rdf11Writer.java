package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.newsgraph.store.Reification;

/** Writes formats that have no triple terms, in which facts are reified. */
final class Rdf11Writer {
    private Rdf11Writer() {}

    /** The union of all graphs as Turtle of RDF 1.1. */
    static void turtle(Content content, Writer out) throws IOException {
        DatasetGraph dataset = content.dataset();
        PrettyWriter.turtle(Content.of(reified(dataset)), out);
    }

    static void rdfXml(Content content, Writer out) throws IOException {
        DatasetGraph dataset = content.dataset();
        Graph union = GraphFactory.createDefaultGraph();
        union.getPrefixMapping().setNsPrefixes(PrettyWriter.prefixes(dataset));
        DatasetGraph statements = reified(dataset);
        statements.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> union.add(q.asTriple()));
        write(RDFWriter.source(union), RDFFormat.RDFXML_PLAIN, out);
    }

    static void jsonLd(Content content, Writer out) throws IOException {
        DatasetGraph dataset = content.dataset();
        DatasetGraph statements = reified(dataset);
        PrettyWriter.prefixes(dataset).forEach(statements.prefixes()::add);
        write(RDFWriter.source(statements), RDFFormat.JSONLD11_PRETTY, out);
    }

    private static void write(RDFWriterBuilder writer, RDFFormat format, Writer out) throws IOException {
        out.write(writer.format(format).asString());
    }

    /** A copy without triple terms, filled in order so that what a writer makes of it does not depend on the store. */
    private static DatasetGraph reified(DatasetGraph dataset) {
        DatasetGraph result = DatasetGraphFactory.create();
        for (Node name : Terms.graphs(dataset).values()) {
            List<Quad> quads = Iter.toList(dataset.findNG(name, Node.ANY, Node.ANY, Node.ANY));
            quads.sort(Comparator.comparing((Quad q) -> Terms.key(q.getSubject()))
                    .thenComparing(q -> Terms.key(q.getPredicate()))
                    .thenComparing(q -> Terms.key(q.getObject())));
            quads.forEach(quad -> Reification.of(quad).forEach(result::add));
        }
        return result;
    }
}
