package org.newsgraph.server;

import java.util.List;
import org.apache.jena.riot.RDFFormat;

/** Forms of graphs and datasets. */
enum GraphFormat implements Format {
    TURTLE("turtle", RDFFormat.TURTLE_BLOCKS, true, "text/turtle"),
    NTRIPLES("ntriples", RDFFormat.NTRIPLES, true, "application/n-triples"),
    TRIG("trig", RDFFormat.TRIG_BLOCKS, true, "application/trig"),
    NQUADS("nquads", RDFFormat.NQUADS, true, "application/n-quads"),
    JSONLD("jsonld", RDFFormat.JSONLD, false, "application/ld+json"),
    RDFXML("rdfxml", RDFFormat.RDFXML_PLAIN, false, "application/rdf+xml"),
    RDFJSON("rdfjson", RDFFormat.RDFJSON, false, "application/rdf+json");

    /** For one graph, the first being what no {@code Accept} gets. */
    static final List<GraphFormat> FOR_GRAPH = List.of(values());
    /** For a dataset. */
    static final List<GraphFormat> FOR_DATASET = List.of(TRIG, NQUADS, JSONLD);

    private final String shortName;

    @SuppressWarnings("ImmutableEnumChecker") // Jena's constants never change
    private final RDFFormat writer;

    private final boolean tripleTerms;
    private final String mediaType;

    GraphFormat(String shortName, RDFFormat writer, boolean tripleTerms, String mediaType) {
        this.shortName = shortName;
        this.writer = writer;
        this.tripleTerms = tripleTerms;
        this.mediaType = mediaType;
    }

    @Override
    public String shortName() {
        return shortName;
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(mediaType);
    }

    RDFFormat writer() {
        return writer;
    }

    /** False when the writer of Jena cannot say RDF 1.2 triple terms in it. */
    boolean holdsTripleTerms() {
        return tripleTerms;
    }

    /** Those of a list that can say triple terms. */
    static List<GraphFormat> withTripleTerms(List<GraphFormat> formats) {
        return formats.stream().filter(GraphFormat::holdsTripleTerms).toList();
    }
}
