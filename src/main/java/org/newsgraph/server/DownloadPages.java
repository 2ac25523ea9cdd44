package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.newsgraph.site.Site;

/** {@code /export}: the graph, or that of one article, as a file in the formats there are; without a format a page of them. */
record DownloadPages(List<Download> downloads, DatasetGraph data, Site site) {
    DownloadPages {
        downloads = List.copyOf(downloads);
    }

    void addTo(Routes routes) {
        routes.at("/export", this::answer);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String format = request.getParameter("format");
        if (format == null || format.isBlank()) {
            List<Site.File> files = downloads.stream()
                    .map(d -> new Site.File(d.name(), d.extension(), d.mediaType()))
                    .toList();
            SitePages.sendHtml(response, site.exports(SitePages.reader(request), files));
        } else {
            send(named(format), request.getParameter("article"), response);
        }
    }

    private Download named(String format) {
        return downloads.stream()
                .filter(download -> download.name().equals(format))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        400,
                        "no format is called '" + format + "'; there are "
                                + downloads.stream().map(Download::name).collect(Collectors.joining(", "))));
    }

    private void send(Download download, @Nullable String article, HttpServletResponse response) throws IOException {
        String one = article == null ? "" : article.strip();
        boolean whole = one.isEmpty();
        DatasetGraph selected = whole ? data : ofArticle(one);
        response.setContentType(download.mediaType() + "; charset=utf-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + (whole ? "newsgraph" : "article") + "." + download.extension() + "\"");
        download.content().write(selected, response.getOutputStream());
    }

    /** A copy of the article's graph, which is small. */
    private DatasetGraph ofArticle(String iri) {
        Node name = NodeFactory.createURI(iri);
        DatasetGraph graph = DatasetGraphFactory.createTxnMem();
        graph.prefixes().putAll(data.prefixes());
        Txn.executeRead(
                data,
                () -> Txn.executeWrite(
                        graph,
                        () -> data.findNG(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(graph::add)));
        if (Txn.calculateRead(graph, graph::isEmpty)) {
            throw new Refusal(404, "no article has the IRI " + iri + "; the query facts-per-article lists them");
        }
        return graph;
    }
}
