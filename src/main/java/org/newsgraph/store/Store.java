package org.newsgraph.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;

/**
 * A dataset of named graphs, in memory or on disk. Its default graph is the union of them, and what changes it are the
 * methods here, each in one transaction that an exception undoes. May be used by many threads, but nothing may go on beside
 * {@link #load} and {@link #compact}.
 */
public final class Store implements AutoCloseable {
    /** Files below this are never compacted: an empty database has not much less. */
    private static final long FREE = 512L << 20;

    private final Staging staging;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Database database;
    private ToLongFunction<Path> free = Damage::free;
    private boolean stuck;

    private Store(Database database, Staging staging) {
        this.database = database;
        this.staging = staging;
    }

    /** An empty store that is gone when closed. */
    public static Store inMemory() {
        return new Store(Database.inMemory(), new StagedInMemory());
    }

    /**
     * The TDB2 database in a directory, made when there is none. Graphs that were staged and not loaded are staged still.
     *
     * @throws StoreException when the path is a file, not writable, in use, holds something else, or its log is damaged
     */
    public static Store open(Path directory) {
        Path ready = Directory.ready(directory);
        Database database = connected(ready);
        try {
            Generation.tidy(ready);
            return new Store(database, StagingLog.open(ready));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Database connected(Path directory) {
        try {
            Generation.begin(directory);
            return Database.connect(directory);
        } catch (RuntimeException | InternalError e) {
            throw Damage.explained(directory, e);
        }
    }

    /** Asks someone else how many bytes may still be written. */
    void ask(ToLongFunction<Path> room) {
        free = room;
    }

    /** True when a store was made in this directory before. */
    public static boolean existsIn(Path directory) {
        return Directory.isStore(directory);
    }

    /**
     * The dataset for reading, with the union of the named graphs as default graph; it refuses every update. Ask for it again
     * after {@link #load} and {@link #compact}, which may make another one.
     */
    public DatasetGraph dataset() {
        return database.view();
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
        write(() -> batch.forEach(graphs -> Graphs.replace(database.data(), graphs)));
    }

    /** Changes the dataset, whose default graph is the union of its named graphs, in one transaction. */
    public void write(Consumer<DatasetGraph> change) {
        write(() -> change.accept(database.open()));
    }

    private void write(Runnable change) {
        changed(() -> {
            change.run();
            return true;
        });
    }

    private <T> T changed(Supplier<T> change) {
        return alone(() -> Txn.calculateWrite(database.data(), change));
    }

    /** One at a time; refused, rather than begun, where it could not be ended or undone. */
    private <T> T alone(Supplier<T> change) {
        writing.lock();
        try {
            requireWritable();
            return guarded(change);
        } finally {
            if (writing.getHoldCount() == 1) { // not within another one, which is in its transaction still
                stuck = database.isStuck();
            }
            writing.unlock();
        }
    }

    private void requireWritable() {
        Path directory = database.directory();
        if (stuck) {
            throw new StoreException("store " + directory + ": a change failed and could not be undone in this process,"
                    + " which only reads from now on; end it and start it again, no article is lost");
        }
        if (directory != null) {
            Damage.requireRoom(directory, free.applyAsLong(directory));
        }
    }

    /** What files do is told as such. */
    private <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | InternalError e) {
            throw Damage.explained(database.directory(), e);
        }
    }

    /** Removes a graph; false when there was none of this name. */
    public boolean remove(String graph) {
        Node name = NodeFactory.createURI(graph);
        return changed(() -> {
            boolean present = database.data().contains(name, Node.ANY, Node.ANY, Node.ANY);
            database.data().deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
            return present;
        });
    }

    /** Reads in one transaction. What comes back must not be lazy. */
    public <T> T read(Function<DatasetGraph, T> reader) {
        return guarded(() -> Txn.calculateRead(database.data(), () -> reader.apply(database.view())));
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

    /**
     * Keeps graphs, to be loaded later: when this returns they are safe from kills and power failures, but not in the dataset
     * yet. In memory they are only collected.
     */
    public synchronized void stage(Collection<? extends StagedGraph> graphs) {
        staging.add(graphs);
    }

    /** A dataset with the graph that is staged under a name. */
    public synchronized Optional<DatasetGraph> staged(String graph) {
        return staging.get(graph).map(StagedGraph::graph);
    }

    /** True when graphs are staged. */
    public synchronized boolean hasStaged() {
        return !staging.isEmpty();
    }

    /**
     * Puts the staged graphs in place of those of the same names, and what follows from all with them. A kill leaves what is
     * not loaded staged, and never a derived graph that does not follow from the others: then there is none, and this method
     * computes it the next time. A small change is made in the database; a large one writes all of it anew beside it, with
     * Jena's parallel loader.
     */
    public synchronized void load(Consequences consequences, LoadListener listener) {
        if (staging.isEmpty() && read(consequences::areIn)) {
            return;
        }
        alone(() -> {
            if (!staging.isEmpty()) {
                new Loading(database, staging, consequences, listener).load(this::renew);
                staging.clear();
            }
            if (!read(consequences::areIn)) {
                new Loading(database, staging, consequences, listener).derive();
            }
            return true;
        });
    }

    /** True when compacting is worth its while: the files are twice as large as they were after it the last time. */
    public synchronized boolean isOutgrown() {
        Path directory = database.directory();
        return directory != null && Generation.isOutgrown(directory, FREE);
    }

    /** Writes the files anew without the room that replaced graphs take; does nothing in memory. */
    public synchronized void compact(LoadListener listener) {
        if (database.directory() != null) {
            alone(() -> {
                renew(sink -> Loading.sendAll(database, sink, listener));
                return true;
            });
        }
    }

    private void renew(Consumer<StreamRDF> content) {
        Path directory = Objects.requireNonNull(database.directory());
        Generation.make(directory, content);
        database.close();
        database = Database.connect(directory);
        Generation.tidy(directory);
    }

    @Override
    public synchronized void close() {
        try {
            staging.close();
        } finally {
            database.close();
        }
    }
}
