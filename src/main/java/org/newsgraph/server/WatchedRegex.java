package org.newsgraph.server;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** REGEX that stops when the query is stopped. */
final class WatchedRegex extends E_Regex {
    /** Most repetitions, those of nested groups multiplied: a repeated nothing reads no text and would never be stopped. */
    private static final double REPETITIONS = 1e6;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

    private final ExprList arguments;
    private final RunningQuery query;
    private @Nullable Pattern constant;

    WatchedRegex(ExprList arguments, RunningQuery query) {
        super(arguments.get(0), arguments.get(1), arguments.size() == 2 ? null : arguments.get(2));
        this.arguments = arguments;
        this.query = query;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        String text =
                NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(0)).getLiteralLexicalForm();
        Matcher matcher = pattern(values).matcher(new WatchedText(text, query));
        return NodeValue.booleanReturn(matcher.find());
    }

    private Pattern pattern(List<NodeValue> values) {
        Pattern pattern = constant;
        if (pattern == null) {
            pattern = compiled("REGEX", values.get(1), values.size() == 2 ? null : values.get(2), query);
            constant = arguments.getList().stream().skip(1).allMatch(Expr::isConstant) ? pattern : null;
        }
        return pattern;
    }

    /**
     * A pattern that a query may use; one that repeats too much ends the query.
     *
     * @throws ExprEvalException when it is none
     */
    static Pattern compiled(String function, NodeValue pattern, @Nullable NodeValue flags, RunningQuery query) {
        if (!pattern.isString() || (flags != null && !flags.isString())) {
            throw new ExprEvalException(function + ": the pattern and its flags are strings");
        }
        double repetitions = 1;
        for (Matcher count = COUNT.matcher(pattern.getString()); count.find() && repetitions <= REPETITIONS; ) {
            String most = count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2);
            repetitions *= Math.max(1, Double.parseDouble(most));
        }
        if (repetitions > REPETITIONS) {
            throw query.refuse(
                    400, "the regular expression repeats too much; its counts multiply to more than 1000000");
        }
        return RegexEngine.makePattern(function, pattern.getString(), flags == null ? null : flags.getString());
    }

    @Override
    public Expr copy(ExprList newArguments) {
        return new WatchedRegex(newArguments, query);
    }
}
