package org.newsgraph.ontology;

/** An ontology, lexicon or register that cannot be used; the message names the file, the term and the remedy. */
public final class OntologyException extends RuntimeException {
    public OntologyException(String message) {
        super(message);
    }

    public OntologyException(String message, Throwable cause) {
        super(message, cause);
    }
}
