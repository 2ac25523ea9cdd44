package org.newsgraph.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** How the rows of a query are written. */
enum ResultFormat {
    /** Aligned columns for people. */
    table,
    /** RFC 4180, values only. */
    csv,
    /** SPARQL 1.1 Query Results TSV, terms as in Turtle. */
    tsv,
    /** SPARQL 1.1 Query Results JSON. */
    json,
    /** SPARQL Query Results XML. */
    xml,
    /** A Markdown table. */
    md;

    void write(RowSet rows, Terms terms, OutputStream out) {
        switch (this) {
            case table -> print(out, table(cells(rows, terms::reading)));
            case md -> print(out, markdown(cells(rows, terms::reading)));
            case csv -> print(out, separated(cells(rows, terms::bare)));
            case tsv -> standard(ResultSetLang.RS_TSV, rows, out);
            case json -> standard(ResultSetLang.RS_JSON, rows, out);
            case xml -> standard(ResultSetLang.RS_XML, rows, out);
        }
    }

    void write(boolean answer, OutputStream out) {
        switch (this) {
            case json -> standard(ResultSetLang.RS_JSON, answer, out);
            case xml -> standard(ResultSetLang.RS_XML, answer, out);
            case table, md, csv, tsv -> print(out, answer + "\n");
        }
    }

    private static void standard(Lang lang, RowSet rows, OutputStream out) {
        RowSetWriterRegistry.getFactory(lang).create(lang).write(out, rows, new Context());
    }

    private static void standard(Lang lang, boolean answer, OutputStream out) {
        RowSetWriterRegistry.getFactory(lang).create(lang).write(out, answer, new Context());
    }

    /** The header, then the rows. */
    private static List<List<String>> cells(RowSet rows, Function<Node, String> text) {
        List<List<String>> cells = new ArrayList<>();
        List<Var> variables = rows.getResultVars();
        cells.add(variables.stream().map(Var::getVarName).toList());
        while (rows.hasNext()) {
            Binding row = rows.next();
            cells.add(variables.stream()
                    .map(v -> row.contains(v) ? text.apply(row.get(v)) : "")
                    .toList());
        }
        return cells;
    }

    private static String table(List<List<String>> cells) {
        List<Integer> widths = IntStream.range(0, cells.get(0).size())
                .mapToObj(column -> cells.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toList();
        List<String> rule = widths.stream().map("-"::repeat).toList();
        List<List<String>> lines = new ArrayList<>(cells);
        lines.add(1, rule);
        return lines.stream().map(row -> padded(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String padded(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> row.get(i) + " ".repeat(widths.get(i) - width(row.get(i))))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String markdown(List<List<String>> cells) {
        List<List<String>> lines = new ArrayList<>(cells);
        lines.add(1, Collections.nCopies(cells.get(0).size(), "---"));
        return lines.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
    }

    private static String separated(List<List<String>> cells) {
        return cells.stream()
                .map(row -> row.stream().map(ResultFormat::quoted).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static void print(OutputStream out, String text) {
        PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
        print.print(text);
        print.flush();
    }
}
