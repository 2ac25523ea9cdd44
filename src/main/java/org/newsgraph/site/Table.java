package org.newsgraph.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a page shows them.
 *
 * @param rows the first {@link #SHOWN} of them
 * @param total how many there are
 * @param truncated true when the server computed no more than these
 */
record Table(List<Column> columns, List<List<Cell>> rows, int total, boolean truncated) {
    /** More are no longer read, and are had as a file. */
    static final int SHOWN = 500;

    private static final List<String> LABELS = List.of("Name", "Label", "Text");

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column with its heading.
     *
     * @param name of the variable of its labels, or null
     * @param evidence true when its facts are only links to where they are told
     */
    record Column(String variable, @Nullable String name, String heading, boolean evidence) {}

    /** Every variable is a column under its own name, as whoever wrote the query expects. */
    static Table plain(View view, Rows rows) {
        List<Column> columns = rows.columns().stream()
                .map(variable -> new Column(variable.getVarName(), null, variable.getVarName(), false))
                .toList();
        return of(view, rows, columns);
    }

    /** Columns with headings in the reader's language; what only names another column's things is told in that column. */
    static Table readable(View view, Rows rows) {
        List<String> variables = rows.columns().stream().map(Var::getVarName).toList();
        List<Column> columns = variables.stream()
                .filter(variable -> bases(variable).noneMatch(variables::contains))
                .map(variable -> new Column(
                        variable,
                        label(variable, variables).orElse(null),
                        heading(view, variable),
                        variable.equals("fact")))
                .toList();
        return of(view, rows, columns);
    }

    private static Table of(View view, Rows rows, List<Column> columns) {
        Cells cells = new Cells(view);
        List<List<Cell>> shown = rows.rows().stream()
                .limit(SHOWN)
                .map(row ->
                        columns.stream().map(column -> cell(cells, column, row)).toList())
                .toList();
        return new Table(columns, shown, rows.rows().size(), rows.truncated());
    }

    private static Cell cell(Cells cells, Column column, Binding row) {
        Node node = row.get(column.variable());
        Node name = column.name() == null ? null : row.get(column.name());
        String label = name != null
                        && name.isLiteral()
                        && !name.getLiteralLexicalForm().isBlank()
                ? name.getLiteralLexicalForm()
                : null;
        return cells.cell(node, label, column);
    }

    private static Stream<String> bases(String variable) {
        return LABELS.stream()
                .filter(variable::endsWith)
                .map(ending -> variable.substring(0, variable.length() - ending.length()));
    }

    private static Optional<String> label(String variable, List<String> variables) {
        return LABELS.stream()
                .map(ending -> variable + ending)
                .filter(variables::contains)
                .findFirst();
    }

    private static String heading(View view, String variable) {
        String key = "query.column." + variable.toLowerCase(Locale.ROOT);
        return view.messages().has(key) ? view.messages().lookup(key) : variable;
    }

    boolean isCut() {
        return total > rows.size();
    }
}
