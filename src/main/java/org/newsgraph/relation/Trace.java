package org.newsgraph.relation;

/** Is told what the extractor tries, for explanations; without a listener nothing is put together for it. */
@FunctionalInterface
public interface Trace {
    /** Listens to nothing. */
    Trace NONE = step -> {};

    void tell(Step step);
}
