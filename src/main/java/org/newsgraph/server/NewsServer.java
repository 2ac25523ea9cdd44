package org.newsgraph.server;

import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.search.SearchIndex;
import org.newsgraph.search.SyncListener;
import org.newsgraph.site.OntologySite;
import org.newsgraph.site.Site;
import org.newsgraph.store.QueryCatalogue;

/**
 * An embedded Fuseki that serves a dataset for reading: {@code /} and {@code /queries} for people, {@code /sparql},
 * {@code /data} and {@code /health} for programs. Without users it changes nothing, and it asks no other machine.
 */
public final class NewsServer implements AutoCloseable {
    /** Threads beside those of queries, pages and downloads, so that there is always one for the rest. */
    private static final int THREADS = 50;

    /** Bytes of a body where nothing is written: no query that is answered is longer, however it is encoded. */
    private static final long LARGEST_QUERY = 2L << 20;

    private final ServerOptions options;
    private final Protection protection;
    private final FusekiServer fuseki;
    private final QueryRunner runner;
    private final Metrics metrics;
    private final ServerConnector connector;
    private volatile int port;

    /**
     * A server that does not listen yet.
     *
     * @param data with the union of its named graphs as default graph; stays open when the server stops
     * @param knowledge whose ontology the pages show
     */
    public NewsServer(DatasetGraph data, Knowledge knowledge, QueryCatalogue catalogue, ServerOptions options) {
        this(data, knowledge, catalogue, options, Offer.NONE);
    }

    /**
     * A server that does not listen yet.
     *
     * @param data with the union of its named graphs as default graph; stays open when the server stops
     * @param knowledge whose ontology the pages show
     * @param offer what it also does
     */
    public NewsServer(
            DatasetGraph data, Knowledge knowledge, QueryCatalogue catalogue, ServerOptions options, Offer offer) {
        this.options = options;
        this.protection = offer.protection();
        Rush rush = new Rush();
        this.runner = new QueryRunner(options.limits(), rush);
        Site site = new Site(data, knowledge, catalogue, offer.grounding());
        Routes routes = routes(data, site, knowledge, catalogue, runner, offer, rush);
        Supplier<Counts> counts = Counts.of(data);
        routes.at("/health", (request, response) -> Counts.sendHealth(counts, protection.isPrivate(), response));
        this.metrics = new Metrics(routes, counts);
        routes.at(Admission.METRICS, metrics::send);
        this.fuseki = FusekiServer.create()
                .port(options.port())
                .numServerThreads(8, QueryGate.threads(options.limits()) + Pages.threads() + THREADS)
                .addFilter("/*", new Doorkeeper(new Admission(protection, options.host()), offer.writing() != null))
                .addFilter("/*", metrics.running())
                .addFilter("/*", new Pages(routes, rush))
                .add("/", service(data, runner, site, rush))
                .build();
        this.connector = Listener.on(fuseki.getJettyServer(), options, protection.tls());
        configure(fuseki.getJettyServer(), offer.writing() == null ? LARGEST_QUERY : 2L * Writing.LARGEST);
    }

    private void configure(Server jetty, long largestBody) {
        jetty.setConnectors(new Connector[] {connector});
        SizeLimitHandler limited = new SizeLimitHandler(largestBody, -1);
        limited.setHandler(new BodyDeadline(
                new MinimumDataRateHandler(jetty.getHandler(), Listener.BYTES_A_SECOND, Listener.BYTES_A_SECOND),
                BodyDeadline.LIMIT));
        jetty.setHandler(new GracefulHandler(limited));
        jetty.setStopTimeout(options.stopTimeout().toMillis());
        jetty.setErrorHandler(Listener.errors());
        jetty.setRequestLog(new Traffic(metrics, protection.exposure(), protection.log()));
    }

    private static Routes routes(
            DatasetGraph data,
            Site site,
            Knowledge knowledge,
            QueryCatalogue catalogue,
            QueryRunner runner,
            Offer offer,
            Rush rush) {
        SearchIndex index = offer.index() == null ? SearchIndex.inMemory(List.of()) : offer.index();
        Routes routes = new Routes();
        new SitePages(site, offer.protection().exposure().publicUrl()).addTo(routes);
        new SearchPages(site, index).addTo(routes);
        new ReadingPages(site, data).addTo(routes);
        new EntityPages(site).addTo(routes);
        new GraphPages(site).addTo(routes);
        new OntologyPages(new OntologySite(data, knowledge)).addTo(routes);
        new CataloguePages(catalogue, data, runner, site).addTo(routes);
        new DownloadPages(offer.downloads(), () -> new PacedDataset(data, rush), site).addTo(routes);
        if (offer.writing() != null) {
            new ArticleChanges(offer.writing(), site, () -> index.sync(data, SyncListener.NONE)).addTo(routes);
        }
        new ApiPages(routes, catalogue.all(), offer.downloads(), site).addTo();
        return routes;
    }

    private static DataService service(DatasetGraph data, QueryRunner runner, Site site, Rush rush) {
        return DataService.newBuilder(data)
                .addEndpoint(endpoint(
                        "sparql",
                        Operation.Query,
                        new SparqlEndpoint(
                                runner, new AnswerPages(site, runner.limits().rows()))))
                .addEndpoint(endpoint("data", Operation.GSP_R, new GraphStoreEndpoint(rush)))
                .build();
    }

    private static Endpoint endpoint(String name, Operation operation, ActionService processor) {
        return Endpoint.create()
                .endpointName(name)
                .operation(operation)
                .processor(processor)
                .build();
    }

    /**
     * Listens, and returns at once.
     *
     * @throws ServerException when the address cannot be had
     */
    public NewsServer start() {
        try {
            fuseki.start();
            port = connector.getLocalPort();
            return this;
        } catch (RuntimeException e) {
            String address = options.host() + ":" + options.port();
            throw new ServerException(
                    isTaken(e)
                            ? "port " + options.port() + " of " + options.host()
                                    + " cannot be had; stop what listens there or choose another with --port"
                            : "cannot serve on " + address + ": " + e.getMessage(),
                    e);
        }
    }

    private static boolean isTaken(@Nullable Throwable cause) {
        return cause != null && (cause instanceof BindException || isTaken(cause.getCause()));
    }

    /** The port it listens on since it has started. */
    public int port() {
        return port;
    }

    /** {@code http://localhost:3030/} */
    public String url() {
        String host = Set.of("0.0.0.0", "::").contains(options.host()) ? "localhost" : options.host();
        return (protection.tls() == null ? "http://" : "https://") + (host.contains(":") ? "[" + host + "]" : host)
                + ":" + port() + "/";
    }

    /** After which a connection on which nothing happens is closed. */
    Duration idleTimeout() {
        return Duration.ofMillis(connector.getIdleTimeout());
    }

    /** Waits until it is stopped. */
    public void join() {
        fuseki.join();
    }

    /** Takes no more requests, finishes those that run, and frees the port; what outlasts the stop timeout is cut off. */
    public void stop() {
        runner.stop(options.stopTimeout().dividedBy(2)); // the rest is for their answers
        try {
            fuseki.stop();
        } catch (FusekiException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
        } finally {
            runner.close();
        }
    }

    @Override
    public void close() {
        stop();
        metrics.close();
    }
}
