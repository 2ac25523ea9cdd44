package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jspecify.annotations.Nullable;
import org.newsgraph.NewsGraph;
import org.newsgraph.export.Format;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.store.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Articles become a graph in a store or a file. */
@Command(
        name = "build",
        description = "Builds the graph of articles into a store or a file; an article built again replaces its graph.",
        footer = {
            "%nExamples:",
            "  newsgraph build article.html                      what is found, and no more",
            "  newsgraph build articles/ --store news            into a store, to be queried and served",
            "  newsgraph build articles.jsonl.gz --out out.trig  into a file; its name says the format"
        })
final class BuildCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "INPUT", description = Descriptions.INPUT)
    private List<String> inputs = List.of();

    @ArgGroup(exclusive = true)
    private Target target = new Target();

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = GraphWriter.BASE,
            description = Descriptions.BASE + " (default: ${DEFAULT-VALUE}).")
    private String base = GraphWriter.BASE;

    private final Terminal terminal;

    /** Where the graph goes. */
    static final class Target {
        @Option(names = "--store", paramLabel = "DIR", description = Descriptions.STORE)
        private @Nullable Path store;

        @Option(names = "--out", paramLabel = "FILE", description = Descriptions.OUT)
        private @Nullable Path out;
    }

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Format format = target.out == null ? Format.TRIG : OutFile.format(target.out);
        NewsGraph newsgraph = NewsGraph.standard(Knowledge.bundled(), base);
        Intake intake = new Intake(newsgraph, terminal);
        Summary summary = new Summary();
        try (Destination destination = new Destination(this::open, background(newsgraph))) {
            intake.read(inputs, builds -> {
                destination.put(builds);
                builds.forEach(built -> summary.add(built.reading()));
            });
            if (intake.articles() > 0) {
                writeFile(destination, format);
                summary.print(terminal);
            }
        }
        return intake.failures() == 0 ? 0 : 1;
    }

    private Store open() {
        return target.store == null ? Store.inMemory() : Store.open(target.store);
    }

    /** A file holds what the articles state; a store can also be asked for what is known beside them. */
    private DatasetGraph background(NewsGraph newsgraph) {
        return target.store == null ? DatasetGraphFactory.empty() : newsgraph.background();
    }

    private void writeFile(Destination destination, Format format) {
        if (target.out != null) {
            OutFile.write(target.out, out -> destination.store().read(data -> {
                format.write(data, out);
                return true;
            }));
        }
    }
}
