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
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
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
    private static final String FAILURE = "org.newsgraph.failure";
    /** Answered by Fuseki. */
    static final Set<String> FUSEKI = Set.of("/sparql", "/data");

    /** Statuses of what may be answered later. */
    private static final Set<Integer> RETRIED = Set.of(429, 503);
    /** Downloads that run at the same time: each reads the whole graph and goes on as long as its reader likes. */
    private static final int DOWNLOADS = Limits.STANDARD.queries();
    /** Pages that are made at the same time. */
    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    /** Wait until theirs is made. */
    private static final int WAITING = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> UNLIMITED =
            Set.of("/id/", "/queries", "/health", "/metrics", "/static/", "/webjars/");

    private final Routes routes;
    private final Rush rush;
    private final Semaphore downloads = new Semaphore(DOWNLOADS);
    private final Lane pages = new Lane(Long.MAX_VALUE, AT_ONCE, WAITING, PATIENCE, "too many pages are asked for");

    Pages(Routes routes, Rush rush) {
        this.routes = routes;
        this.rush = rush;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            try {
                route(http, answer, chain);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                if (answer.isCommitted()) {
                    throw new ServletException(http.getRequestURI() + " broke off", e); // closes the connection
                }
                refuse(e, http, answer);
            }
        }
    }

    private static void refuse(Throwable e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer(); // of what was begun
        response.setHeader("Content-Disposition", null);
        switch (e) {
            case Refusal refusal -> {
                setStatus(refusal, response);
                Doorkeeper.refuse(response, refusal.status(), String.valueOf(e.getMessage()));
            }
            case HttpException.RuntimeException unread ->
                Doorkeeper.refuse(response, unread.getCode(), "the request cannot be read: " + unread.getReason());
            case CatalogueException wrong ->
                refuse(new Refusal(400, String.valueOf(e.getMessage())), request, response);
            case StackOverflowError deep ->
                Doorkeeper.refuse(
                        response, 400, String.valueOf(Nesting.tooDeep().getMessage()));
            case OutOfMemoryError much ->
                Doorkeeper.refuse(response, 503, "the server has no memory left for this answer; ask again later");
            default -> fail(e, request, response);
        }
    }

    private static void fail(Throwable e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (e.getCause() instanceof EofException) {
            LOG.info("{}: its reader has left", request.getRequestURI());
            return;
        }
        LOG.error("{} failed", request.getRequestURI(), e);
        Doorkeeper.refuse(
                response, 500, "the server failed to answer " + request.getRequestURI() + "; its log says why");
    }

    /** The status of a refusal, and when to ask again. */
    static void setStatus(Refusal refusal, HttpServletResponse response) {
        response.setStatus(refusal.status());
        if (RETRIED.contains(refusal.status())) {
            response.setHeader("Retry-After", Refusal.RETRY_AFTER);
        }
    }

    private void route(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        checkCharset(request);
        if (isPersonAtTheEndpoint(request)) {
            response.setHeader("Location", "/query");
            response.setStatus(303);
        } else if (isDownload(request)) {
            download(request, response, chain);
        } else if (isPage(request)) {
            page(request, response, chain);
        } else {
            find(request, response, chain);
        }
    }

    /** Jetty fails wherever it is asked for a charset that Java does not know. */
    private static void checkCharset(HttpServletRequest request) {
        try {
            request.getContentType();
            request.getCharacterEncoding();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Refusal(415, "charset '" + e.getMessage() + "' is not known here; send UTF-8");
        }
    }

    private static boolean isDownload(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/data") || (path.equals("/export") && request.getQueryString() != null);
    }

    /** Queries have limits of their own, changes wait for one another, and the rest takes nothing. */
    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return READING.contains(request.getMethod())
                && !path.equals("/sparql")
                && UNLIMITED.stream().noneMatch(path::startsWith);
    }

    private void download(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!downloads.tryAcquire()) {
            throw QueryGate.busy(503, "as many downloads run as may");
        }
        try {
            find(request, response, chain);
        } finally {
            downloads.release();
        }
    }

    /** Most threads that wait for pages or downloads, or make them. */
    static int threads() {
        return WAITING + AT_ONCE + DOWNLOADS;
    }

    /** Few at a time are made, which are done sooner than many; none of them waits for whoever reads slowly. */
    private void page(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (HeldAnswer held = new HeldAnswer(response, () -> {}, Limits.STANDARD.bytes())) {
            awaitTurn();
            try {
                find(request, held, chain);
            } finally {
                pages.leave();
            }
            held.send();
        }
    }

    private void awaitTurn() {
        try {
            rush.during(pages::enter);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw QueryGate.busy(503, "it stops");
        }
    }

    /** Tells of a failure behind Fuseki's back, which would end the answer as if it were whole, or tell the world what is wrong. */
    static void fail(HttpServletRequest request, RuntimeException failure) {
        request.setAttribute(FAILURE, failure);
    }

    private void find(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (FUSEKI.contains(path)) {
            chain.doFilter(request, new UncountedResponse(response));
            if (request.getAttribute(FAILURE) instanceof RuntimeException failure) {
                throw failure;
            }
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
