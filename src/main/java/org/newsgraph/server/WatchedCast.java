package org.newsgraph.server;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.vocabulary.XSD;

/** A cast of XML Schema of which no text is too long, and whose errors are those of an expression. */
final class WatchedCast extends E_Function {
    /** Most characters of a number or a date: Java takes a minute to read a number of a million digits. */
    private static final int LONGEST = 3_000;

    private WatchedCast(String iri, ExprList arguments) {
        super(iri, arguments);
    }

    static Expr of(String iri, ExprList arguments, RunningQuery query) {
        ExprList bounded = new ExprList();
        arguments.forEach(
                argument -> bounded.add(iri.equals(XSD.xstring.getURI()) ? argument : new Bounded(argument, query)));
        return new WatchedCast(iri, bounded);
    }

    /** @throws ExprEvalException when a text is too long for a datatype of XML Schema other than string */
    static void checkTyped(NodeValue text, NodeValue datatype) {
        String iri = datatype.asUnquotedString();
        if (iri.startsWith(XSD.getURI()) && !iri.equals(XSD.xstring.getURI())) {
            checkLength(text);
        }
    }

    private static void checkLength(NodeValue value) {
        if (value.asUnquotedString().length() > LONGEST) {
            throw new ExprEvalException("a value of more than " + LONGEST + " characters");
        }
    }

    /** Jena does not foresee seconds of more than nine decimals, nor other things that Java does not read. */
    @Override
    public NodeValue evalSpecial(Binding row, FunctionEnv env) {
        try {
            return super.evalSpecial(row, env);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new ExprEvalException(getFunctionIRI() + ": cannot be cast", e);
        }
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new WatchedCast(getFunctionIRI(), arguments);
    }

    /** Lets its value pass when it is not too long, as long as the query may go on. */
    private static final class Bounded extends ExprFunction1 {
        private final RunningQuery query;

        Bounded(Expr value, RunningQuery query) {
            super(value, "bounded");
            this.query = query;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            query.check();
            checkLength(value);
            return value;
        }

        @Override
        public Expr copy(Expr value) {
            return new Bounded(value, query);
        }
    }
}
