package org.newsgraph.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.store.DataVersion;
import org.newsgraph.store.Snapshot;

/** How much a dataset holds; facts that copies of articles repeat are not counted again. */
record Counts(long articles, long facts) {
    private static final Node ARTICLE = NodeFactory.createURI("https://schema.org/NewsArticle");
    private static final Node REPEATS = NodeFactory.createURI(Ontology.NAMESPACE + "repeats");
    private static final Node FACT = NodeFactory.createURI(Ontology.NAMESPACE + "Fact");

    /** Of a dataset whenever it is asked for; it is gone through once for each state of it. */
    static Supplier<Counts> of(DatasetGraph data) {
        Snapshot<Counts> last = new Snapshot<>();
        return () -> Txn.calculateRead(data, () -> last.get(DataVersion.of(data), () -> counted(data)));
    }

    private static Counts counted(DatasetGraph data) {
        return new Counts(
                count(data, RDF.Nodes.type, ARTICLE),
                count(data, RDF.Nodes.type, FACT) - count(data, REPEATS, Node.ANY));
    }

    private static long count(DatasetGraph data, Node property, Node object) {
        long count = 0;
        for (Iterator<Quad> all = data.find(Quad.unionGraph, Node.ANY, property, object); all.hasNext(); all.next()) {
            count++;
        }
        return count;
    }

    /** {@code /health}: state, and the size for those who may read the rest as well. */
    static void sendHealth(Supplier<Counts> counted, boolean isPrivate, HttpServletResponse response)
            throws IOException {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", "ok");
        if (!isPrivate) {
            Counts counts = counted.get();
            health.put("articles", counts.articles());
            health.put("facts", counts.facts());
        }
        Pages.sendJson(response, health);
    }
}
