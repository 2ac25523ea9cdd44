package org.newsgraph.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Short questions to the union of a dataset's graphs; to be asked in a transaction. */
record Graphs(DatasetGraph data) {
    private static final Comparator<Node> ORDER = Comparator.comparing(NodeFmtLib::strNT);

    /** What a subject has as a property, each once, in order. */
    List<Node> objects(Node subject, Node property) {
        return Iter.asStream(data.find(Node.ANY, subject, property, Node.ANY))
                .map(Quad::getObject)
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    /** The subjects that have an object as a property, each once, in order. */
    List<Node> subjects(Node property, Node object) {
        return Iter.asStream(data.find(Node.ANY, Node.ANY, property, object))
                .map(Quad::getSubject)
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    /** The object; of several the first in order. */
    Optional<Node> one(Node subject, Node property) {
        return Iter.asStream(data.find(Node.ANY, subject, property, Node.ANY))
                .map(Quad::getObject)
                .min(ORDER);
    }

    /** The characters of the literal that is the object. */
    Optional<String> text(Node subject, Node property) {
        return Iter.asStream(data.find(Node.ANY, subject, property, Node.ANY))
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .min(ORDER)
                .map(Node::getLiteralLexicalForm);
    }

    /** The quads of one subject. */
    Stream<Quad> about(Node subject) {
        return Iter.asStream(data.find(Node.ANY, subject, Node.ANY, Node.ANY));
    }

    boolean has(Node subject, Node property, Node object) {
        return data.contains(Node.ANY, subject, property, object);
    }

    /** How many different subjects have an object as a property, counted in the index. */
    long count(Node property, Node object) {
        return Iter.count(data.find(Quad.unionGraph, Node.ANY, property, object));
    }
}
