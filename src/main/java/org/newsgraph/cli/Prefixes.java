package org.newsgraph.cli;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.ontology.Ontology;

/** The prefixes that a query need not declare. */
final class Prefixes {
    private static final Map<String, String> USUAL = Map.of(
            "ng", Ontology.NAMESPACE,
            "id", "https://w3id.org/newsgraph/id/",
            "schema", "https://schema.org/",
            "prov", "http://www.w3.org/ns/prov#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "oa", "http://www.w3.org/ns/oa#",
            "owl", "http://www.w3.org/2002/07/owl#",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private Prefixes() {}

    static SortedMap<String, String> usual() {
        return new TreeMap<>(USUAL);
    }

    /** The usual ones, and those of the dataset, which win. */
    static SortedMap<String, String> of(DatasetGraph data) {
        SortedMap<String, String> prefixes = usual();
        prefixes.putAll(data.prefixes().getMapping());
        return prefixes;
    }
}
