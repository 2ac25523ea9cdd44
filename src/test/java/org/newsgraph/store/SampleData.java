package org.newsgraph.store;

import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** The sample articles of {@code server/sample.trig} in a dataset whose default graph is the union of the article graphs. */
public final class SampleData {
    public static final String NEWS = "https://example.org/news/";
    public static final String ID = "https://w3id.org/newsgraph/id/";
    public static final String NG = "https://w3id.org/newsgraph/ontology#";

    private SampleData() {}

    public static DatasetGraph load() {
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.mem());
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        Txn.executeWrite(data, () -> RDFDataMgr.read(data, "server/sample.trig"));
        return data;
    }
}
