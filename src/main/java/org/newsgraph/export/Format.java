package org.newsgraph.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** The formats a dataset can be written in; each writes the same bytes for the same content. */
public enum Format {
    /** The union of all graphs, pretty. */
    TURTLE("turtle", "ttl", "text/turtle", text(PrettyWriter::turtle)),
    /** Every graph of its own, pretty. */
    TRIG("trig", "trig", "application/trig", text(PrettyWriter::trig)),
    /** The union of all graphs, a triple a line. */
    NTRIPLES("ntriples", "nt", "application/n-triples", text(LineWriter::triples)),
    /** Every graph of its own, a quad a line. */
    NQUADS("nquads", "nq", "application/n-quads", text(LineWriter::quads)),
    /** Every graph of its own, in the binary form that Jena reads fastest. */
    THRIFT("thrift", "rt", "application/rdf+thrift", ThriftWriter::write),
    /** The union of all graphs as Turtle of RDF 1.1, for tools without triple terms. */
    TURTLE11("turtle11", "rdf11.ttl", "text/turtle", text(PrettyWriter::turtle11)),
    /** The union of all graphs as N-Triples of RDF 1.1. */
    NTRIPLES11("ntriples11", "rdf11.nt", "application/n-triples", text(LineWriter::triples11)),
    /** Every graph of its own as TriG of RDF 1.1, and each asserted fact the name of a graph with its triple. */
    TRIG11("trig11", "rdf11.trig", "application/trig", text(PrettyWriter::trig11)),
    /** The same as N-Quads of RDF 1.1. */
    NQUADS11("nquads11", "rdf11.nq", "application/n-quads", text(LineWriter::quads11)),
    /** Every graph of its own as JSON-LD of RDF 1.1, with the facts below their subjects. */
    JSONLD("jsonld", "jsonld", "application/ld+json", text(JsonLdWriter::write)),
    /** The union of all graphs as RDF/XML of RDF 1.1. */
    RDFXML("rdfxml", "rdf", "application/rdf+xml", text(RdfXmlWriter::write)),
    /** What there is, counted (VoID and DCAT). */
    VOID("void", "void.ttl", "text/turtle", text(DatasetDescription::write)),
    /** A fact a row, for spreadsheets. */
    CSV("csv", "csv", "text/csv", text(Table::facts)),
    /** An entity a row, for spreadsheets. */
    CSV_ENTITIES("csv-entities", "entities.csv", "text/csv", text(Table::entities)),
    /** A fact a row, for spreadsheets in countries with a decimal comma, such as Germany. */
    CSV_SEMICOLON("csv-semicolon", "semicolon.csv", "text/csv", text(Table::factsWithSemicolons)),
    /** An entity a row, for the same spreadsheets. */
    CSV_ENTITIES_SEMICOLON(
            "csv-entities-semicolon", "entities.semicolon.csv", "text/csv", text(Table::entitiesWithSemicolons)),
    /** Both tables for programs, with their metadata (CSV on the Web). */
    CSVW("csvw", "csvw.zip", "application/zip", Csvw::write),
    /** A fact a line, with its sentence. */
    JSONL("jsonl", "jsonl", "application/x-ndjson", text(FactLines::write)),
    /** An entity a line. */
    JSONL_ENTITIES("jsonl-entities", "entities.jsonl", "application/x-ndjson", text(FactLines::entities)),
    /** Entities and facts as nodes and edges, for yEd, igraph, NetworkX. */
    GRAPHML("graphml", "graphml", "application/graphml+xml", text(GraphMl::write)),
    /** For Gephi, with the time in which a fact holds. */
    GEXF("gexf", "gexf", "application/gexf+xml", text(Gexf::write)),
    /** For Graphviz. */
    DOT("dot", "dot", "text/vnd.graphviz", text(Dot::write)),
    /** For Cytoscape and Cytoscape.js. */
    CYTOSCAPE("cytoscape", "cyjs", "application/json", text(Cytoscape::write)),
    /** Tables for the bulk import of Neo4j. */
    NEO4J("neo4j", "neo4j.zip", "application/zip", Neo4j::write),
    /** A script that adds to a database of Neo4j, and may be run again. */
    CYPHER("cypher", "cypher", "application/x-cypher-query", text(Cypher::write));

    private final String label;
    private final String extension;
    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // always one of the stateless methods above
    private final Serializer serializer;

    @FunctionalInterface
    private interface Serializer {
        void write(Content content, OutputStream out) throws IOException;
    }

    /** Of a format that is text. */
    @FunctionalInterface
    private interface TextSerializer {
        void write(Content content, Writer out) throws IOException;
    }

    private static Serializer text(TextSerializer serializer) {
        return (content, out) -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            serializer.write(content, writer);
            writer.flush();
        };
    }

    Format(String label, String extension, String mediaType, Serializer serializer) {
        this.label = label;
        this.extension = extension;
        this.mediaType = mediaType;
        this.serializer = serializer;
    }

    /** The name a user types. */
    public String label() {
        return label;
    }

    /** Of its files, without dot. */
    public String extension() {
        return extension;
    }

    /** As HTTP names it, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The format of this name or file extension, in any case.
     *
     * @throws ExportException when there is none
     */
    public static Format named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(f -> f.label.equals(lower) || f.extension.equals(lower))
                .findFirst()
                .orElseThrow(() -> new ExportException("no format named " + name + "; choose one of "
                        + Arrays.stream(values()).map(Format::label).collect(Collectors.joining(", "))));
    }

    /** Writes the dataset's named graphs, text in UTF-8, in one read transaction; the stream stays open. */
    public void write(DatasetGraph dataset, OutputStream out) {
        write(dataset, Selection.ALL, out);
    }

    /** Writes what is selected of a dataset, in one read transaction; the stream stays open. */
    public void write(DatasetGraph dataset, Selection selection, OutputStream out) {
        Txn.executeRead(dataset, () -> write(Content.of(dataset, selection), out));
    }

    void write(Content content, OutputStream out) {
        try {
            serializer.write(content, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
