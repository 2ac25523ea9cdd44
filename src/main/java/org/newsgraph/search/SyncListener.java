package org.newsgraph.search;

/** Is told how far an index is with following its dataset. */
@FunctionalInterface
public interface SyncListener {
    /** Listens to nothing. */
    SyncListener NONE = (stage, done, total) -> {};

    /** So many of the documents of a stage are done. */
    void at(SyncStage stage, long done, long total);
}
