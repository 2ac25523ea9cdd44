package org.newsgraph.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lets requests in that are admitted; gives every answer the same headers, and compresses it when asked to. */
final class Doorkeeper implements Filter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Admission admission;
    private final boolean writing;

    /** @param writing whether articles may be added and retracted by users who may write */
    Doorkeeper(Admission admission, boolean writing) {
        this.admission = admission;
        this.writing = writing;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            setHeaders(http, answer);
            try {
                admit(http, admission.isPrivate() ? new UnsharedResponse(answer) : answer, chain);
            } catch (Refusal e) {
                refuse(answer, e.status(), String.valueOf(e.getMessage()));
            }
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        admission.checkHost(request);
        String path = request.getRequestURI();
        String allowed = allowed(path);
        if (!List.of(allowed.split(", ")).contains(request.getMethod())) {
            response.setHeader("Allow", allowed);
            response.setHeader("Connection", "close"); // its body is never read
            throw new Refusal(
                    405,
                    request.getMethod() + " is refused: " + (writing ? "" : "this server is read-only; ") + path
                            + " takes " + allowed);
        }
        admission.check(request, response);
        if (request.getMethod().equals("OPTIONS")) {
            boolean query = path.equals("/sparql");
            response.setHeader("Access-Control-Allow-Methods", query ? "GET, POST, OPTIONS" : "GET, HEAD, OPTIONS");
            response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
            response.setStatus(204);
        } else if (wantsGzip(request)) {
            GzipResponse compressed = new GzipResponse(response);
            chain.doFilter(request, compressed);
            compressed.close(); // not when it failed: what is cut off must not look whole
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Other sites' pages are told of reading only: changing is not for them. */
    private String allowed(String path) {
        if (path.equals("/sparql")) {
            return "GET, POST, OPTIONS";
        }
        if (writing && path.equals("/articles")) {
            return "GET, HEAD, POST, OPTIONS";
        }
        boolean article = path.equals("/article") || path.startsWith("/article/");
        return "GET, HEAD, " + (writing && article ? "DELETE, " : "") + "OPTIONS";
    }

    private static boolean wantsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && Accept.of(accepted).takes("gzip")
                && !request.getMethod().equals("HEAD");
    }

    /** Pages of other sites may read what everybody may, with whatever they are written in. */
    private void setHeaders(HttpServletRequest request, HttpServletResponse response) {
        SafeHeaders.ALL.forEach(response::setHeader);
        boolean open = !admission.isPrivate() && !request.getRequestURI().equals(Admission.METRICS);
        response.setHeader("Cross-Origin-Resource-Policy", open ? "cross-origin" : "same-origin");
        if (open
                && (READING.contains(request.getMethod())
                        || request.getRequestURI().equals("/sparql"))) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        response.setHeader(
                "Vary", "Accept, Accept-Encoding, Accept-Language, Cookie" + (open ? "" : ", Authorization"));
        if (!open) {
            response.setHeader("Cache-Control", "private, no-cache");
        }
    }

    /** Sends an error as one line of text. */
    static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A response that only whoever asked may keep. */
    private static final class UnsharedResponse extends HttpServletResponseWrapper {
        UnsharedResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(
                    name,
                    switch (name.toLowerCase(Locale.ROOT)) {
                        case "cache-control" -> "private, " + value;
                        case "vary" -> value + ", Authorization";
                        default -> value;
                    });
        }
    }
}
