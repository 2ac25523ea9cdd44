package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clause while its parts are collected. */
final class ClauseDraft {
    Clause.Kind kind;
    final List<Chunk> items = new ArrayList<>();
    /** What follows the verb at the end of the clause: extraposed phrases. */
    final List<Chunk> tail = new ArrayList<>();

    @Nullable
    Chunk finite;

    boolean conjoined;
    /** A second participle that shares the finite verb of the clause before. */
    boolean elliptic;

    @Nullable
    Chunk antecedent;

    @Nullable
    ClauseDraft parent;

    @Nullable
    ClauseDraft previous;

    int introducer = -1;

    @Nullable
    VerbGroup verb;

    @Nullable
    Chunk subject;

    @Nullable
    Chunk object;

    boolean negated;

    ClauseDraft(Clause.Kind kind) {
        this.kind = kind;
    }

    boolean main() {
        return kind == Clause.Kind.MAIN || kind == Clause.Kind.FRAGMENT || kind == Clause.Kind.CONDITIONAL;
    }

    boolean hasNonFinite() {
        return items.stream().anyMatch(Chunk::nonFinite);
    }

    boolean has(Chunk.Kind wanted) {
        return items.stream().anyMatch(c -> c.kind == wanted);
    }

    List<Chunk> of(Chunk.Kind wanted) {
        return items.stream().filter(c -> c.kind == wanted).toList();
    }

    /** The chunks before the finite verb, conjunctions and adverbs apart. */
    List<Chunk> beforeFinite() {
        List<Chunk> before = new ArrayList<>();
        for (Chunk chunk : items) {
            if (chunk == finite) {
                break;
            }
            if (chunk.kind != Chunk.Kind.CONJUNCTION && chunk.kind != Chunk.Kind.OTHER) {
                before.add(chunk);
            }
        }
        return before;
    }

    @Override
    public String toString() {
        return kind + " " + items + (tail.isEmpty() ? "" : " + " + tail);
    }
}
