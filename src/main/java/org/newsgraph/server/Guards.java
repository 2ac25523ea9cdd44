package org.newsgraph.server;

import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.Context;

/**
 * Puts in place of what Jena computes in one step, however long it takes, the same that stops when the query is stopped: regular
 * expressions, property paths, strings and numbers that grow, long texts that are read or sought, and rows that are held all at
 * once.
 */
final class Guards extends ExprTransformCopy implements RewriteFactory {
    /** Most characters of a string that is computed. */
    static final int LONGEST = 1_000_000;
    /** Most bits of a number that is multiplied. */
    private static final int BITS = 10_000;
    /** Most characters that are compared to find a text in another. */
    private static final double COMPARISONS = 1e10;

    private final RunningQuery query;
    private final int held;

    /**
     * For one query.
     *
     * @param held most rows that it may sort, group or compare
     */
    Guards(RunningQuery query, int held) {
        this.query = query;
        this.held = held;
    }

    /** Before optimisation, because that computes constants; paths and rows after it, because it takes them apart. */
    @Override
    public Rewrite create(Context context) {
        Rewrite standard = Optimize.stdOptimizationFactory.create(context);
        return op -> {
            Op optimised = standard.rewrite(Transformer.transform(new TransformCopy(), this, op));
            query.check();
            return Transformer.transform(new Whole(), new ExprTransformCopy(), optimised);
        };
    }

    private final class Whole extends TransformCopy {
        @Override
        public Op transform(OpPath op) {
            TriplePath path = op.getTriplePath();
            return new OpPath(
                    new TriplePath(path.getSubject(), WatchedPath.of(path.getPath(), query), path.getObject()));
        }

        @Override
        public Op transform(OpOrder op, Op rows) {
            return super.transform(op, WatchedRows.of(rows, query, held));
        }

        @Override
        public Op transform(OpGroup op, Op rows) {
            return WatchedGroups.of(op, rows, query, held);
        }

        @Override
        public Op transform(OpDistinct op, Op rows) {
            return WatchedRows.of(super.transform(op, rows), query, held);
        }
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        return switch (function) {
            case E_Regex regex -> new WatchedRegex(arguments, query);
            case E_StrReplace replace -> new WatchedReplace(arguments, query);
            case E_StrConcat concat -> new Concat(arguments, query);
            case E_Function cast -> WatchedCast.of(cast.getFunctionIRI(), arguments, query);
            default -> super.transform(function, arguments);
        };
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return function instanceof E_StrEncodeForURI
                ? new Encoding(argument, query)
                : super.transform(function, argument);
    }

    /** Sums and differences are among them because those of days go from year to year. */
    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return switch (function) {
            case E_Multiply product -> new WatchedPair(product, left, right, query, this::checkProduct);
            case E_StrDatatype typed -> new WatchedPair(typed, left, right, query, WatchedCast::checkTyped);
            case E_StrContains search -> new WatchedPair(search, left, right, query, this::checkSearch);
            case E_StrBefore search -> new WatchedPair(search, left, right, query, this::checkSearch);
            case E_StrAfter search -> new WatchedPair(search, left, right, query, this::checkSearch);
            case E_Add sum -> new WatchedPair(sum, left, right, query, (one, other) -> {});
            case E_Subtract difference -> new WatchedPair(difference, left, right, query, (one, other) -> {});
            default -> super.transform(function, left, right);
        };
    }

    private void checkProduct(NodeValue left, NodeValue right) {
        if (bits(left) + bits(right) > BITS) {
            throw query.refuse(400, "the query makes a number of more than " + BITS + " bits; make it smaller");
        }
    }

    private static int bits(NodeValue value) {
        return value.isInteger()
                ? value.getInteger().bitLength()
                : value.isDecimal() ? value.getDecimal().unscaledValue().bitLength() : 0;
    }

    /** Java compares wherever the text could begin. */
    private void checkSearch(NodeValue text, NodeValue sought) {
        if ((double) text.asUnquotedString().length()
                        * sought.asUnquotedString().length()
                > COMPARISONS) {
            throw query.refuse(400, "the query looks for a text that is too long; look for the beginning of it");
        }
    }

    /** Ends a query that would make a string that is too long. */
    static void checkLength(long length, RunningQuery query) {
        if (length > LONGEST) {
            throw query.refuse(
                    400, "the query makes a string of more than " + LONGEST + " characters; make it shorter");
        }
    }

    private static final class Concat extends E_StrConcat {
        private final RunningQuery query;

        Concat(ExprList arguments, RunningQuery query) {
            super(arguments);
            this.query = query;
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            long length = values.stream()
                    .mapToLong(value -> value.asUnquotedString().length())
                    .sum();
            checkLength(length, query);
            return super.eval(values);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concat(arguments, query);
        }
    }

    private static final class Encoding extends E_StrEncodeForURI {
        private final RunningQuery query;

        Encoding(Expr argument, RunningQuery query) {
            super(argument);
            this.query = query;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            checkLength(3L * value.asUnquotedString().length(), query);
            return super.eval(value);
        }

        @Override
        public Expr copy(Expr argument) {
            return new Encoding(argument, query);
        }
    }
}
