package org.newsgraph.graph;

import org.apache.jena.graph.Node;

/** Why two entities are held to be one, the surest reason first; each is a concept of the ontology. */
enum Reason {
    DECLARED("Declared"),
    SAME_WIKIDATA_ITEM("SameWikidataItem"),
    SAME_NORMALIZED_NAME("SameNormalizedName"),
    ACRONYM("Acronym"),
    TOLD_NAME("ToldName"),
    SHARED_CONTEXT("SharedContext");

    private final String concept;

    Reason(String concept) {
        this.concept = concept;
    }

    Node concept() {
        return Vocabulary.term(concept);
    }
}
