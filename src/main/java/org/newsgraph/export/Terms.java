package org.newsgraph.export;

import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The terms an export reads, and the order it writes terms in. */
final class Terms {
    static final String NG = "https://w3id.org/newsgraph/ontology#";
    static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    static final Node VALUE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#value");
    static final Node REIFIES = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
    static final Node LABEL = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
    static final Node PREF_LABEL = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#prefLabel");
    static final Node ALT_LABEL = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#altLabel");
    static final Node STATUS = ng("status");
    static final Node ASSERTED = ng("Asserted");
    static final Node MENTIONS = schema("mentions");
    static final Node ARTICLE_BODY = schema("articleBody");

    private Terms() {}

    static Node ng(String name) {
        return NodeFactory.createURI(NG + name);
    }

    static Node schema(String name) {
        return NodeFactory.createURI("https://schema.org/" + name);
    }

    /** A term as N-Triples, by which terms sort. */
    static String key(Node node) {
        return NodeFmtLib.strNT(node);
    }

    /** The named graphs in order; those of nothing are not there. */
    static SortedMap<String, Node> graphs(DatasetGraph dataset) {
        SortedMap<String, Node> sorted = new TreeMap<>();
        for (Iterator<Node> names = dataset.listGraphNodes(); names.hasNext(); ) {
            Node name = names.next();
            if (!Quad.isDefaultGraph(name)) {
                sorted.put(key(name), name);
            }
        }
        return sorted;
    }
}
