package org.newsgraph.ontology;

/** An ontology, lexicon or register that cannot be used; the message names the file, the term and the remedy. */
public final class OntologyException extends RuntimeException {
    /** With a message of one line that names the thing, what is wrong and the remedy. */
    public OntologyException(String message) {
        super(message);
    }

    /** As the one without a cause, with what led to it. */
    public OntologyException(String message, Throwable cause) {
        super(message, cause);
    }
}
