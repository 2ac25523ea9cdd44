package org.newsgraph.server;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** REPLACE that stops when the query is stopped, and makes no string that is too long. */
final class WatchedReplace extends E_StrReplace {
    private final RunningQuery query;

    WatchedReplace(ExprList arguments, RunningQuery query) {
        super(arguments.get(0), arguments.get(1), arguments.get(2), arguments.size() == 3 ? null : arguments.get(3));
        this.query = query;
    }

    /** Goes through the text twice; the second time, nothing of it can be a surprise. */
    @Override
    public NodeValue eval(List<NodeValue> values) {
        if (values.get(0).isLiteral() && values.get(2).isString()) {
            tryOut(values, values.size() == 3 ? null : values.get(3));
        }
        return super.eval(values);
    }

    private void tryOut(List<NodeValue> values, @Nullable NodeValue flags) {
        String text = values.get(0).asUnquotedString();
        String replacement = values.get(2).getString();
        Matcher matcher =
                WatchedRegex.compiled("REPLACE", values.get(1), flags, query).matcher(new WatchedText(text, query));
        long groups = replacement.chars().filter(c -> c == '$').count();
        long length = text.length();
        while (matcher.find()) {
            length += replacement.length() + groups * (matcher.end() - matcher.start());
            Guards.checkLength(length, query);
        }
    }

    @Override
    public Expr copy(ExprList newArguments) {
        return new WatchedReplace(newArguments, query);
    }
}
