package org.newsgraph.server;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** Forms of the rows of SELECT and the truth value of ASK. */
enum RowFormat implements Format {
    JSON("json", ResultSetLang.RS_JSON, "application/sparql-results+json", "application/json"),
    XML("xml", ResultSetLang.RS_XML, "application/sparql-results+xml", "application/xml", "text/xml"),
    CSV("csv", ResultSetLang.RS_CSV, "text/csv"),
    TSV("tsv", ResultSetLang.RS_TSV, "text/tab-separated-values"),
    TEXT("text", ResultSetLang.RS_Text, "text/plain"),
    HTML("html", ResultSetLang.RS_None, "text/html"),
    /**
     * The W3C's result-set vocabulary, {@code rs:}, in which SPARQL's own tests keep their answers: other forms of rows as RDF
     * have no readers.
     */
    TURTLE("turtle", ResultSetLang.RS_None, "text/turtle"),
    /** Not the answer but the question. */
    SPARQL("sparql", ResultSetLang.RS_None, "application/sparql-query");

    /** For SELECT, the first being what no {@code Accept} gets. */
    static final List<RowFormat> FOR_ROWS = List.of(JSON, XML, CSV, TSV, TEXT, HTML);
    /** For the questions of the catalogue. */
    static final List<RowFormat> FOR_QUESTIONS = List.of(values());
    /** For ASK. */
    static final List<RowFormat> FOR_TRUTH = List.of(JSON, XML, CSV, TSV, TEXT);

    private final String shortName;

    @SuppressWarnings("ImmutableEnumChecker") // Jena's constants never change
    private final Lang language;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> mediaTypes;

    RowFormat(String shortName, Lang language, String... mediaTypes) {
        this.shortName = shortName;
        this.language = language;
        this.mediaTypes = List.of(mediaTypes);
    }

    @Override
    public String shortName() {
        return shortName;
    }

    @Override
    public List<String> mediaTypes() {
        return mediaTypes;
    }

    Lang language() {
        return language;
    }
}
