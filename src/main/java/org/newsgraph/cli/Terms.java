package org.newsgraph.cli;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;

/** RDF terms as a person reads them. */
record Terms(PrefixMapping prefixes) {
    /** A literal's characters on one line, an IRI shortened by its prefix. */
    String reading(Node node) {
        if (node.isTripleTerm()) {
            Triple triple = node.getTriple();
            return reading(triple.getSubject()) + " " + reading(triple.getPredicate()) + " "
                    + reading(triple.getObject());
        }
        return node.isURI() ? shortened(node.getURI()) : bare(node).replaceAll("\\s*\\R\\s*", " ");
    }

    /** A literal's characters, an IRI in full. */
    String bare(Node node) {
        if (node.isTripleTerm()) {
            Triple triple = node.getTriple();
            return "<<( " + bare(triple.getSubject()) + " " + bare(triple.getPredicate()) + " "
                    + bare(triple.getObject()) + " )>>";
        }
        if (node.isURI()) {
            return node.getURI();
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private String shortened(String iri) {
        String name = prefixes.shortForm(iri);
        return name.equals(iri) ? "<" + iri + ">" : name;
    }
}
