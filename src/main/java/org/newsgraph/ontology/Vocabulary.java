package org.newsgraph.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that the Turtle files are read by. */
final class Vocabulary {
    static final String NG = Ontology.NAMESPACE;
    static final String BASE = "https://w3id.org/newsgraph/";
    static final String ID = BASE + "id/";
    static final String WIKIDATA = "http://www.wikidata.org/entity/";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    static final String LEXINFO = "http://www.lexinfo.net/ontology/3.0/lexinfo#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String SCHEMA = "https://schema.org/";
    private static final String ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#";
    private static final String SYNSEM = "http://www.w3.org/ns/lemon/synsem#";

    static final Node TYPE = iri(RDF + "type");
    static final Node LABEL = iri(RDFS + "label");
    static final Node COMMENT = iri(RDFS + "comment");
    static final Node SUB_CLASS_OF = iri(RDFS + "subClassOf");
    static final Node SUB_PROPERTY_OF = iri(RDFS + "subPropertyOf");
    static final Node DOMAIN = iri(RDFS + "domain");
    static final Node RANGE = iri(RDFS + "range");
    static final Node DOMAIN_INCLUDES = iri(SCHEMA + "domainIncludes");
    static final Node RANGE_INCLUDES = iri(SCHEMA + "rangeIncludes");
    static final Node CLASS = iri(OWL + "Class");
    static final Node OBJECT_PROPERTY = iri(OWL + "ObjectProperty");
    static final Node DATATYPE_PROPERTY = iri(OWL + "DatatypeProperty");
    static final Node ANNOTATION_PROPERTY = iri(OWL + "AnnotationProperty");
    static final Node PROPERTY = iri(RDF + "Property");
    static final Node SYMMETRIC = iri(OWL + "SymmetricProperty");
    static final Node INVERSE_OF = iri(OWL + "inverseOf");
    static final Node SAME_AS = iri(OWL + "sameAs");
    static final Node PREF_LABEL = iri(SKOS + "prefLabel");
    static final Node ALT_LABEL = iri(SKOS + "altLabel");
    static final Node EXACT_MATCH = iri(SKOS + "exactMatch");
    static final Node CLOSE_MATCH = iri(SKOS + "closeMatch");
    static final Node NARROW_MATCH = iri(SKOS + "narrowMatch");
    static final Node IN_SCHEME = iri(SKOS + "inScheme");
    static final Node STATUS_SCHEME = iri(NG + "StatusScheme");
    static final Node RELATION = iri(NG + "RelationProperty");
    static final Node QUALIFIER_KIND = iri(NG + "QualifierProperty");
    static final Node QUALIFIER = iri(NG + "qualifier");
    static final Node STRONGEST_STATUS = iri(NG + "strongestStatus");
    static final Node PRESENT_STATUS = iri(NG + "presentStatus");
    static final Node NAMED_STATUS = iri(NG + "namedStatus");
    static final Node HEAD_LEMMA = iri(NG + "headLemma");
    static final Node SUPPORT_VERB = iri(NG + "supportVerb");
    static final Node BINDS_SPEAKER = iri(NG + "bindsSpeaker");
    static final Node BINDS_QUALIFIER = iri(NG + "bindsQualifier");
    static final Node QUALIFIER_PROPERTY = iri(NG + "qualifierProperty");
    static final Node ARGUMENT = iri(NG + "argument");
    static final Node CONSTANT = iri(NG + "constant");
    static final Node NEGATIVE_AMOUNT = iri(NG + "negativeAmount");
    static final Node CANONICAL_FORM = iri(ONTOLEX + "canonicalForm");
    static final Node WRITTEN_REP = iri(ONTOLEX + "writtenRep");
    static final Node SENSE = iri(ONTOLEX + "sense");
    static final Node REFERENCE = iri(ONTOLEX + "reference");
    static final Node BEHAVIOUR = iri(SYNSEM + "synBehavior");
    static final Node SUBJECT_OF = iri(SYNSEM + "subjOfProp");
    static final Node OBJECT_OF = iri(SYNSEM + "objOfProp");
    static final Node MARKER = iri(SYNSEM + "marker");
    static final Node OPTIONAL = iri(SYNSEM + "optional");
    static final Node UNDERSTOOD = iri(NG + "understood");
    static final Node PART_OF_SPEECH = iri(LEXINFO + "partOfSpeech");

    private Vocabulary() {}

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
