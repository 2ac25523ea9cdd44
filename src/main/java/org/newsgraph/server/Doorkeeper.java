package org.newsgraph.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Lets reading requests in, and with a token those that change articles; gives every answer the same headers, and compresses it when asked to. */
final class Doorkeeper implements Filter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final boolean writing;

    /** @param writing whether articles may be added and retracted by whoever has the token */
    Doorkeeper(boolean writing) {
        this.writing = writing;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            setHeaders(answer);
            if (READING.contains(http.getMethod()) || http.getRequestURI().equals("/sparql")) {
                answer.setHeader("Access-Control-Allow-Origin", "*");
            }
            admit(http, answer, chain);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        String allowed = allowed(path);
        if (!List.of(allowed.split(", ")).contains(request.getMethod())) {
            response.setHeader("Allow", allowed);
            response.setHeader("Connection", "close"); // its body is never read
            refuse(
                    response,
                    405,
                    request.getMethod() + " is refused: " + (writing ? "" : "this server is read-only; ") + path
                            + " takes " + allowed);
        } else if (request.getMethod().equals("OPTIONS")) {
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
                && accepted.matches("(?i).*\\bgzip\\b.*")
                && !accepted.matches("(?i).*\\bgzip\\s*;\\s*q=0(\\.0*)?\\s*(,.*)?")
                && !request.getMethod().equals("HEAD");
    }

    private static void setHeaders(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Vary", "Accept, Accept-Encoding, Accept-Language, Cookie");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    /** Sends an error as one line of text. */
    static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
