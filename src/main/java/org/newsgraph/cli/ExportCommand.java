package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.export.ExportException;
import org.newsgraph.export.Format;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** A graph becomes a file in some format. */
@Command(
        name = "export",
        description = "Writes a graph, or a part of it, in some format.",
        footer = {
            "%nExamples:",
            "  newsgraph export --store news --out news.nq.zst",
            "  newsgraph export --store news --entity Meta --depth 1 --status asserted --format jsonld",
            "  newsgraph export --store news --relation acquires,investsIn --format csv --out deals.csv",
            "  newsgraph export --store news --format csv-semicolon --out fakten.csv    for a German Excel"
        })
final class ExportCommand implements Callable<Integer> {
    private static final String CHOICE =
            "%nWhat is exported; without these everything. A choice has the facts that articles"
                    + " tell, and%nnot what the rules derive from all of them together: a part need not hold its grounds.%n";

    @Parameters(arity = "0..*", paramLabel = "INPUT", description = Descriptions.INPUT)
    private List<String> inputs = List.of();

    @Mixin
    private final GraphSource source = new GraphSource();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatName.class,
            completionCandidates = FormatName.class,
            description = "${COMPLETION-CANDIDATES}; without it the name of --out says it.")
    private @Nullable Format format;

    @ArgGroup(validate = false, heading = CHOICE)
    private ChoiceOptions choice = new ChoiceOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A file, packed when its name ends in .gz or .zst; without it standard output.")
    private @Nullable Path out;

    private final Terminal terminal;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Format wanted = wanted();
        return source.read(terminal, inputs, data -> {
            ChoiceOptions.Chosen chosen = choice.in(data);
            if (out == null) {
                wanted.write(chosen.data(), chosen.selection(), terminal.out());
            } else {
                OutFile.write(out, file -> wanted.write(chosen.data(), chosen.selection(), file));
            }
        });
    }

    private Format wanted() {
        if (format != null) {
            return format;
        }
        if (out == null) {
            throw new UsageException("no format; give --format, or --out with a name that says it");
        }
        return OutFile.format(out);
    }

    /** A format by its label or file extension. */
    static final class FormatName implements ITypeConverter<Format>, Iterable<String> {
        @Override
        public Format convert(String name) {
            try {
                return Format.named(name);
            } catch (ExportException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Format.values()).map(Format::label).iterator();
        }
    }
}
