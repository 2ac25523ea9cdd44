package org.newsgraph.server;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/** A function of two values that is computed only while the query may go on, and only of values that are not too much for it. */
final class WatchedPair extends ExprFunction2 {
    private final ExprFunction2 function;
    private final RunningQuery query;
    private final Check check;

    /** Throws when two values are too much. */
    @FunctionalInterface
    interface Check {
        void of(NodeValue left, NodeValue right);
    }

    WatchedPair(ExprFunction2 function, Expr left, Expr right, RunningQuery query, Check check) {
        super(left, right, function.getFunctionSymbol().getSymbol());
        this.function = function;
        this.query = query;
        this.check = check;
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        query.check();
        check.of(left, right);
        return function.eval(left, right);
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new WatchedPair(function, left, right, query, check);
    }
}
