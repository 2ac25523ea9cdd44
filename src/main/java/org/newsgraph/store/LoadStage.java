package org.newsgraph.store;

/** What a store does to put staged graphs into the dataset. */
public enum LoadStage {
    /** The graphs are put into the dataset. */
    LOADING,
    /** What follows from them is computed. */
    DERIVING,
    /** The files are written anew without the room that replaced graphs take. */
    COMPACTING
}
