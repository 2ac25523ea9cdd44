package org.newsgraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Which character stands between cells: spreadsheets go by the country that is set, where it also says numbers. */
    enum Separator {
        COMMA(",", "."),
        /** With a decimal comma: Excel in German, French, Spanish takes {@code 1.05} for a day in May. */
        SEMICOLON(";", ",");

        private final String sign;
        private final String decimal;

        Separator(String sign, String decimal) {
            this.sign = sign;
            this.decimal = decimal;
        }

        private <T> String text(Column<T> column, T row) {
            String text = column.text(row);
            return column.kind() == Column.Kind.DECIMAL ? text.replace(".", decimal) : harmless(text);
        }

        private String line(Stream<String> texts) {
            return texts.map(text -> cell(text, sign)).collect(Collectors.joining(sign)) + "\r\n";
        }
    }

    /** The facts, for spreadsheets. */
    static void facts(Content content, Writer out) throws IOException {
        facts(Separator.COMMA, content, out);
    }

    /** The facts, for spreadsheets in countries with a decimal comma. */
    static void factsWithSemicolons(Content content, Writer out) throws IOException {
        facts(Separator.SEMICOLON, content, out);
    }

    private static void facts(Separator separator, Content content, Writer out) throws IOException {
        begin(separator, FactColumns.ALL, out);
        for (Node graph : content.graphs().values()) {
            for (FactLine fact : content.facts(graph)) {
                row(separator, FactColumns.ALL, fact, out);
            }
        }
    }

    /** The entities, for spreadsheets. */
    static void entities(Content content, Writer out) throws IOException {
        entities(Separator.COMMA, content, out);
    }

    /** The entities, for spreadsheets in countries with a decimal comma. */
    static void entitiesWithSemicolons(Content content, Writer out) throws IOException {
        entities(Separator.SEMICOLON, content, out);
    }

    private static void entities(Separator separator, Content content, Writer out) throws IOException {
        begin(separator, EntityLine.COLUMNS, out);
        try (Entities entities = Entities.of(content, fact -> {})) {
            for (EntityLine entity : entities) {
                row(separator, EntityLine.COLUMNS, entity, out);
            }
        }
    }

    private static <T> void begin(Separator separator, List<Column<T>> columns, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK + separator.line(columns.stream().map(Column::name)));
    }

    private static <T> void row(Separator separator, List<Column<T>> columns, T row, Writer out) throws IOException {
        out.write(separator.line(columns.stream().map(column -> separator.text(column, row))));
    }

    static <T> void header(List<Column<T>> columns, Writer out) throws IOException {
        out.write(Separator.COMMA.line(columns.stream().map(Column::name)));
    }

    /** A row for programs: values as they are, lists with {@link Column#UNIT_SEPARATOR}. */
    static <T> void plainRow(List<Column<T>> columns, T row, Writer out) throws IOException {
        out.write(Separator.COMMA.line(columns.stream().map(column -> column.text(row, Column.UNIT_SEPARATOR))));
    }

    /** With an apostrophe where a spreadsheet would compute; a number stays one. */
    static String harmless(String value) {
        boolean risky = !value.isEmpty() && SIGNS.contains(value.charAt(0));
        return risky && !NUMBER.matcher(value).matches() ? "'" + value : value;
    }

    /** Between commas: quoted where needed. */
    static String cell(String text) {
        return cell(text, Separator.COMMA.sign);
    }

    /** Quoted where needed; without NUL, at which many readers of CSV end. */
    private static String cell(String text, String separator) {
        String value = text.replace('\0', '\ufffd');
        boolean plain = !value.contains(separator) && value.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
