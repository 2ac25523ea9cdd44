package org.newsgraph.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.relation.Status;

/** What a graph tells of articles that are copies of others, and of the facts that they repeat. */
record CopyLinks(DatasetGraph data) {
    /** The IRIs of the articles that are copies. */
    Stream<String> copies() {
        return quads(Node.ANY, "copyOf", Node.ANY).map(quad -> quad.getSubject().getURI());
    }

    /** The facts that repeat others. */
    Stream<Node> repetitions() {
        return quads(Node.ANY, "repeats", Node.ANY).map(Quad::getSubject);
    }

    /** The IRIs of the articles that repeat a fact, in order. */
    List<String> repeating(String fact) {
        return quads(Node.ANY, "repeats", NodeFactory.createURI(fact))
                .map(quad -> article(quad.getSubject()))
                .distinct()
                .sorted()
                .toList();
    }

    Stream<Status> status(Node fact) {
        return quads(fact, "status", Node.ANY)
                .map(quad -> quad.getObject().getURI().substring(Ontology.NAMESPACE.length()))
                .map(name -> Status.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /** The IRI of the article that tells a fact. */
    static String article(Node fact) {
        String iri = fact.getURI();
        return iri.substring(0, iri.lastIndexOf('#'));
    }

    private Stream<Quad> quads(Node subject, String property, Node object) {
        Node term = NodeFactory.createURI(Ontology.NAMESPACE + property);
        return Iter.asStream(data.findNG(Node.ANY, subject, term, object));
    }
}
