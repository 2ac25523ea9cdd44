package org.newsgraph.store;

/** Is told how far the loading of a store is. */
@FunctionalInterface
public interface LoadListener {
    /** Listens to nothing. */
    LoadListener NONE = (stage, done, total) -> {};

    /**
     * So many quads are done.
     *
     * @param total about how many there are; 0 when that is not known
     */
    void at(LoadStage stage, long done, long total);
}
