package org.newsgraph.entity;

import java.util.List;
import org.newsgraph.text.Text;

/** Finds the mentions of a text. Implementations may be used by many threads. */
@FunctionalInterface
public interface Recognizer {
    /** The mentions in text order; parts of compounds may lie within other mentions, names never overlap. */
    List<Mention> recognize(Text text);

    /**
     * A recognizer that finds what this one finds and what another finds; where mentions of both overlap, those of the other
     * stand and those of this one fall.
     */
    default Recognizer and(Recognizer other) {
        return new JoinedRecognizer(this, other);
    }
}
