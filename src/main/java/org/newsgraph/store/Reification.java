package org.newsgraph.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Says facts without triple terms, for formats of RDF 1.1. A fact becomes an {@code rdf:Statement} with {@code rdf:subject},
 * {@code rdf:predicate} and {@code rdf:object}, which states as little as the triple term did.
 */
public final class Reification {
    private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

    private Reification() {}

    /** What stands for a triple where triple terms are unknown. */
    public static List<Triple> of(Triple triple) {
        if (!triple.getPredicate().equals(REIFIES) || !triple.getObject().isTripleTerm()) {
            return List.of(triple);
        }
        Triple said = triple.getObject().getTriple();
        Node fact = triple.getSubject();
        return List.of(
                Triple.create(fact, RDF.Nodes.type, RDF.Nodes.Statement),
                Triple.create(fact, RDF.Nodes.subject, said.getSubject()),
                Triple.create(fact, RDF.Nodes.predicate, said.getPredicate()),
                Triple.create(fact, RDF.Nodes.object, said.getObject()));
    }

    /** What stands for a quad, in its graph. */
    public static List<Quad> of(Quad quad) {
        return of(quad.asTriple()).stream()
                .map(triple -> new Quad(quad.getGraph(), triple))
                .toList();
    }
}
