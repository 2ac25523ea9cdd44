package org.newsgraph.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Ontology;

/**
 * The addresses on this site at which things of the graph are shown.
 *
 * @param base of the IRIs of entities and articles: {@code https://w3id.org/newsgraph/}
 */
public record Links(String base) {
    /** Base unless a build chose another. */
    public static final String STANDARD_BASE = "https://w3id.org/newsgraph/";

    private static final Pattern SPAN = Pattern.compile("(.*)#char=\\d+,\\d+");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\"<>]+");

    /** Of a dataset, whose prefix {@code id:} tells the base. */
    static Links of(@Nullable String idPrefix) {
        return new Links(
                idPrefix != null && idPrefix.endsWith("id/")
                        ? idPrefix.substring(0, idPrefix.length() - "id/".length())
                        : STANDARD_BASE);
    }

    /** {@code /id/NAME} of an entity with our base; {@code /entity?iri=} of another. */
    String entity(Node entity) {
        String ids = base + "id/";
        return entity.getURI().startsWith(ids)
                ? "/id/" + path(entity.getURI().substring(ids.length()))
                : "/entity?iri=" + encode(entity.getURI());
    }

    /** {@code /about/NAME} of an entity with our base, the document about it; {@code /entity?iri=} of another. */
    String about(Node entity) {
        String address = entity(entity);
        return address.startsWith("/id/") ? "/about/" + address.substring("/id/".length()) : address;
    }

    /** An address with more in its query, which begins with {@code &} or is empty. */
    static String with(String address, String query) {
        return query.isEmpty() || address.contains("?") ? address + query : address + "?" + query.substring(1);
    }

    /** {@code /article/ID} of an article with our base; {@code /article?iri=} of another. */
    String article(Node article) {
        String ids = base + "article/";
        return article.getURI().startsWith(ids)
                ? "/article/" + path(article.getURI().substring(ids.length()))
                : "/article?iri=" + encode(article.getURI());
    }

    /** {@code /article/ID} or {@code /article?iri=} of an article. */
    public String toArticle(String iri) {
        return article(NodeFactory.createURI(iri));
    }

    /** The article that shows a fact, at the fact. */
    String fact(Node fact) {
        Node article = articleOf(fact);
        return article(article) + "#" + fragment(fact);
    }

    /** {@code /ontology/NAME}. */
    static String term(String name) {
        return "/ontology/" + path(name);
    }

    /** {@code /resource?iri=}: anything, with all that is said of it. */
    static String resource(Node node) {
        return "/resource?iri=" + encode(node.getURI());
    }

    /** The page that says most about a node: a term's, an entity's, an article's at a span, or any resource's. */
    String any(Node node) {
        String iri = node.getURI();
        if (iri.startsWith(Ontology.NAMESPACE)) {
            return term(iri.substring(Ontology.NAMESPACE.length()));
        }
        if (iri.startsWith(base + "id/")) {
            return entity(node);
        }
        Matcher span = SPAN.matcher(iri);
        if (iri.startsWith(base + "article/") && !iri.contains("#")) {
            return article(node);
        }
        return span.matches() ? article(NodeFactory.createURI(span.group(1))) + "#" + fragment(node) : resource(node);
    }

    /** The address itself when a browser may be led there: {@code http} or {@code https}, else null. */
    static @Nullable String outward(String iri) {
        return WEB.matcher(iri).matches() ? iri : null;
    }

    /** The article in whose graph a fact, span or entity of one article is. */
    static Node articleOf(Node node) {
        String iri = node.getURI();
        int hash = iri.indexOf('#');
        return hash < 0 ? node : NodeFactory.createURI(iri.substring(0, hash));
    }

    private static String fragment(Node node) {
        return node.getURI().substring(node.getURI().indexOf('#') + 1);
    }

    /** A value in the query of an address. */
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String path(String segment) {
        return encode(segment).replace("+", "%20").replace("%2F", "/");
    }
}
