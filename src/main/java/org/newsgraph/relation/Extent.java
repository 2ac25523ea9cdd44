package org.newsgraph.relation;

import org.newsgraph.article.Span;
import org.newsgraph.text.Clause;
import org.newsgraph.text.Clause.Kind;
import org.newsgraph.text.Tag;

/**
 * A run of tokens of a sentence.
 *
 * @param begin first token
 * @param end token after the last
 */
record Extent(int begin, int end) {
    /** A clause and the clauses within it, without the conjunction before them. */
    static Extent of(Scene scene, Clause clause) {
        int begin = first(scene, clause);
        int last = last(scene, clause);
        boolean introduced = begin < last
                && clause.introducer() == begin
                && scene.token(begin).tag() == Tag.KOUS;
        return new Extent(introduced ? begin + 1 : begin, last + 1);
    }

    static Extent all(Scene scene) {
        return new Extent(0, scene.sentence().tokens().size());
    }

    private static int first(Scene scene, Clause clause) {
        int first = clause.tokens().getFirst();
        for (Clause child : scene.children(clause)) {
            if (child.kind() != Kind.MAIN) {
                first = Math.min(first, first(scene, child));
            }
        }
        return first;
    }

    private static int last(Scene scene, Clause clause) {
        int last = clause.tokens().getLast();
        for (Clause child : scene.children(clause)) {
            if (child.kind() != Kind.MAIN) {
                last = Math.max(last, last(scene, child));
            }
        }
        return last;
    }

    /** The rest when another one stands at an end of it; the whole when that stands in the middle or elsewhere. */
    Extent without(Scene scene, Extent other) {
        Extent own = trimmed(scene);
        if (other.begin <= own.begin) {
            return new Extent(Math.max(begin, Math.min(other.end, end)), end);
        }
        return other.end >= own.end ? new Extent(begin, Math.min(other.begin, end)) : this;
    }

    /** Without the marks around it. */
    Extent trimmed(Scene scene) {
        int from = begin;
        int to = end;
        while (from < to && scene.token(from).tag().isPunctuation()) {
            from++;
        }
        while (to > from && scene.token(to - 1).tag().isPunctuation()) {
            to--;
        }
        return new Extent(from, to);
    }

    boolean isEmpty() {
        return end <= begin;
    }

    Span span(Scene scene) {
        return scene.sentence().span(begin, end);
    }
}
