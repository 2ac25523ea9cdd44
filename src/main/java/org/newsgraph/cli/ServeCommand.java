package org.newsgraph.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.export.Choice;
import org.newsgraph.export.ExportException;
import org.newsgraph.export.Format;
import org.newsgraph.export.Selection;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.search.SearchException;
import org.newsgraph.search.SearchIndex;
import org.newsgraph.search.TermNames;
import org.newsgraph.server.Download;
import org.newsgraph.server.NewsServer;
import org.newsgraph.server.Offer;
import org.newsgraph.server.Protection;
import org.newsgraph.server.ServerOptions;
import org.newsgraph.server.Tls;
import org.newsgraph.server.Writing;
import org.newsgraph.site.Site;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves a graph over HTTP until it is interrupted. */
@Command(
        name = "serve",
        description = "Builds the articles given, if any, then serves the graph over HTTP until interrupted.",
        footer = {
            "%nExamples:",
            "  newsgraph serve --demo                  an article that comes with newsgraph",
            "  newsgraph serve --store news            a store that 'newsgraph build' made",
            "  newsgraph serve articles/ --port 8080   articles, in memory"
        })
final class ServeCommand implements Callable<Integer> {
    private static final String DEMO = "umsatzbeteiligung.html";
    /** The query that is offered: all facts with their status. */
    private static final String QUERY = "PREFIX ng: <https://w3id.org/newsgraph/ontology#> "
            + "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
            + "SELECT ?s ?p ?o ?status { ?fact rdf:reifies <<( ?s ?p ?o )>> ; ng:status ?status }";

    @Parameters(arity = "0..*", paramLabel = "INPUT", description = Descriptions.INPUT)
    private List<String> inputs = List.of();

    @Option(names = "--store", paramLabel = "DIR", description = Descriptions.STORE)
    private @Nullable Path store;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "3030",
            description = "TCP port, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port = 3030;

    @Option(names = "--demo", description = "Build the graph of an article that comes with newsgraph.")
    private boolean demo;

    @Mixin
    private KnownEntities known = new KnownEntities();

    @Mixin
    private IdentityDecisions decisions = new IdentityDecisions();

    @ArgGroup(validate = false, heading = Descriptions.READING)
    private InputOptions input = new InputOptions();

    @ArgGroup(validate = false, heading = "%nWho may do what:%n")
    private AccessOptions access = new AccessOptions();

    @ArgGroup(validate = false, heading = "%nHow it is reached:%n")
    private ListenOptions listen = new ListenOptions();

    @Mixin
    private RequestLogOptions requestLog = new RequestLogOptions();

    @ArgGroup(validate = false, heading = "%nWhat a query may take:%n")
    private QueryLimits limits = new QueryLimits();

    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        decisions.read(GraphWriter.BASE);
        boolean writes = access.mayWrite();
        boolean builds = demo || !inputs.isEmpty();
        if (store == null && !builds && !writes) {
            throw new UsageException("nothing to serve; give --store DIR, an INPUT or --demo");
        }
        Protection open = protection();
        boolean begins = builds || writes;
        try (RequestLogOptions.@Nullable Sink log = requestLog.open(terminal);
                Interruption interruption = new Interruption();
                Destination destination = new Destination(
                        store, begins ? Store::open : directory -> GraphSource.existing(directory, terminal))) {
            Protection protection = open.withLog(log);
            if (builds && !build(destination)) {
                return 1;
            }
            if (decisions.areGiven() && !builds) {
                follow(destination);
            }
            if (writes) {
                serveWriting(destination, protection, interruption);
            } else {
                serve(destination.store(), null, protection, interruption);
            }
            return 0;
        }
    }

    /** Checked before anything is built. */
    private Protection protection() {
        Tls tls = listen.tls();
        listen.warn(terminal, tls);
        access.warn(terminal);
        Protection open = Protection.READ_ONLY
                .withUsers(access.users())
                .withExposure(listen.exposure())
                .withTls(tls);
        return access.isPrivate() ? open.forUsersOnly() : open;
    }

    /** False when no input gave an article. */
    private boolean build(Destination destination) {
        NewsGraph newsgraph = NewsGraph.standard(known.knowledge(), GraphWriter.BASE);
        Summary summary = new Summary();
        try (Ledger ledger = input.ledger(terminal);
                StopNotice notice = new StopNotice(terminal);
                LoadProgress progress = new LoadProgress(terminal);
                Intake intake = new Intake(destination, newsgraph, ledger, summary, Intake.Manner.STANDARD)) {
            notice.arm(destination::stop);
            input.read(inputs, ledger, intake::take);
            if (demo) {
                intake.take(demoArticle());
            }
            intake.build();
            summary.addUnchanged(intake.unchanged());
            if (intake.articles() > 0) {
                decisions.put(destination.store(), newsgraph);
                destination.complete(newsgraph, progress);
                destination.review(summary);
                summary.print(terminal);
            }
            return intake.articles() > 0;
        }
    }

    /** Puts decisions into a store to which nothing is built. */
    private void follow(Destination destination) {
        NewsGraph newsgraph = NewsGraph.standard(known.knowledge(), GraphWriter.BASE);
        decisions.put(destination.store(), newsgraph);
        try (LoadProgress progress = new LoadProgress(terminal)) {
            destination.complete(newsgraph, progress);
        }
    }

    private static Article demoArticle() {
        try (InputStream in = ServeCommand.class.getResourceAsStream("/articles/" + DEMO)) {
            if (in == null) {
                throw new FileNotFoundException(DEMO + " is missing from the program");
            }
            return ArticleReader.fromHtml(DEMO, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What follows from the articles is brought up to date first, so that a change need only follow it. */
    private void serveWriting(Destination destination, Protection protection, Interruption interruption) {
        NewsGraph newsgraph = NewsGraph.standard(known.knowledge(), base(destination.store()));
        try (LoadProgress progress = new LoadProgress(terminal)) {
            destination.complete(newsgraph, progress);
        }
        try (LazyWeb web = input.web()) {
            Ingestion ingestion = new Ingestion(destination.store(), newsgraph, web);
            serve(destination.store(), new Writing(ingestion, Writing.LARGEST), protection, interruption);
        }
    }

    /** What the IRIs of a store begin with, as its prefix {@code id:} tells. */
    private static String base(Store store) {
        String ids = store.read(data -> data.prefixes().getMapping().getOrDefault("id", ""));
        return ids.endsWith("id/") ? ids.substring(0, ids.length() - "id/".length()) : GraphWriter.BASE;
    }

    private static List<Download> downloads() {
        return Stream.of(Format.values())
                .map(format -> new Download(format.label(), format.extension(), format.mediaType(), files(format)))
                .toList();
    }

    /** A choice is looked up before the first byte is sent. */
    static Download.Content files(Format format) {
        return (data, choice) -> {
            try {
                Selection selection = Choice.of(choice).in(data);
                return out -> format.write(data, selection, out);
            } catch (ExportException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        };
    }

    private void serve(Store served, @Nullable Writing changes, Protection protection, Interruption interruption) {
        try (SearchIndex index = index(served);
                NewsServer server = new NewsServer(
                                served.dataset(),
                                known.knowledge(),
                                QueryCatalogue.bundled(),
                                ServerOptions.onPort(port)
                                        .withHost(listen.host())
                                        .withLimits(limits.limits()),
                                new Offer(index, new RuleGrounds(), downloads(), changes, protection))
                        .start()) {
            terminal.out().println();
            terminal.out().println("Serving " + server.url() + " until interrupted (Ctrl-C). Try:");
            terminal.out().println("  curl -s " + server.url() + "sparql --data-urlencode 'query=" + QUERY + "'");
            terminal.out().flush();
            interruption.await();
        }
    }

    /** The search index beside the store, which it follows before anything is served; in memory where it cannot be written. */
    private SearchIndex index(Store served) {
        List<TermNames> terms = Site.terms(known.knowledge());
        if (store != null) {
            try {
                SearchIndex index = SearchIndex.beside(store, terms);
                index.damage().ifPresent(terminal::complain);
                return followed(index, served);
            } catch (SearchException e) {
                terminal.complain(e.getMessage() + "; until then it is kept in memory");
            }
        }
        return followed(SearchIndex.inMemory(terms), served);
    }

    private SearchIndex followed(SearchIndex index, Store served) {
        try (IndexProgress progress = new IndexProgress(terminal)) {
            index.sync(served.dataset(), progress);
            return index;
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }
}
