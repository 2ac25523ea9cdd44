package org.newsgraph.site;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What a query answers.
 *
 * @param truncated true when there are more than these
 */
public record Rows(List<Var> columns, List<Binding> rows, boolean truncated) {
    public Rows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
