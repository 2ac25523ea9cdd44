package org.newsgraph.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An evaluation as a person or a program reads it. */
public enum Report {
    /** Aligned columns and lists of errors for the terminal. */
    table,
    /** For programs, and for a later comparison. */
    json,
    /** Markdown. */
    md;

    private static final List<String> HEAD = List.of("", "found", "of", "right", "wrong", "precision", "recall", "F1");

    public String of(Evaluation evaluation) {
        return switch (this) {
            case table ->
                sections(evaluation, Report::columns, "") + "\n" + summary(evaluation) + errors(evaluation, "");
            case json -> Results.of(evaluation).json();
            case md ->
                "# Evaluation\n\n" + sections(evaluation, Report::markdown, "\n") + "\n" + summary(evaluation)
                        + errors(evaluation, "## ");
        };
    }

    /** The list of errors alone, in Markdown. */
    public static String errors(Evaluation evaluation) {
        return "# Errors\n" + errors(evaluation, "## ");
    }

    // ---------------------------------------------------------------- figures

    private static String sections(Evaluation evaluation, Function<List<List<String>>, String> layout, String between) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        rows.add(row("all", evaluation.all()));
        rows.add(row("core", evaluation.core()));
        List<List<String>> relations = new ArrayList<>(List.of(head("relation")));
        evaluation.byRelation().forEach((name, tally) -> relations.add(row(name, tally)));
        List<List<String>> statuses = new ArrayList<>(List.of(head("status")));
        evaluation.byStatus().forEach((name, tally) -> statuses.add(row(name, tally)));
        return layout.apply(rows) + between + "\n" + layout.apply(relations) + between + "\n" + layout.apply(statuses);
    }

    private static List<String> head(String first) {
        List<String> head = new ArrayList<>(HEAD);
        head.set(0, first);
        return head;
    }

    private static List<String> row(String name, Tally tally) {
        return List.of(
                name,
                "" + tally.found(),
                "" + tally.wanted(),
                "" + tally.right(),
                "" + tally.wrong(),
                figure(tally.precision(), tally.right() + tally.wrong()),
                figure(tally.recall(), tally.wanted()),
                figure(tally.f1(), tally.wanted()));
    }

    /** A share, or nothing where there is nothing to share. */
    private static String figure(double share, int whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.3f", share);
    }

    private static String summary(Evaluation evaluation) {
        return String.format(
                Locale.ROOT,
                "status accuracy %.3f; unsafe assertions %d (and %d in statements); traps %d%n",
                evaluation.statusAccuracy(),
                evaluation.unsafe().size(),
                evaluation.unsafeStatements(),
                evaluation.traps().size());
    }

    private static String columns(List<List<String>> rows) {
        List<Integer> widths = IntStream.range(0, HEAD.size())
                .mapToObj(c ->
                        rows.stream().mapToInt(r -> r.get(c).length()).max().orElse(0))
                .toList();
        return rows.stream()
                .map(row -> IntStream.range(0, HEAD.size())
                        .mapToObj(c -> pad(row.get(c), widths.get(c), c == 0))
                        .collect(Collectors.joining("  ", "", "\n")))
                .collect(Collectors.joining());
    }

    private static String pad(String cell, int width, boolean left) {
        String blanks = " ".repeat(width - cell.length());
        return left ? cell + blanks : blanks + cell;
    }

    private static String markdown(List<List<String>> rows) {
        List<List<String>> lines = new ArrayList<>(rows);
        lines.add(1, rows.getFirst().stream().map(cell -> "---").toList());
        return lines.stream()
                .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                .collect(Collectors.joining());
    }

    // ---------------------------------------------------------------- errors

    private static String errors(Evaluation evaluation, String mark) {
        StringBuilder text = new StringBuilder();
        section(text, mark + "Unsafe", evaluation.unsafe(), Report::wrong);
        section(text, mark + "Traps", evaluation.traps(), trap -> trap);
        section(text, mark + "Wrong", evaluation.wrong(), Report::wrong);
        section(text, mark + "Other status", evaluation.otherStatus(), Report::otherStatus);
        section(text, mark + "Missed", evaluation.missed(), Report::missed);
        return text.toString();
    }

    private static <T> void section(StringBuilder text, String title, List<T> errors, Function<T, String> line) {
        if (!errors.isEmpty()) {
            text.append('\n').append(title).append(" (").append(errors.size()).append(")\n\n");
            errors.forEach(error -> text.append("- ").append(line.apply(error)).append('\n'));
        }
    }

    private static String wrong(Judged judged) {
        String note = judged.note().isEmpty() ? "" : " (" + judged.note() + ")";
        return judged.article() + ": " + judged.line() + " [" + judged.fact().rule() + "]" + note + "\n    “"
                + judged.sentence() + "”";
    }

    private static String otherStatus(Judged judged) {
        return judged.article() + ": " + judged.line() + ", but is "
                + judged.status().name().toLowerCase(Locale.ROOT) + " ["
                + judged.fact().rule() + "]\n    “"
                + judged.sentence() + "”";
    }

    private static String missed(Sought sought) {
        return sought.gold().article() + ": " + sought.line() + "\n    “" + sought.sentence() + "”\n    "
                + sought.nearMiss();
    }

    /** What changed since an earlier evaluation. */
    public static String changes(Evaluation evaluation, Results before) {
        StringBuilder text = new StringBuilder();
        Map<String, List<String>> changes = Results.of(evaluation).since(before);
        changes.forEach((title, lines) -> section(text, title, lines, line -> line));
        return text.isEmpty() ? "\nnothing changed\n" : text.toString();
    }
}
