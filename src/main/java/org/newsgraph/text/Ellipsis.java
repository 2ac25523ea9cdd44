package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts {@code hat X gekauft und Y verkauft} in two clauses that share their finite verb, and {@code X zu kaufen und Y zu
 * verkaufen} in two infinitive clauses.
 */
final class Ellipsis {
    private Ellipsis() {}

    static List<ClauseDraft> split(List<ClauseDraft> clauses) {
        List<ClauseDraft> split = new ArrayList<>();
        for (ClauseDraft clause : clauses) {
            ClauseDraft left = clause;
            split.add(left);
            for (int at = conjunction(left); at > 0; at = conjunction(left)) {
                left = cut(left, at);
                split.add(left);
            }
        }
        return split;
    }

    private static ClauseDraft cut(ClauseDraft clause, int at) {
        ClauseDraft rest = new ClauseDraft(clause.kind);
        List<Chunk> items = clause.items.subList(at, clause.items.size());
        rest.items.addAll(items);
        items.clear();
        rest.finite = clause.finite;
        rest.conjoined = true;
        rest.elliptic = clause.finite != null;
        rest.previous = clause;
        rest.parent = clause;
        rest.antecedent = clause.antecedent;
        rest.introducer = clause.finite == null ? clause.introducer : rest.items.getFirst().begin;
        rest.tail.addAll(clause.tail);
        clause.tail.clear();
        return rest;
    }

    /** The conjunction with a participle or infinitive of its own before and after it, or -1. */
    private static int conjunction(ClauseDraft clause) {
        boolean before = false;
        for (int i = 0; i < clause.items.size(); i++) {
            Chunk chunk = clause.items.get(i);
            before |= isOwn(clause, chunk);
            boolean after =
                    clause.items.subList(i + 1, clause.items.size()).stream().anyMatch(c -> isOwn(clause, c));
            if (i > 0 && chunk.kind == Chunk.Kind.CONJUNCTION && before && after) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOwn(ClauseDraft clause, Chunk chunk) {
        return clause.finite == null
                ? clause.kind == Clause.Kind.INFINITIVE && chunk.kind == Chunk.Kind.ZU_INFINITIVE
                : chunk.nonFinite();
    }
}
