package org.newsgraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** What a named graph of newsgraph tells. */
public enum GraphKind {
    /** What an article states. */
    ARTICLE,
    /** How graphs were made. */
    RUN,
    /** What is known without articles, or follows from all of them. */
    COMMON;

    /**
     * The kind of the only graph of a dataset, by its name and what it says of itself.
     *
     * @throws GraphException when newsgraph has not made it, or with IRIs that begin otherwise
     */
    static GraphKind of(String base, DatasetGraph dataset) {
        Node name = dataset.listGraphNodes().next();
        String iri = name.toString();
        if (iri.startsWith(base + "run/")) {
            return RUN;
        }
        if (iri.startsWith(Background.name(base, "").getURI())) {
            return COMMON;
        }
        boolean ours = dataset.stream(name, name, Vocabulary.WAS_GENERATED_BY, Node.ANY)
                .anyMatch(quad -> quad.getObject().toString().startsWith(base + "run/"));
        if (!ours || !dataset.contains(name, name, Vocabulary.TYPE, Vocabulary.NEWS_ARTICLE)) {
            throw new GraphException(
                    "graph " + iri + ": not one that newsgraph makes of an article with IRIs that begin with " + base
                            + "; give what it has written as it was written, with the --base it was written with");
        }
        return ARTICLE;
    }
}
