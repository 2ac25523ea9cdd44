package org.newsgraph.evaluation;

/** Says when what was found means the same as what the gold names. */
interface Sameness {
    /** True when both name one thing. */
    boolean names(String gold, String found);

    /** How much the words of two claims have in common: 0 when they are different ones, at most 1. */
    double words(GoldFact gold, String found);
}
