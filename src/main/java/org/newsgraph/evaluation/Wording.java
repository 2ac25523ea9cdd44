package org.newsgraph.evaluation;

import java.util.Locale;

/** Sameness in a labelled sentence: its labels are its own words, so one name holds the other, and claims share a word. */
enum Wording implements Sameness {
    SENTENCE;

    @Override
    public boolean names(String gold, String found) {
        String one = gold.toLowerCase(Locale.ROOT);
        String other = found.toLowerCase(Locale.ROOT);
        return one.contains(other) || other.contains(one);
    }

    @Override
    public double words(GoldFact gold, String found) {
        return names(gold.object(), found) ? 1 : Spelling.overlap(Spelling.stems(gold.object()), Spelling.stems(found));
    }
}
