package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts {@code hat X gekauft und Y verkauft} in two clauses that share their finite verb. */
final class Ellipsis {
    private Ellipsis() {}

    static List<ClauseDraft> split(List<ClauseDraft> clauses) {
        List<ClauseDraft> split = new ArrayList<>();
        for (ClauseDraft clause : clauses) {
            split.add(clause);
            int at = conjunction(clause);
            if (at > 0) {
                ClauseDraft rest = new ClauseDraft(clause.kind);
                List<Chunk> items = clause.items.subList(at, clause.items.size());
                rest.items.addAll(items);
                items.clear();
                rest.finite = clause.finite;
                rest.conjoined = true;
                rest.elliptic = true;
                rest.previous = clause;
                rest.parent = clause;
                rest.antecedent = clause.antecedent;
                rest.introducer = rest.items.getFirst().begin;
                rest.tail.addAll(clause.tail);
                clause.tail.clear();
                split.add(rest);
            }
        }
        return split;
    }

    /** The conjunction with a participle or infinitive of its own before and after it, or -1. */
    private static int conjunction(ClauseDraft clause) {
        boolean before = false;
        for (int i = 0; i < clause.items.size(); i++) {
            Chunk chunk = clause.items.get(i);
            before |= chunk.nonFinite();
            boolean after =
                    clause.items.subList(i + 1, clause.items.size()).stream().anyMatch(Chunk::nonFinite);
            if (chunk.kind == Chunk.Kind.CONJUNCTION && before && after && clause.finite != null) {
                return i;
            }
        }
        return -1;
    }
}
