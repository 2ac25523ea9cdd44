package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * Writes tables as CSV (RFC 4180), with a header. The form for spreadsheets begins with a byte order mark, without which Excel takes
 * UTF-8 for another encoding, and has an apostrophe before what a spreadsheet would take for a formula and before an apostrophe:
 * taking one off gives the value back.
 */
final class Table {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** The wide forms are signs too where East Asian languages are set. */
    private static final Set<Character> SIGNS =
            Set.of('=', '+', '-', '@', '\t', '\r', '\n', '\'', '\uff1d', '\uff0b', '\uff0d', '\uff20');

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Table() {}

    /** The facts, for spreadsheets. */
    static void facts(Content content, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        header(FactColumns.ALL, out);
        for (Node graph : content.graphs().values()) {
            for (FactLine fact : content.facts(graph)) {
                row(FactColumns.ALL, fact, out);
            }
        }
    }

    /** The entities, for spreadsheets. */
    static void entities(Content content, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        header(EntityLine.COLUMNS, out);
        try (Entities entities = Entities.of(content, fact -> {})) {
            for (EntityLine entity : entities) {
                row(EntityLine.COLUMNS, entity, out);
            }
        }
    }

    static <T> void header(List<Column<T>> columns, Writer out) throws IOException {
        out.write(columns.stream().map(Column::name).collect(Collectors.joining(",")) + "\r\n");
    }

    private static <T> void row(List<Column<T>> columns, T row, Writer out) throws IOException {
        cells(columns, column -> harmless(column.text(row)), out);
    }

    /** A row for programs: values as they are, lists with {@link Column#UNIT_SEPARATOR}. */
    static <T> void plainRow(List<Column<T>> columns, T row, Writer out) throws IOException {
        cells(columns, column -> column.text(row, Column.UNIT_SEPARATOR), out);
    }

    private static <T> void cells(List<Column<T>> columns, Function<Column<T>, String> text, Writer out)
            throws IOException {
        out.write(columns.stream().map(text).map(Table::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    /** With an apostrophe where a spreadsheet would compute; a number stays one. */
    static String harmless(String value) {
        boolean risky = !value.isEmpty() && SIGNS.contains(value.charAt(0));
        return risky && !NUMBER.matcher(value).matches() ? "'" + value : value;
    }

    /** Quoted where needed; without NUL, at which many readers of CSV end. */
    static String cell(String text) {
        String value = text.replace('\0', '\ufffd');
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
