package org.newsgraph.cli;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.newsgraph.ontology.ImportCount;
import org.newsgraph.ontology.ImportOptions;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.RegisterImport;
import org.newsgraph.text.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A Wikidata dump becomes a register that can be built with. */
@Command(
        name = "import",
        description = "Makes a register of a Wikidata JSON dump or a part of one, for --register of build and serve.",
        footer = {
            "%nExample:",
            "  newsgraph register import wikidata.json.bz2 --type Organization --out companies.ttl",
            "  newsgraph build articles/ --store news --register companies.ttl"
        })
final class RegisterImportCommand implements Callable<Integer> {
    private static final Set<String> ARTICLES = Set.of("Der", "Die", "Das");

    @Parameters(paramLabel = "DUMP", description = "An entity a line in a JSON array; .gz and .bz2 too.")
    private Path dump = Path.of("");

    @Option(names = "--out", paramLabel = "FILE.ttl", required = true, description = "The register, in Turtle.")
    private Path out = Path.of("");

    @Option(
            names = "--type",
            paramLabel = "CLASS",
            description = "Only entities of this class or below it, such as Company; may be repeated.")
    private List<String> types = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "0",
            description = "No more than N entries, in the order of the dump; 0 for all.")
    private int limit;

    @Option(
            names = "--languages",
            paramLabel = "TAGS",
            split = ",",
            defaultValue = "de,en",
            description = "Languages of the names, the most important first (default: ${DEFAULT-VALUE}).")
    private List<String> languages = List.of();

    private final Terminal terminal;

    RegisterImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Vocabulary vocabulary = Vocabulary.bundled();
        ImportOptions options = new ImportOptions(
                languages,
                types.stream().map(t -> t.replaceFirst("^ng:", "")).collect(Collectors.toSet()),
                limit,
                name -> isOrdinary(vocabulary, name));
        Progress progress = new Progress(terminal, System::nanoTime, "item");
        RegisterImport register = new RegisterImport(
                Knowledge.bundled(), options, read -> progress.at(read, 0, String.valueOf(dump.getFileName())));
        OutFile.write(out, file -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
            ImportCount count = register.run(dump, writer);
            requireEntities(count);
            writer.flush();
            progress.clear();
            tell(count);
        });
        return 0;
    }

    /** A register without any would look as if the dump knew nobody. */
    private void requireEntities(ImportCount count) {
        if (count.entries() + count.withoutClass() + count.withoutName() == 0) {
            throw new CommandException(dump + ": not a line of it is an entity; name a Wikidata JSON dump, whole");
        }
    }

    private void tell(ImportCount count) {
        terminal.out()
                .println(count.entries() + " entries written to " + out + ", with " + count.names()
                        + " names left out that others bear as well");
        terminal.out()
                .println("skipped: " + count.withoutClass() + " of no class asked for, " + count.withoutName()
                        + " without a name of their own");
        if (count.broken() > 0) {
            terminal.complain(dump + ": " + count.broken() + (count.broken() == 1 ? " line is" : " lines are")
                    + " no entity; see that the dump is whole");
        }
    }

    /** A single word of the German dictionary that is not only a name, with an article or without: Die Zeit, Essen. */
    private static boolean isOrdinary(Vocabulary vocabulary, String name) {
        int blank = name.indexOf(' ');
        String bare = blank > 0 && ARTICLES.contains(name.substring(0, blank)) ? name.substring(blank + 1) : name;
        return switch (vocabulary.standing(bare)) {
            case NOUN, EITHER, OTHER -> true;
            case NAME, COMPOUND, UNHEARD -> false;
        };
    }
}
