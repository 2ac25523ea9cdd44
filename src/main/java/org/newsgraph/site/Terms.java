package org.newsgraph.site;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.ontology.Ontology;

/** The terms that pages read the graph by. */
final class Terms {
    static final String SCHEMA = "https://schema.org/";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    static final Node TYPE = NodeFactory.createURI(RDF + "type");
    static final Node REIFIES = NodeFactory.createURI(RDF + "reifies");
    static final Node VALUE = NodeFactory.createURI(RDF + "value");
    static final Node LABEL = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
    static final Node PREF_LABEL = NodeFactory.createURI(SKOS + "prefLabel");
    static final Node ALT_LABEL = NodeFactory.createURI(SKOS + "altLabel");
    static final Node SAME_AS = NodeFactory.createURI("http://www.w3.org/2002/07/owl#sameAs");
    static final Node ARTICLE = schema("NewsArticle");
    static final Node HEADLINE = schema("headline");
    static final Node BODY = schema("articleBody");
    static final Node PUBLISHED = schema("datePublished");
    static final Node PUBLISHER = schema("publisher");
    static final Node MENTIONS = schema("mentions");
    static final Node FACT = ng("Fact");
    static final Node STATUS = ng("status");
    static final Node SPEAKER = ng("speaker");
    static final Node CONFIDENCE = ng("confidence");
    static final Node EVIDENCE = ng("evidence");
    static final Node CUE = ng("cue");
    static final Node SUBJECT_SPAN = ng("subjectSpan");
    static final Node OBJECT_SPAN = ng("objectSpan");
    static final Node REPEATS = ng("repeats");
    static final Node IN_GROUP = ng("inGroup");
    static final Node MENTION = ng("mention");
    static final Node SAME_ENTITY_AS = ng("sameEntityAs");
    static final Node ROLE = ng("role");
    static final Node ABOUT = ng("about");
    static final Node ON_PROPERTY = ng("onProperty");
    static final Node ORGANIZATION = ng("organization");
    static final Node TENURE = ng("Tenure");
    static final Node PLANNED_TENURE = ng("PlannedTenure");
    static final Node CONTRADICTION = ng("Contradiction");
    static final Node SIDE = ng("side");
    static final Node AFFIRMING_SIDE = ng("affirmingSide");
    static final Node DENYING_SIDE = ng("denyingSide");
    static final Node IDENTIFIES = ng("identifies");
    static final Node COMPARED_NAME = ng("comparedName");
    static final Node IDENTITY_REASON = ng("identityReason");
    static final Node SUPPORTED_BY = ng("supportedBy");

    private Terms() {}

    /** Of the ontology. */
    static Node ng(String name) {
        return NodeFactory.createURI(Ontology.NAMESPACE + name);
    }

    static Node schema(String name) {
        return NodeFactory.createURI(SCHEMA + name);
    }
}
