package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.site.Alternate;
import org.newsgraph.site.EntityChoice;
import org.newsgraph.site.Site;

/**
 * Entities as Linked Data: {@code /id/NAME} is the thing and leads on to {@code /about/NAME}, the document about it, which comes
 * as a page or as RDF. {@code /entity?iri=} is the document about an entity of one article or of another base.
 */
final class EntityPages {
    private static final String ID = "/id/";
    private static final String ABOUT = "/about/";
    private static final String ENTITY = "/entity";
    private static final List<Format> FORMS =
            List.of(RowFormat.HTML, GraphFormat.TURTLE, GraphFormat.JSONLD, GraphFormat.RDFXML, GraphFormat.NTRIPLES);
    private static final int HIGHEST_PAGE = 1_000_000;

    private final Site site;

    EntityPages(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.below(ID, this::lead)
                .below(ABOUT, (request, response) -> describe(named(ABOUT, request), request, response))
                .at(ENTITY, (request, response) -> describe(Requested.iri(request), request, response));
    }

    /** See other: a thing cannot be sent, a document about it can. */
    private void lead(HttpServletRequest request, HttpServletResponse response) {
        String address = address(named(ID, request));
        Negotiation.require(request, FORMS);
        see(with(address, request), response);
    }

    private void describe(String iri, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = address(iri);
        Format form = Negotiation.require(request, FORMS);
        if (!isAt(address, request)) {
            see(with(address, request), response);
            return;
        }
        response.setHeader("Content-Location", with(address, "format", form.shortName()));
        response.setHeader("Link", links(address));
        switch (form) {
            case GraphFormat graph ->
                AnswerWriter.sendGraph(site.entityGraph(iri).orElseThrow(() -> unknown(iri)), graph, request, response);
            case RowFormat page -> sendPage(iri, address, request, response);
        }
    }

    private void sendPage(String iri, String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        EntityChoice choice = choice(request);
        SitePages.sendHtml(
                response,
                site.entity(SitePages.reader(request), iri, choice, alternates(address))
                        .orElseThrow(() -> unknown(iri)));
    }

    /** The IRI that a path names. */
    private String named(String prefix, HttpServletRequest request) {
        return site.links().base() + "id/" + Requested.behind(prefix, request);
    }

    private String address(String iri) {
        return site.entityAddress(iri).orElseThrow(() -> unknown(iri));
    }

    private static Refusal unknown(String iri) {
        return Requested.unknown("entity", iri, "/search finds others");
    }

    /** True when the request asks for the document itself. */
    private boolean isAt(String address, HttpServletRequest request) {
        return request.getRequestURI().startsWith(ABOUT)
                ? named(ABOUT, request).equals(iriOf(address))
                : address.equals(ENTITY + "?iri=" + encode(Requested.iri(request)));
    }

    private @Nullable String iriOf(String address) {
        return address.startsWith(ABOUT)
                ? site.links().base() + "id/" + Requested.decoded(address.substring(ABOUT.length()))
                : null;
    }

    private static void see(String address, HttpServletResponse response) {
        response.setHeader("Location", address);
        response.setStatus(303);
    }

    private static String with(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + name + "=" + encode(value);
    }

    /** An address with what the request chooses. */
    private static String with(String address, HttpServletRequest request) {
        String all = address;
        for (String name : List.of("format", "status", "group", "page")) {
            String value = Requested.parameter(request, name);
            all = value == null ? all : with(all, name, value);
        }
        return all;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static List<Alternate> alternates(String address) {
        return FORMS.stream()
                .filter(form -> form != RowFormat.HTML)
                .map(form -> new Alternate(
                        with(address, "format", form.shortName()),
                        form.shortName(),
                        form.mediaTypes().getFirst()))
                .toList();
    }

    /** Web linking (RFC 8288): the forms that the document comes in. */
    private static String links(String address) {
        return FORMS.stream()
                .map(form -> "<" + with(address, "format", form.shortName()) + ">; rel=\"alternate\"; type=\""
                        + form.mediaTypes().getFirst() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static EntityChoice choice(HttpServletRequest request) {
        String status = Requested.parameter(request, "status");
        if (status != null && !Site.STATUSES.contains(status)) {
            throw new Refusal(
                    400, "no status is called '" + status + "'; take one of " + String.join(", ", Site.STATUSES));
        }
        return new EntityChoice(
                status, Requested.parameter(request, "group"), page(Requested.parameter(request, "page")));
    }

    private static int page(@Nullable String text) {
        if (text == null) {
            return 1;
        }
        try {
            int page = Integer.parseInt(text);
            if (page >= 1 && page <= HIGHEST_PAGE) {
                return page;
            }
        } catch (NumberFormatException e) { // told below
        }
        throw new Refusal(400, "page '" + text + "' is not a number from 1 on; take page=1");
    }
}
