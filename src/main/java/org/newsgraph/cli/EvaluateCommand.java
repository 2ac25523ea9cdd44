package org.newsgraph.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.evaluation.Evaluation;
import org.newsgraph.evaluation.Evaluator;
import org.newsgraph.evaluation.Gold;
import org.newsgraph.evaluation.Report;
import org.newsgraph.evaluation.Results;
import org.newsgraph.ontology.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares what is found with what is known to be there. */
@Command(
        name = "evaluate",
        description = "Compares the facts found in articles with those that a person found: precision and recall by"
                + " relation and status, and each error with its cause.",
        footer = {
            "%nExamples:",
            "  newsgraph evaluate gold/ --split dev",
            "  newsgraph evaluate sentences.tsv --format json > before.json",
            "  newsgraph evaluate sentences.tsv --compare before.json     after a word was added"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "GOLD",
            description = "A folder with articles.jsonl and facts.jsonl, or a file of labelled sentences:"
                    + " sentence, tab, subject|property|object|status ;; …")
    private Path gold = Path.of("");

    @Option(names = "--articles", paramLabel = "FILE", description = "JSON Lines with the articles of a gold folder.")
    private @Nullable Path articles;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            description = "A split of the folder's split.json, or an article's id.")
    private @Nullable String split;

    @Option(names = "--errors", paramLabel = "FILE", description = "Write the errors there, in Markdown.")
    private @Nullable Path errors;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Report format = Report.table;

    @Option(
            names = "--compare",
            paramLabel = "FILE",
            description = "Show what changed since this earlier output of --format json.")
    private @Nullable Path compare;

    private final Terminal terminal;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Results before = compare == null ? null : Results.read(compare);
        Gold known = Gold.read(gold, articles, split);
        Evaluation evaluation = new Evaluator(Knowledge.bundled()).evaluate(known);
        if (before == null || format == Report.json) {
            terminal.out().print(format.of(evaluation));
        }
        if (before != null && format != Report.json) {
            terminal.out().print(Report.changes(evaluation, before));
        }
        if (errors != null) {
            byte[] text = Report.errors(evaluation).getBytes(StandardCharsets.UTF_8);
            OutFile.write(errors, out -> out.write(text));
        }
        return 0;
    }
}
