package org.newsgraph.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.store.CatalogueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Routes the paths: start page, health and catalogue; hands SPARQL's on and refuses the rest. */
final class Pages implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUERIES = "/queries/";

    private final DatasetGraph data;
    private final StartPage start;
    private final CataloguePages catalogue;

    Pages(DatasetGraph data, StartPage start, CataloguePages catalogue) {
        this.data = data;
        this.start = start;
        this.catalogue = catalogue;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            try {
                route(http, answer, chain);
            } catch (Refusal e) {
                Doorkeeper.refuse(answer, e.status(), String.valueOf(e.getMessage()));
            } catch (CatalogueException e) {
                Doorkeeper.refuse(answer, 400, String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                LOG.error("{} failed", http.getRequestURI(), e);
                Doorkeeper.refuse(
                        answer, 500, "the server failed to answer " + http.getRequestURI() + "; its log says why");
            }
        }
    }

    private void route(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        switch (path) {
            case "/" -> sendHtml(response, start.html(request));
            case "/health" -> sendJson(response, health());
            case "/style.css" -> sendStyle(response);
            case "/sparql", "/data" -> chain.doFilter(request, response);
            case "/queries", QUERIES -> catalogue.list(request, response);
            default -> {
                if (path.startsWith(QUERIES)) {
                    catalogue.answer(path.substring(QUERIES.length()), request, response);
                } else {
                    throw new Refusal(404, "nothing is served at " + path + "; / names what is");
                }
            }
        }
    }

    private Map<String, Object> health() {
        Counts counts = Counts.of(data);
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", "ok");
        health.put("articles", counts.articles());
        health.put("facts", counts.facts());
        return health;
    }

    private static void sendStyle(HttpServletResponse response) throws IOException {
        try (InputStream style = Pages.class.getResourceAsStream("/server/style.css")) {
            if (style == null) {
                throw new Refusal(404, "the style sheet is missing from the program; build it again");
            }
            response.setContentType("text/css; charset=utf-8");
            style.transferTo(response.getOutputStream());
        }
    }

    static void sendHtml(HttpServletResponse response, String html) throws IOException {
        response.setContentType("text/html; charset=utf-8");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    static void sendJson(HttpServletResponse response, Object value) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(JSON.writeValueAsBytes(value));
    }
}
