package org.newsgraph.site;

import java.io.ByteArrayOutputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/** Syntaxes in which parts of the ontology are downloaded. */
enum Syntax {
    TURTLE("Turtle", "ttl", RDFFormat.TURTLE_PRETTY),
    NTRIPLES("N-Triples", "nt", RDFFormat.NTRIPLES_UTF8),
    RDFXML("RDF/XML", "rdf", RDFFormat.RDFXML_PLAIN),
    JSONLD("JSON-LD", "jsonld", RDFFormat.JSONLD_PLAIN);

    private final String label;
    private final String extension;

    @SuppressWarnings("ImmutableEnumChecker") // Jena's constants never change
    private final RDFFormat writer;

    Syntax(String label, String extension, RDFFormat writer) {
        this.label = label;
        this.extension = extension;
        this.writer = writer;
    }

    String label() {
        return label;
    }

    String extension() {
        return extension;
    }

    /** What {@code format=} calls it. */
    String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    byte[] write(Model model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.create().format(writer).source(model).output(bytes);
        return bytes.toByteArray();
    }
}
