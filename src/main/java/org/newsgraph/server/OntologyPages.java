package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.newsgraph.ontology.OntologyFiles.Part;
import org.newsgraph.site.OntologySite;

/** {@code /ontology} and what is below it, as pages for people and as RDF. */
final class OntologyPages {
    private static final String BELOW = "/ontology/";

    private final OntologySite site;

    OntologyPages(OntologySite site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.at("/ontology", this::index)
                .at("/ontology/words", this::words)
                .at(
                        "/ontology/shapes",
                        (request, response) -> SitePages.sendHtml(response, site.shapes(SitePages.reader(request))))
                .at(
                        "/ontology/rules",
                        (request, response) -> SitePages.sendHtml(response, site.rules(SitePages.reader(request))))
                .at("/ontology/graph", this::neighbourhood)
                .at("/ontology/terms.js", this::data)
                .at("/ontology/context.jsonld", (request, response) -> sendContext(response))
                .below(BELOW, this::term);
    }

    /** {@code ?part=} chooses a part to download, {@code ?q=} searches. */
    private void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String part = request.getParameter("part");
        if (part != null) {
            response.setHeader(
                    "Content-Disposition",
                    "inline; filename=\"newsgraph-" + part(part).tag() + "\"");
            AnswerWriter.sendGraph(site.part(part(part)).getGraph(), request, response);
        } else if (Requested.asPage(request)) {
            String query = request.getParameter("q");
            SitePages.sendHtml(response, site.index(SitePages.reader(request), query == null ? "" : query));
        } else {
            AnswerWriter.sendGraph(site.graph(), request, response);
        }
    }

    /** The {@code @context} of JSON-LD, for programs of other sites too. */
    private void sendContext(HttpServletResponse response) throws IOException {
        response.setContentType("application/ld+json");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.getOutputStream().write(site.context());
    }

    private static Part part(String tag) {
        return Stream.of(Part.values())
                .filter(part -> part.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        404,
                        "the ontology has no part '" + tag + "'; take "
                                + Stream.of(Part.values()).map(Part::tag).collect(Collectors.joining(", "))));
    }

    private void words(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String letter = request.getParameter("letter");
        String query = request.getParameter("q");
        SitePages.sendHtml(
                response,
                letter != null && letter.matches("[A-Z0]")
                        ? site.wordsBeginning(SitePages.reader(request), letter)
                        : site.words(SitePages.reader(request), query == null ? "" : query));
    }

    private void neighbourhood(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("term");
        Pages.sendJson(
                response,
                site.neighbourhood(SitePages.reader(request), name == null ? "" : name)
                        .orElseThrow(() -> noTerm(name == null ? "" : name)));
    }

    private void data(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript; charset=utf-8");
        response.setHeader("Cache-Control", "max-age=300");
        response.getOutputStream().write(site.data().getBytes(StandardCharsets.UTF_8));
    }

    private void term(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Requested.behind(BELOW, request);
        if (!Requested.asPage(request)) {
            Graph graph = site.graph(name).orElseThrow(() -> noTerm(name));
            AnswerWriter.sendGraph(graph, request, response);
            return;
        }
        Optional<String> page = site.term(SitePages.reader(request), name);
        if (page.isEmpty()) {
            response.setStatus(404);
        }
        SitePages.sendHtml(response, page.orElseGet(() -> site.noTerm(SitePages.reader(request), name)));
    }

    private static Refusal noTerm(String name) {
        return new Refusal(404, "the ontology has no term '" + name + "'; /ontology lists them");
    }
}
