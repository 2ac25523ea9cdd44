package org.newsgraph.server;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** Groups of rows that are counted while they are made, and the characters that GROUP_CONCAT joins: Jena holds them all at once. */
final class WatchedGroups {
    /** Characters that may be joined for each row that may be held. */
    private static final long CHARACTERS_A_ROW = 100;

    private WatchedGroups() {}

    /** The same groups, which end the query when there are too many. */
    static Op of(OpGroup groups, Op rows, RunningQuery query, int held) {
        List<ExprAggregator> bounded = groups.getAggregators().stream()
                .map(a -> new ExprAggregator(a.getVar(), bounded(a.getAggregator(), query, CHARACTERS_A_ROW * held)))
                .toList();
        Op watched = WatchedRows.of(rows, query, held, new Keys(groups.getGroupVars(), held));
        return new OpGroup(watched, groups.getGroupVars(), bounded);
    }

    private static Aggregator bounded(Aggregator aggregator, RunningQuery query, long most) {
        return switch (aggregator) {
            case AggGroupConcat words -> joining(words, words.getSeparator(), query, most);
            case AggGroupConcatDistinct words -> joining(words, words.getSeparator(), query, most);
            default -> aggregator;
        };
    }

    /** Without a separator it is a space. */
    private static Aggregator joining(
            Aggregator aggregator, @Nullable String separator, RunningQuery query, long most) {
        int between = separator == null ? 1 : separator.length();
        ExprList counted = new ExprList();
        aggregator.getExprList().forEach(word -> counted.add(new Joined(word, between, query, most)));
        return aggregator.copy(counted);
    }

    /** Tells the first row of each group from others by a hash of its key: of thirty groups one may pass for another. */
    private static final class Keys implements WatchedRows.Kept {
        private static final int SPARSE = 32;

        private final VarExprList keys;
        private final int size;
        private final BitSet seen = new BitSet();

        Keys(VarExprList keys, int held) {
            this.keys = keys;
            this.size = Math.clamp((long) held * SPARSE, 1, Integer.MAX_VALUE - 8);
        }

        @Override
        public boolean isKept(Binding row, FunctionEnv env) {
            int hash = 1;
            for (Var key : keys.getVars()) {
                hash = 31 * hash + Objects.hashCode(keys.get(key, row, env));
            }
            int bit = (int) ((Integer.toUnsignedLong(hash * 0x9E3779B9) * size) >>> Integer.SIZE);
            boolean isNew = !seen.get(bit);
            seen.set(bit);
            return isNew;
        }

        @Override
        public WatchedRows.Kept anew() {
            return new Keys(keys, size / SPARSE);
        }
    }

    /** Lets a word pass and counts its characters. */
    private static final class Joined extends ExprFunction1 {
        private final int separator;
        private final RunningQuery query;
        private final long most;
        private long characters;

        Joined(Expr word, int separator, RunningQuery query, long most) {
            super(word, "joined");
            this.separator = separator;
            this.query = query;
            this.most = most;
        }

        @Override
        public NodeValue eval(NodeValue word) {
            characters += word.asUnquotedString().length() + separator;
            if (characters > most) {
                throw query.refuse(413, "GROUP_CONCAT joins more than " + most + " characters; ask for less");
            }
            return word;
        }

        @Override
        public Expr copy(Expr word) {
            return new Joined(word, separator, query, most);
        }
    }
}
