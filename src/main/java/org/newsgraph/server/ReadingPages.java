package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.newsgraph.site.ArticleChoice;
import org.newsgraph.site.Site;

/**
 * {@code /articles}, {@code /article/ID} or {@code /article?iri=}, and {@code /resource?iri=}: pages for people, and by
 * {@code Accept} the graph of the article or what is said of the resource.
 */
final class ReadingPages {
    private static final String ARTICLE = "/article/";

    private final Site site;
    private final DatasetGraph data;

    ReadingPages(Site site, DatasetGraph data) {
        this.site = site;
        this.data = data;
    }

    void addTo(Routes routes) {
        routes.at(
                        "/articles",
                        (request, response) ->
                                SitePages.sendHtml(response, site.articles(SitePages.reader(request), choice(request))))
                .at("/article", (request, response) -> article(Requested.iri(request), request, response))
                .below(ARTICLE, (request, response) -> article(named(request), request, response))
                .at("/resource", (request, response) -> resource(Requested.iri(request), request, response));
    }

    private void article(String iri, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Requested.asPage(request)) {
            sendPage(site.article(SitePages.reader(request), iri), "article", iri, response);
        } else {
            sendGraph(NodeFactory.createURI(iri), Node.ANY, request, response);
        }
    }

    private void resource(String iri, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Requested.asPage(request)) {
            sendPage(site.resource(SitePages.reader(request), iri), "resource", iri, response);
        } else {
            sendGraph(Node.ANY, NodeFactory.createURI(iri), request, response);
        }
    }

    private static void sendPage(Optional<String> page, String kind, String iri, HttpServletResponse response)
            throws IOException {
        SitePages.sendHtml(response, page.orElseThrow(() -> unknown(kind, iri)));
    }

    private static Refusal unknown(String kind, String iri) {
        return Requested.unknown(kind, iri, "/articles lists the articles");
    }

    /** Sends the triples of a named graph, or those of a subject in all graphs. */
    private void sendGraph(Node graph, Node subject, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Graph triples = Txn.calculateRead(data, () -> {
            Graph copy = GraphFactory.createDefaultGraph();
            copy.getPrefixMapping().setNsPrefixes(data.prefixes().getMapping());
            Iter.asStream(data.find(graph, subject, Node.ANY, Node.ANY))
                    .map(Quad::asTriple)
                    .forEach(copy::add);
            return copy;
        });
        if (triples.isEmpty()) {
            throw unknown(graph.isURI() ? "article" : "resource", (graph.isURI() ? graph : subject).getURI());
        }
        AnswerWriter.sendGraph(triples, request, response);
    }

    private String named(HttpServletRequest request) {
        return site.links().base() + "article/" + Requested.behind(ARTICLE, request);
    }

    private static ArticleChoice choice(HttpServletRequest request) {
        String page = text(request, "page");
        if (!page.matches("\\d{0,7}")) {
            throw new Refusal(400, "page '" + page + "' is not a number; the first is 1");
        }
        return new ArticleChoice(
                text(request, "publisher"),
                day(request, "from"),
                day(request, "to"),
                page.isEmpty() ? 1 : Integer.parseInt(page));
    }

    private static String day(HttpServletRequest request, String name) {
        String day = text(request, name);
        if (!day.matches("(\\d{4}-\\d{2}-\\d{2})?")) {
            throw new Refusal(400, name + " '" + day + "' is not a day; write it as 2026-03-01");
        }
        return day;
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(Requested.parameter(request, name), "");
    }
}
