package org.newsgraph.graph;

import java.util.SortedMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.ontology.Knowledge;

/**
 * What made a graph: version, knowledge and options, and no clock, so that two runs of the same making are one.
 *
 * @param iri also the name of the graph that describes it
 */
record Run(Node iri, String version, String knowledge, SortedMap<String, String> options) {
    static Run of(String base, Knowledge knowledge, SortedMap<String, String> options) {
        String version = Program.version();
        String digest = knowledge.digest();
        Node iri = NodeFactory.createURI(base + "run/" + Iris.hash(32, version, digest, options.toString()));
        return new Run(iri, version, digest, options);
    }

    void describe(Graph graph) {
        graph.add(iri, Vocabulary.TYPE, Vocabulary.ACTIVITY);
        graph.add(iri, Vocabulary.VERSION, Literals.string(version));
        graph.add(iri, Vocabulary.LEXICON_DIGEST, Literals.string(knowledge));
        options.forEach((name, value) -> graph.add(iri, Vocabulary.OPTION, Literals.string(name + "=" + value)));
    }
}
