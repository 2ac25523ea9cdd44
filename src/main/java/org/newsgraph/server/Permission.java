package org.newsgraph.server;

import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprTripleTerm;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.XSD;

/** Looks through a query for what is switched off or would be too much before it is run. */
final class Permission {
    /** Most steps of a path whose repetitions are counted, written out. */
    private static final double STEPS = 1000;
    /** Most alternatives that optimisation may multiply. */
    private static final int ALTERNATIVES = 4;

    /** Most triples that expressions make: each could hold the one before twice. */
    private static final int TRIPLES = 16;

    private int alternatives;
    private int triples;

    /**
     * Looks through it all.
     *
     * @throws Refusal when something is not permitted
     */
    static Permission of(Query query) {
        Permission permission = new Permission();
        Walker.walk(Algebra.compile(query), permission.new Patterns(), permission.new Expressions());
        return permission;
    }

    /** False when the alternatives of its filters, multiplied with one another, could be too many. */
    boolean mayMultiplyOut() {
        return alternatives <= ALTERNATIVES;
    }

    private void walk(Expr expression) {
        Walker.walk(expression, new Patterns(), new Expressions());
    }

    private final class Patterns extends OpVisitorBase {
        @Override
        public void visit(OpService service) {
            throw new Refusal(403, "SERVICE is switched off: this server asks no other; query it yourself");
        }

        /** Its conditions are left out by the walker. */
        @Override
        public void visit(OpOrder order) {
            order.getConditions().stream().map(SortCondition::getExpression).forEach(Permission.this::walk);
        }

        /** What it sums up is left out by the walker. */
        @Override
        public void visit(OpGroup group) {
            group.getGroupVars().forEachExpr((name, expression) -> walk(expression));
            for (ExprAggregator aggregator : group.getAggregators()) {
                if (aggregator.getAggregator().getExprList() != null) {
                    aggregator.getAggregator().getExprList().forEach(Permission.this::walk);
                }
            }
        }

        @Override
        public void visit(OpPath path) {
            if (steps(path.getTriplePath().getPath()) > STEPS) {
                throw new Refusal(
                        400, "the property path is too long or repeats too often; take + or * instead of a number");
            }
        }
    }

    private static double steps(Path path) {
        return switch (path) {
            case P_FixedLength fixed -> Math.max(1, fixed.getCount()) * steps(fixed.getSubPath());
            case P_Mod mod -> Math.max(1, Math.max(mod.getMin(), mod.getMax())) * steps(mod.getSubPath());
            case P_Path1 one -> steps(one.getSubPath());
            case P_Path2 two -> steps(two.getLeft()) + steps(two.getRight());
            default -> 0.1;
        };
    }

    private final class Expressions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Call) {
                throw new Refusal(403, "CALL is switched off: " + ALLOWED);
            }
            if (function instanceof E_Function named && !isCast(named.getFunctionIRI())) {
                throw new Refusal(
                        403, "function <" + shortened(named.getFunctionIRI()) + "> is switched off: " + ALLOWED);
            }
            if (function instanceof E_OneOf) {
                alternatives++;
            }
        }

        @Override
        public void visit(ExprFunction3 function) {
            if (function instanceof E_TripleFn) {
                countTriple();
            }
        }

        @Override
        public void visit(ExprTripleTerm triple) {
            countTriple();
        }

        private void countTriple() {
            triples++;
            if (triples > TRIPLES) {
                throw new Refusal(400, "the query makes more than " + TRIPLES + " triples by expressions; make fewer");
            }
        }

        @Override
        public void visit(ExprFunction2 function) {
            if (function instanceof E_LogicalOr) {
                alternatives++;
            }
        }
    }

    private static final String ALLOWED = "only SPARQL's own functions and the casts of XML Schema are computed here";

    private static boolean isCast(String iri) {
        return iri.startsWith(XSD.getURI());
    }

    private static String shortened(String iri) {
        return (iri.length() > 100 ? iri.substring(0, 100) + "…" : iri).replaceAll("\\p{Cntrl}", " ");
    }
}
