package org.newsgraph.relation;

/** Is told what the extractor tries, for explanations; without a listener nothing is put together for it. */
@FunctionalInterface
public interface Trace {
    /** Listens to nothing. */
    Trace NONE = step -> {};

    /** Something that was tried; on the thread that extracts. */
    void tell(Step step);
}
