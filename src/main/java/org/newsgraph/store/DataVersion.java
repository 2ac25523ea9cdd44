package org.newsgraph.store;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.newsgraph.ontology.Ontology;

/**
 * What a transaction sees of a dataset: equal in two transactions when nothing was written between them. On disk it is the number
 * of commits, which the database counts; in memory the digests of the articles and how many contradictions follow from them.
 */
public sealed interface DataVersion {
    /** Of the transaction of this thread. */
    static DataVersion of(DatasetGraph data) {
        DatasetGraph kept = data instanceof DatasetGraphWrapper view ? view.getBase() : data;
        return kept instanceof DatasetGraphTDB disk ? onDisk(disk) : inMemory(data);
    }

    private static DataVersion onDisk(DatasetGraphTDB data) {
        return new OnDisk(
                data.getLocation().toString(),
                data.getTxnSystem().getThreadTransaction().getDataVersion());
    }

    private static DataVersion inMemory(DatasetGraph data) {
        long digests = Iter.asStream(data.find(Node.ANY, Node.ANY, term("digest"), Node.ANY))
                .mapToLong(quad -> quad.hashCode() * 0x9E3779B97F4A7C15L)
                .sum();
        return new InMemory(
                digests,
                Iter.count(data.find(Node.ANY, Node.ANY, term("onProperty"), Node.ANY)),
                Iter.count(data.find(Node.ANY, Node.ANY, term("copyOf"), Node.ANY)));
    }

    private static Node term(String name) {
        return NodeFactory.createURI(Ontology.NAMESPACE + name);
    }

    /** A database's directory and its commits since it was opened. */
    record OnDisk(String location, long commits) implements DataVersion {}

    /** A sum that does not depend on the order of the articles. */
    record InMemory(long digests, long contradictions, long copies) implements DataVersion {}
}
