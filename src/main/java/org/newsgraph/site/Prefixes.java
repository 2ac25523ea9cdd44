package org.newsgraph.site;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.ontology.Ontology;

/** The prefixes that a query need not declare. */
public final class Prefixes {
    private static final Map<String, String> USUAL = Map.of(
            "ng", Ontology.NAMESPACE,
            "id", Links.STANDARD_BASE + "id/",
            "schema", "https://schema.org/",
            "prov", "http://www.w3.org/ns/prov#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "oa", "http://www.w3.org/ns/oa#",
            "owl", "http://www.w3.org/2002/07/owl#",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private Prefixes() {}

    /** Those that stand for the same everywhere. */
    public static SortedMap<String, String> usual() {
        return new TreeMap<>(USUAL);
    }

    /** The usual ones, and those of the dataset, which win. */
    public static SortedMap<String, String> of(DatasetGraph data) {
        SortedMap<String, String> prefixes = usual();
        prefixes.putAll(data.prefixes().getMapping());
        return prefixes;
    }
}
