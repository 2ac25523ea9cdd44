package org.newsgraph.store;

import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;

/** The sample articles of {@code server/sample.trig} in a dataset whose default graph is the union of the article graphs. */
public final class SampleData {
    public static final String NEWS = "https://example.org/news/";
    public static final String ID = "https://w3id.org/newsgraph/id/";
    public static final String NG = "https://w3id.org/newsgraph/ontology#";

    private SampleData() {}

    public static DatasetGraph load() {
        Store store = Store.inMemory();
        store.put(articles());
        return store.dataset();
    }

    /** The named graphs alone, to be changed before they are stored. */
    static DatasetGraph articles() {
        return RDFParser.source("server/sample.trig").toDatasetGraph();
    }
}
