package org.newsgraph.server;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.newsgraph.store.CatalogueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the paths that have a route, hands SPARQL's on and refuses the rest. */
final class Pages implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final Set<String> READING = Set.of("GET", "HEAD");
    /** Answered by Fuseki. */
    static final Set<String> FUSEKI = Set.of("/sparql", "/data");

    private final Routes routes;

    Pages(Routes routes) {
        this.routes = routes;
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
            } catch (HttpException.RuntimeException e) {
                Doorkeeper.refuse(answer, e.getCode(), "the request cannot be read: " + e.getReason());
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
        if (isPersonAtTheEndpoint(request)) {
            response.setHeader("Location", "/query");
            response.setStatus(303);
        } else if (FUSEKI.contains(path)) {
            chain.doFilter(request, new UncountedResponse(response));
        } else {
            boolean changes = !READING.contains(request.getMethod());
            (changes ? routes.find(request.getMethod(), path) : routes.find(path))
                    .orElseThrow(() -> new Refusal(404, "nothing is served at " + path + "; / names what is"))
                    .answer(request, response);
        }
    }

    /** A browser that has no query to ask is shown where one writes them. */
    private static boolean isPersonAtTheEndpoint(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getRequestURI().equals("/sparql")
                && request.getMethod().equals("GET")
                && request.getQueryString() == null
                && accepted != null
                && accepted.contains("text/html");
    }

    static void sendJson(HttpServletResponse response, Object value) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(JSON.writeValueAsBytes(value));
    }
}
