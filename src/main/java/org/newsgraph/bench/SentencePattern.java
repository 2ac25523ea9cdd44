package org.newsgraph.bench;

import java.util.List;

/** A way to say facts, or none. */
record SentencePattern(List<Told> facts, List<Piece> pieces) {
    SentencePattern {
        facts = List.copyOf(facts);
        pieces = List.copyOf(pieces);
    }

    /** Reads a line: facts and a tab, where there are facts; a pattern. */
    static SentencePattern parse(String line) {
        int tab = line.indexOf('\t');
        return tab < 0
                ? new SentencePattern(List.of(), Piece.parse(line))
                : new SentencePattern(Told.parseAll(line.substring(0, tab)), Piece.parse(line.substring(tab + 1)));
    }
}
