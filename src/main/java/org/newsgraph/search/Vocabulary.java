package org.newsgraph.search;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that an index is made by. */
final class Vocabulary {
    static final String NG = "https://w3id.org/newsgraph/ontology#";
    private static final String SCHEMA = "https://schema.org/";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    static final Node PREF_LABEL = NodeFactory.createURI(SKOS + "prefLabel");
    static final Node ALT_LABEL = NodeFactory.createURI(SKOS + "altLabel");
    static final Node ARTICLE = NodeFactory.createURI(SCHEMA + "NewsArticle");
    static final Node HEADLINE = NodeFactory.createURI(SCHEMA + "headline");
    static final Node BODY = NodeFactory.createURI(SCHEMA + "articleBody");
    static final Node PUBLISHED = NodeFactory.createURI(SCHEMA + "datePublished");
    static final Node PUBLISHER = NodeFactory.createURI(SCHEMA + "publisher");
    static final Node MENTIONS = NodeFactory.createURI(SCHEMA + "mentions");
    static final Node DIGEST = NodeFactory.createURI(NG + "digest");
    static final Node SAME_ENTITY_AS = NodeFactory.createURI(NG + "sameEntityAs");
    static final Node GENERATED_BY = NodeFactory.createURI("http://www.w3.org/ns/prov#wasGeneratedBy");

    private Vocabulary() {}
}
