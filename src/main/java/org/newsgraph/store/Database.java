package org.newsgraph.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as it is looked at.
 *
 * @param directory null in memory
 * @param data as it is kept
 * @param open with the union of the named graphs as default graph
 * @param view the same, for reading only
 */
record Database(@Nullable Path directory, DatasetGraph data, DatasetGraph open, DatasetGraph view) {
    static Database inMemory() {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        return of(null, data, new UnionDefault.Queried(data));
    }

    /** Connects to the TDB2 database in a directory, which is locked until this is closed. */
    static Database connect(Path directory) {
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(directory));
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        return of(directory, data, new UnionDefault(data));
    }

    private static Database of(@Nullable Path directory, DatasetGraph data, DatasetGraph open) {
        return new Database(directory, data, open, new DatasetGraphReadOnly(open));
    }

    /** About how many quads there are. */
    long estimatedQuads() {
        return directory == null ? data.stream().count() : Generation.estimatedQuads(directory);
    }

    /**
     * True when TDB2 holds on to a change that has ended, for whoever makes changes one at a time: it gives up its lock only when
     * it could undo what failed, and its count of writers does not tell.
     */
    boolean isStuck() {
        if (directory == null) {
            return false;
        }
        TransactionCoordinator transactions = TDBInternal.getTransactionCoordinator(data);
        boolean free = transactions.tryBlockWriters();
        if (free) {
            transactions.enableWriters();
        }
        return !free;
    }

    void close() {
        if (directory == null) {
            data.close();
        } else {
            TDBInternal.expel(data);
        }
    }
}
