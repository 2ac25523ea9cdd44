package org.newsgraph.store;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A dataset of named graphs, in memory or on disk. Its default graph is the union of them, and what changes it are the
 * methods here, each in one transaction that an exception undoes. May be used by many threads.
 */
public final class Store implements AutoCloseable {
    private final DatasetGraph data;
    private final DatasetGraph view;
    private final DatasetGraph open;
    private final boolean onDisk;

    private Store(DatasetGraph data, boolean onDisk) {
        this.data = data;
        this.open = onDisk ? new UnionDefault(data) : new UnionDefault.Queried(data);
        this.view = new DatasetGraphReadOnly(open);
        this.onDisk = onDisk;
    }

    /** An empty store that is gone when closed. */
    public static Store inMemory() {
        return new Store(DatasetGraphFactory.createTxnMem(), false);
    }

    /**
     * The TDB2 database in a directory, made when there is none.
     *
     * @throws StoreException when the path is a file, not writable, in use, or holds something else
     */
    public static Store open(Path directory) {
        Path ready = Directory.ready(directory);
        try {
            DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(ready));
            data.getContext().set(TDB2.symUnionDefaultGraph, true);
            return new Store(data, true);
        } catch (RuntimeIOException | org.apache.jena.dboe.DBOpEnvException e) {
            throw new StoreException("store " + directory + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** True when a store was made in this directory before. */
    public static boolean existsIn(Path directory) {
        return Directory.isStore(directory);
    }

    /** The dataset for reading, with the union of the named graphs as default graph; it refuses every update. */
    public DatasetGraph dataset() {
        return view;
    }

    /** Puts the named graphs of a dataset in place of those of the same names. */
    public void put(DatasetGraph graphs) {
        putAll(List.of(graphs));
    }

    /**
     * Puts the named graphs of many datasets in place of those of the same names, in one transaction: thousands of articles
     * a call are far faster on disk than one.
     */
    public void putAll(Iterable<DatasetGraph> batch) {
        Txn.executeWrite(data, () -> batch.forEach(this::replace));
    }

    /** Changes the dataset, whose default graph is the union of its named graphs, in one transaction. */
    public void write(Consumer<DatasetGraph> change) {
        Txn.executeWrite(data, () -> change.accept(open));
    }

    /** Puts what is computed from the dataset as it is in place of the graphs of the same names, in one transaction. */
    public void update(Function<DatasetGraph, DatasetGraph> computation) {
        Txn.executeWrite(data, () -> replace(computation.apply(view)));
    }

    /** Removes a graph; false when there was none of this name. */
    public boolean remove(String graph) {
        Node name = NodeFactory.createURI(graph);
        return Txn.calculateWrite(data, () -> {
            boolean present = data.contains(name, Node.ANY, Node.ANY, Node.ANY);
            data.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
            return present;
        });
    }

    /** Reads in one transaction. What comes back must not be lazy. */
    public <T> T read(Function<DatasetGraph, T> reader) {
        return Txn.calculateRead(data, () -> reader.apply(view));
    }

    /**
     * Runs a query with some of its variables fixed, in a read transaction. What comes back must not be lazy.
     *
     * @param parameters values by variable name, without the question mark
     */
    public <T> T query(Query query, Map<String, Node> parameters, Function<QueryExec, T> reader) {
        return read(dataset -> {
            QueryExecBuilder builder = QueryExec.dataset(dataset).query(query);
            parameters.forEach((name, value) -> builder.substitution(Var.alloc(name), value));
            try (QueryExec execution = builder.build()) {
                return reader.apply(execution);
            }
        });
    }

    /** Gives disk space of replaced graphs back; does nothing in memory. */
    public void compact() {
        if (onDisk) {
            DatabaseMgr.compact(data, true);
        }
    }

    @Override
    public void close() {
        if (onDisk) {
            TDBInternal.expel(data);
        } else {
            data.close();
        }
    }

    private void replace(DatasetGraph graphs) {
        graphs.prefixes().forEach((prefix, iri) -> data.prefixes().add(prefix, iri));
        for (Iterator<Node> names = graphs.listGraphNodes(); names.hasNext(); ) {
            data.deleteAny(names.next(), Node.ANY, Node.ANY, Node.ANY);
        }
        for (Iterator<Quad> quads = graphs.find(Quad.ANY); quads.hasNext(); ) {
            Quad quad = quads.next();
            if (quad.isDefaultGraph()) {
                throw new StoreException("a triple outside of any named graph: " + quad.asTriple());
            }
            data.add(quad);
        }
    }
}
