package org.newsgraph.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.newsgraph.article.Span;
import org.newsgraph.ontology.Frame;
import org.newsgraph.relation.Grounds.Reason;

/** Keeps what was tried in one sentence and why, for a {@link Trace}; keeps nothing when nobody listens. */
final class Journal {
    private final Trace trace;
    private final Span sentence;
    private final List<Reason> reasons = new ArrayList<>();

    Journal(Trace trace, Span sentence) {
        this.trace = trace;
        this.sentence = sentence;
    }

    /** Forgets the reasons of what was assessed before. */
    void begin() {
        reasons.clear();
    }

    /** Notes a sign of a status and gives the status back. */
    Status because(Status status, String sign, String word) {
        if (isRead() && status != Status.ASSERTED) {
            Reason reason = new Reason(status, sign, word);
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
        return status;
    }

    void unbound(Frame frame, Span cue, Frame.Argument argument) {
        if (isRead()) {
            trace.tell(new Step.Unbound(frame, sentence, cue, argument));
        }
    }

    void verbless(Frame frame, Span cue) {
        if (isRead()) {
            trace.tell(new Step.Verbless(frame, sentence, cue));
        }
    }

    void refused(Frame frame, Span cue, Supplier<String> reason) {
        if (isRead()) {
            trace.tell(new Step.Refused(frame, sentence, cue, reason.get()));
        }
    }

    void built(Fact fact, Supplier<Grounds> grounds) {
        if (isRead()) {
            trace.tell(new Step.Built(fact, grounds.get()));
        }
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    private boolean isRead() {
        return !trace.equals(Trace.NONE);
    }
}
