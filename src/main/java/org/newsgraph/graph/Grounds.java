package org.newsgraph.graph;

import java.util.List;
import org.apache.jena.graph.Triple;

/** The rule that a triple follows by, and the triples that it follows from. */
public record Grounds(String rule, List<Triple> triples) {
    public Grounds {
        triples = List.copyOf(triples);
    }
}
