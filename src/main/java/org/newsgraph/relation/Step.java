package org.newsgraph.relation;

import org.newsgraph.article.Span;
import org.newsgraph.ontology.Frame;

/** Something the extractor tried, and what came of it. */
public sealed interface Step {
    /** The sentence in which it was tried. */
    Span sentence();

    /** A word of the lexicon without one of its arguments. */
    record Unbound(Frame frame, Span sentence, Span cue, Frame.Argument argument) implements Step {}

    /** A noun of the lexicon that says its relation only with verbs of which none stands with it. */
    record Verbless(Frame frame, Span sentence, Span cue) implements Step {}

    /**
     * A word of the lexicon that says nothing here although its arguments are there.
     *
     * @param reason why not, as a clause: {@code its subject …}
     */
    record Refused(Frame frame, Span sentence, Span cue, String reason) implements Step {}

    /** A fact. */
    record Built(Fact fact, Grounds grounds) implements Step {
        @Override
        public Span sentence() {
            return fact.evidence().sentence();
        }
    }
}
