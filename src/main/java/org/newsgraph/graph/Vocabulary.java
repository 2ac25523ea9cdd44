package org.newsgraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.ontology.Ontology;

/** The terms that article graphs are written with, beside the ontology's own properties and classes. */
final class Vocabulary {
    private static final String SCHEMA = "https://schema.org/";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /** The W3C's Web Annotation vocabulary. */
    static final String WEB_ANNOTATION = "http://www.w3.org/ns/oa#";

    static final Node TYPE = iri(RDF, "type");
    static final Node VALUE = iri(RDF, "value");
    static final Node REIFIES = iri(RDF, "reifies");
    static final Node RULE = iri(SHACL, "SPARQLRule");
    static final Node CONSTRUCT = iri(SHACL, "construct");
    static final Node LABEL = iri("http://www.w3.org/2000/01/rdf-schema#", "label");
    static final Node PREF_LABEL = iri(SKOS, "prefLabel");
    static final Node ALT_LABEL = iri(SKOS, "altLabel");
    static final Node SAME_AS = iri(OWL, "sameAs");

    static final Node NEWS_ARTICLE = iri(SCHEMA, "NewsArticle");
    static final Node HEADLINE = iri(SCHEMA, "headline");
    static final Node ALTERNATIVE_HEADLINE = iri(SCHEMA, "alternativeHeadline");
    static final Node DATELINE = iri(SCHEMA, "dateline");
    static final Node SOURCE_ORGANIZATION = iri(SCHEMA, "sourceOrganization");
    static final Node DATE_PUBLISHED = iri(SCHEMA, "datePublished");
    static final Node DATE_MODIFIED = iri(SCHEMA, "dateModified");
    static final Node AUTHOR = iri(SCHEMA, "author");
    static final Node PUBLISHER = iri(SCHEMA, "publisher");
    static final Node SECTION = iri(SCHEMA, "articleSection");
    static final Node KEYWORDS = iri(SCHEMA, "keywords");
    static final Node IN_LANGUAGE = iri(SCHEMA, "inLanguage");
    static final Node ARTICLE_BODY = iri(SCHEMA, "articleBody");
    static final Node MENTIONS = iri(SCHEMA, "mentions");

    static final Node ACTIVITY = iri(PROV, "Activity");
    static final Node WAS_DERIVED_FROM = iri(PROV, "wasDerivedFrom");
    static final Node WAS_GENERATED_BY = iri(PROV, "wasGeneratedBy");

    static final Node FACT = term("Fact");
    static final Node STATEMENT = term("Statement");
    static final Node MONETARY_AMOUNT = term("MonetaryAmount");
    static final Node STATUS = term("status");
    static final Node CONFIDENCE = term("confidence");
    static final Node EVIDENCE = term("evidence");
    static final Node CUE = term("cue");
    static final Node SUBJECT_SPAN = term("subjectSpan");
    static final Node OBJECT_SPAN = term("objectSpan");
    static final Node SPEAKER = term("speaker");
    static final Node VALID_FROM = term("validFrom");
    static final Node VALID_UNTIL = term("validUntil");
    static final Node MENTION = term("mention");
    static final Node DIGEST = term("digest");
    static final Node BLOCKS = term("blocks");
    static final Node FINGERPRINT = term("fingerprint");
    static final Node COPY_OF = term("copyOf");
    static final Node REPEATS = term("repeats");
    static final Node VERSION = term("version");
    static final Node LEXICON_DIGEST = term("lexiconDigest");
    static final Node OPTION = term("option");
    static final Node AMOUNT = term("amount");
    static final Node AMOUNT_MIN = term("amountMin");
    static final Node AMOUNT_MAX = term("amountMax");
    static final Node CURRENCY = term("currency");
    static final Node KIND = term("kind");
    static final Node ASSERTED = term("Asserted");
    static final Node CONTRADICTION = term("Contradiction");
    static final Node ABOUT = term("about");
    static final Node ON_PROPERTY = term("onProperty");
    static final Node IN_GROUP = term("inGroup");
    static final Node SAME_ENTITY_AS = term("sameEntityAs");

    private Vocabulary() {}

    /** A term of the ontology by its local name. */
    static Node term(String name) {
        return iri(Ontology.NAMESPACE, name);
    }

    /** A term of the Web Annotation vocabulary by its local name. */
    static Node annotation(String name) {
        return iri(WEB_ANNOTATION, name);
    }

    private static Node iri(String namespace, String name) {
        return NodeFactory.createURI(namespace + name);
    }
}
