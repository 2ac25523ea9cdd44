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
    private long rows;

    private WatchedRows(ExprList variables, RunningQuery query, long most) {
        super("watched", variables);
        this.query = query;
        this.most = most;
    }

    /** The same rows, as long as the query may go on. */
    static Op of(Op rows, RunningQuery query) {
        return of(rows, query, Long.MAX_VALUE);
    }

    /** The same rows, which end the query when there are more. */
    static Op of(Op rows, RunningQuery query, long most) {
        List<Expr> all = OpVars.visibleVars(rows).stream()
                .<Expr>map(ExprVar::new)
                .toList(); // so that Jena does not filter before all are bound
        return OpFilter.filter(new WatchedRows(new ExprList(all), query, most), rows);
    }

    @Override
    protected NodeValue evalSpecial(Binding row, FunctionEnv env) {
        query.check();
        rows++;
        if (rows > most) {
            throw query.refuse(
                    413,
                    "the query sorts or compares more than " + most
                            + " rows; ask for less, leave ORDER BY or DISTINCT out, or take /export");
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
        return new WatchedRows(variables, query, most);
    }
}
