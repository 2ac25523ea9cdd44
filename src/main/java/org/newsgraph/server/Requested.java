package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request is about, as its address names it, and whether it is shown as a page. */
final class Requested {
    /** A page, or one of the forms of a graph. */
    private static final List<Format> FORMS = Stream.<Format>concat(
                    Stream.of(RowFormat.HTML), GraphFormat.FOR_GRAPH.stream())
            .toList();

    private Requested() {}

    /** What stands behind a prefix of the path, without percent signs; Jetty lets none through that is not encoded well. */
    static String behind(String prefix, HttpServletRequest request) {
        return decoded(request.getRequestURI().substring(prefix.length()));
    }

    /** A part of a path without percent signs. */
    static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * The parameter {@code iri}.
     *
     * @throws Refusal when there is none
     */
    static String iri(HttpServletRequest request) {
        String iri = parameter(request, "iri");
        if (iri == null) {
            throw new Refusal(400, "nothing is named; ask for " + request.getRequestURI() + "?iri=IRI");
        }
        return iri;
    }

    /** A parameter without blanks around it; null when there is none or nothing in it. */
    static @Nullable String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Of what the graph does not know. */
    static Refusal unknown(String kind, String iri, String remedy) {
        String shown = iri.length() > 200 ? iri.substring(0, 200) + "…" : iri;
        return new Refusal(404, "the graph knows no " + kind + " <" + shown + ">; " + remedy);
    }

    /** True when the request would rather have a page than RDF. */
    static boolean asPage(HttpServletRequest request) {
        return Negotiation.require(request, FORMS) == RowFormat.HTML;
    }
}
