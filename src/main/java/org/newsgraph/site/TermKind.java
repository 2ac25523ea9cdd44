package org.newsgraph.site;

import java.util.Locale;

/** What a page of the ontology is about. */
enum TermKind {
    CLASS,
    RELATION,
    QUALIFIER,
    ANNOTATION,
    CONCEPT,
    SCHEME;

    /** {@code class} */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the message that names it. */
    String key() {
        return "ontology.kind." + tag();
    }
}
