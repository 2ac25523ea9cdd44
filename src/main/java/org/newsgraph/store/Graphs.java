package org.newsgraph.store;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Named graphs as a whole. */
final class Graphs {
    private Graphs() {}

    /**
     * The name of the only graph of a dataset.
     *
     * @throws StoreException when there is another number of them, or a triple outside of it
     */
    static String name(DatasetGraph dataset) {
        Iterator<Node> names = dataset.listGraphNodes();
        if (!names.hasNext()) {
            throw new StoreException("a dataset without a named graph; stage one named graph at a time");
        }
        Node name = names.next();
        if (names.hasNext() || !name.isURI()) {
            throw new StoreException(
                    "a dataset with the graphs " + name + (names.hasNext() ? " and " + names.next() : "")
                            + "; stage one named graph at a time, its name an IRI");
        }
        requireNamed(dataset);
        return name.getURI();
    }

    /** Refuses a dataset that says something outside of its named graphs. */
    static void requireNamed(DatasetGraph dataset) {
        Iterator<Quad> outside = dataset.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY);
        if (outside.hasNext()) {
            throw new StoreException(
                    "a triple outside of any named graph: " + outside.next().asTriple());
        }
    }

    /** Puts the named graphs of a dataset, with its prefixes, in place of those of the same names. */
    static void replace(DatasetGraph data, DatasetGraph graphs) {
        requireNamed(graphs);
        graphs.prefixes().forEach(data.prefixes()::add);
        graphs.listGraphNodes().forEachRemaining(name -> data.deleteAny(name, Node.ANY, Node.ANY, Node.ANY));
        graphs.find().forEachRemaining(data::add);
    }

    static void remove(DatasetGraph data, String name) {
        data.deleteAny(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY);
    }
}
