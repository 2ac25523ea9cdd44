package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.newsgraph.site.GraphPicture;
import org.newsgraph.site.GraphQuestion;
import org.newsgraph.site.Site;

/** {@code /graph}, its data and its picture. */
final class GraphPages {
    private final Site site;

    GraphPages(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.at("/graph", this::page).at("/graph/data", this::data).at("/graph/picture.svg", this::drawing);
    }

    private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SitePages.sendHtml(response, site.graph(SitePages.reader(request), question(request)));
    }

    private void data(HttpServletRequest request, HttpServletResponse response) throws IOException {
        GraphQuestion question = asked(request);
        GraphPicture picture = site.graphPicture(SitePages.reader(request), question);
        if (picture.nodes().isEmpty()) {
            throw new Refusal(
                    404,
                    "the graph has no entity '" + String.join("', '", question.entities())
                            + "'; /graph names some to begin with");
        }
        Pages.sendJson(response, picture);
    }

    private void drawing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String svg = site.graphDrawing(SitePages.reader(request), asked(request));
        response.setContentType("image/svg+xml");
        response.getOutputStream().write(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static GraphQuestion asked(HttpServletRequest request) {
        GraphQuestion question = question(request);
        if (question.entities().isEmpty()) {
            throw new Refusal(400, "parameter 'entity' is missing; name an entity or give its IRI");
        }
        return question;
    }

    private static GraphQuestion question(HttpServletRequest request) {
        try {
            return GraphQuestion.of(name -> {
                String[] values = request.getParameterValues(name);
                return Stream.of(values == null ? new String[0] : values);
            });
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, String.valueOf(e.getMessage()));
        }
    }
}
