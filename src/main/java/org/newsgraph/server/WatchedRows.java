package org.newsgraph.server;

import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * A filter that lets every row pass and counts them, before or after what takes them all in one step. Jena could hold those that
 * it sorts in files, but cannot read triple terms back from there.
 */
final class WatchedRows extends ExprFunctionN {
    private final RunningQuery query;
    private final long most;
    private final Kept kept;
    private long rows;

    /** Which of the rows are kept. */
    interface Kept {
        boolean isKept(Binding row, FunctionEnv env);

        /** The same for other rows. */
        default Kept anew() {
            return this;
        }
    }

    private WatchedRows(ExprList variables, RunningQuery query, long most, Kept kept) {
        super("watched", variables);
        this.query = query;
        this.most = most;
        this.kept = kept;
    }

    /** The same rows, which end the query when there are more. */
    static Op of(Op rows, RunningQuery query, long most) {
        return of(rows, query, most, (row, env) -> true);
    }

    /** The same rows, which end the query when more of them are kept. */
    static Op of(Op rows, RunningQuery query, long most, Kept kept) {
        List<Expr> all = OpVars.visibleVars(rows).stream()
                .<Expr>map(ExprVar::new)
                .toList(); // so that Jena does not filter before all are bound
        return OpFilter.filter(new WatchedRows(new ExprList(all), query, most, kept), rows);
    }

    @Override
    protected NodeValue evalSpecial(Binding row, FunctionEnv env) {
        query.check();
        rows += kept.isKept(row, env) ? 1 : 0;
        if (rows > most) {
            throw query.refuse(
                    413,
                    "the query sorts, groups or compares more than " + most
                            + " rows; ask for less, leave ORDER BY, GROUP BY or DISTINCT out, or take /export");
        }
        return NodeValue.TRUE;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        return NodeValue.TRUE;
    }

    /** Counts anew: it is copied for every row in which its rows are computed again. */
    @Override
    public Expr copy(ExprList variables) {
        return new WatchedRows(variables, query, most, kept.anew());
    }
}
