package org.newsgraph.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.newsgraph.search.SearchException;
import org.newsgraph.site.Site;
import org.newsgraph.store.FullDiskException;
import org.newsgraph.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /articles} and {@code DELETE /article}: the graph is changed by users who may write. */
final class ArticleChanges {
    private static final String ARTICLE = "/article/";
    static final List<String> TYPES = List.of(
            "text/html",
            "text/plain",
            "application/json",
            "application/x-ndjson",
            "text/uri-list",
            "application/xhtml+xml");
    private static final Logger LOG = LoggerFactory.getLogger(ArticleChanges.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Writing writing;
    private final Site site;
    private final Runnable changed;

    /**
     * Changes by requests.
     *
     * @param changed is run when the graph has become another
     */
    ArticleChanges(Writing writing, Site site, Runnable changed) {
        this.writing = writing;
        this.site = site;
        this.changed = changed;
    }

    void addTo(Routes routes) {
        routes.on("POST", "/articles", this::add).on("DELETE", "/article", this::retract);
    }

    private void add(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Posted posted = posted(request, response);
        Ingest.Added added = stored(() -> writing.ingest().add(posted));
        if (added.articles().isEmpty()) {
            String reasons = String.join("; ", added.failures());
            throw new Refusal(422, reasons.isEmpty() ? "the body names no article; send one" : reasons);
        }
        List<String> notes = new ArrayList<>(added.notes());
        notes.addAll(follow());
        boolean created = added.articles().stream().anyMatch(article -> article.state() == Ingest.State.CREATED);
        response.setStatus(created ? 201 : 200);
        if (created && added.articles().size() == 1) {
            response.setHeader("Location", href(added.articles().getFirst().article()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("articles", added.articles().stream().map(this::json).toList());
        json.put("failures", added.failures());
        json.put("notes", notes);
        Pages.sendJson(response, json);
    }

    private Map<String, Object> json(Ingest.Addition addition) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("article", addition.article());
        json.put("href", href(addition.article()));
        json.put("state", addition.state());
        json.put("facts", addition.facts());
        return json;
    }

    private String href(String article) {
        return site.links().toArticle(article);
    }

    private void retract(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String article = named(request);
        if (!stored(() -> writing.ingest().retract(article))) {
            throw new Refusal(404, "no article has the IRI " + article + "; the query facts-per-article lists them");
        }
        follow();
        Pages.sendJson(response, Map.of("retracted", article));
    }

    /** What the store refuses is told without its place, which only the log names. */
    private static <T> T stored(Supplier<T> change) {
        try {
            return change.get();
        } catch (StoreException e) {
            LOG.error("{}", e.getMessage());
            throw e instanceof FullDiskException
                    ? new Refusal(
                            507, "nothing was changed: the server's disk is full; send it again when there is room")
                    : new Refusal(500, "nothing was changed: the store cannot be written; the server's log says why");
        }
    }

    /** The change is made already, and a search index that cannot follow now does so with the next one. */
    private List<String> follow() {
        try {
            changed.run();
            return List.of();
        } catch (SearchException e) {
            LOG.error("{}", e.getMessage());
            return List.of("the search does not find it yet; the server's log says why");
        }
    }

    /** By {@code ?iri=}, or by what stands behind {@code /article/} when its IRI begins with our base. */
    private String named(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ARTICLE)
                ? site.links().base() + "article/" + Requested.behind(ARTICLE, request)
                : Requested.iri(request);
    }

    private Posted posted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String type = mediaType(request, response);
        byte[] body = body(request, response);
        String charset = request.getCharacterEncoding();
        String address = address(request);
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> new Posted(Posted.Kind.HTML, body, charset, address);
            case "text/plain" -> new Posted(Posted.Kind.TEXT, body, charset, address);
            case "text/uri-list" -> new Posted(Posted.Kind.ADDRESSES, body, charset, null);
            case "application/json" -> object(body);
            default -> new Posted(Posted.Kind.JSON_LINES, body, charset, null);
        };
    }

    /** Where the web has what is sent; it becomes a link. */
    private static @Nullable String address(HttpServletRequest request) {
        String address = request.getParameter("url");
        if (address != null && !address.matches("(?i)https?://\\S+")) {
            throw new Refusal(400, "url '" + address + "' is no http or https address; give one or leave it out");
        }
        return address;
    }

    private static String mediaType(HttpServletRequest request, HttpServletResponse response) {
        String declared = request.getContentType();
        String type =
                declared == null ? "" : declared.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type) || request.getHeader("Content-Encoding") != null) {
            response.setHeader("Connection", "close"); // its body is never read
            throw new Refusal(
                    415,
                    "articles come as " + String.join(", ", TYPES) + " and not packed, not as '" + declared
                            + "'; say it with Content-Type");
        }
        return type;
    }

    private byte[] body(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(writing.largest() + 1);
        if (body.length > writing.largest()) {
            response.setHeader("Connection", "close"); // its rest is never read
            throw new Refusal(
                    413, "the body has more than " + writing.largest() + " bytes; send its articles one by one");
        }
        return body;
    }

    /** One object that may be written over several lines, or lines of objects; with an address and no words to be fetched. */
    private static Posted object(byte[] body) throws IOException {
        JsonNode object = parsed(body);
        if (object == null || !object.isObject()) {
            return new Posted(Posted.Kind.JSON_LINES, body, null, null);
        }
        boolean words = object.hasNonNull("text") || object.hasNonNull("html");
        return words || !object.path("url").isTextual()
                ? new Posted(Posted.Kind.JSON_LINES, JSON.writeValueAsBytes(object), null, null)
                : new Posted(
                        Posted.Kind.ADDRESSES,
                        object.path("url").textValue().getBytes(StandardCharsets.UTF_8),
                        null,
                        null);
    }

    /** Null when it is no single value. */
    private static @Nullable JsonNode parsed(byte[] body) {
        try (var parser = JSON.createParser(body)) {
            JsonNode first = JSON.readTree(parser);
            return parser.nextToken() == null ? first : null;
        } catch (IOException e) { // the reader of lines says what is wrong
            return null;
        }
    }
}
