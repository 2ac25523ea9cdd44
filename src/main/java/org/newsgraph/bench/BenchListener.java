package org.newsgraph.bench;

/** Is told what a benchmark does and how far it is. */
@FunctionalInterface
public interface BenchListener {
    /** Listens to nothing. */
    BenchListener NONE = (stage, done, total) -> {};

    /**
     * So much of a stage is done.
     *
     * @param total 0 when it is not known
     */
    void at(String stage, long done, long total);
}
