package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Limits;
import org.newsgraph.export.Format;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.relation.FrameExtractor;
import org.newsgraph.store.Store;
import org.newsgraph.text.Sentence;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  newsgraph build articles.jsonl.gz --out out.trig  into a file; its name says the format",
            "  newsgraph build https://example.org/feed.xml --store news --report report.jsonl",
            "  newsgraph build crawl.warc.gz --out out.nq",
            "%nLimits of one article; what is beyond is left out, and that is told:",
            "  page      " + Limits.PAGE + " characters without its scripts, " + Limits.ELEMENTS + " elements, "
                    + Limits.DESCRIPTION + " characters of JSON-LD",
            "  text      " + Limits.TEXT + " characters, " + Limits.BLOCKS + " paragraphs",
            "  sentence  " + Sentence.LONGEST + " words and marks; a longer one is not read for facts",
            "  facts     " + FrameExtractor.MOST_FACTS
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

    @Option(
            names = "--annotations",
            description = "Also tell where in an HTML page each sentence stands (W3C Web Annotation).")
    private boolean annotations;

    @Option(
            names = "--force",
            description = "Build also articles whose graph is in the store already, made from the same by the same.")
    private boolean force;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many articles are worked on at a time (default: as many as there are processors).")
    private int threads = Intake.Manner.STANDARD.threads();

    @Mixin
    private KnownEntities known = new KnownEntities();

    @Mixin
    private IdentityDecisions decisions = new IdentityDecisions();

    @ArgGroup(validate = false, heading = Descriptions.READING)
    private InputOptions input = new InputOptions();

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
        if (threads < 1) {
            throw new UsageException("--threads " + threads + ": give 1 or more");
        }
        if (decisions.areGiven() && target.store == null) {
            throw new UsageException("--identity without --store; decisions are kept in a store, give --store DIR");
        }
        decisions.read(base);
        Format format = target.out == null ? Format.TRIG : OutFile.format(target.out);
        NewsGraph plain = NewsGraph.standard(known.knowledge(), base);
        NewsGraph newsgraph = annotations ? plain.withAnnotations() : plain;
        Summary summary = new Summary();
        try (Ledger ledger = input.ledger(terminal);
                Destination destination = new Destination(target.store, Store::open);
                StopNotice notice = new StopNotice(terminal)) {
            notice.arm(destination::stop);
            if (extract(newsgraph, destination, ledger, summary) > 0) {
                finish(destination, newsgraph, format);
                destination.review(summary);
                summary.print(terminal);
            }
            return ledger.exitCode();
        }
    }

    /** Gives how many articles have their graphs now. */
    private int extract(NewsGraph newsgraph, Destination destination, Ledger ledger, Summary summary) {
        Intake.Manner manner = new Intake.Manner(force, threads);
        try (Intake intake = new Intake(destination, newsgraph, ledger, summary, manner)) {
            input.read(inputs, ledger, intake::take);
            intake.build();
            summary.addUnchanged(intake.unchanged());
            return intake.articles();
        }
    }

    /** A store can also be asked for what is known beside the articles; a file holds what they state, and who copied whom. */
    private void finish(Destination destination, NewsGraph newsgraph, Format format) {
        if (target.store != null) {
            decisions.put(destination.store(), newsgraph);
            try (LoadProgress progress = new LoadProgress(terminal)) {
                destination.complete(newsgraph, progress);
            }
        } else {
            destination.link(newsgraph);
        }
        if (target.out != null) {
            OutFile.write(target.out, out -> format.write(destination.store().dataset(), out));
        }
    }
}
