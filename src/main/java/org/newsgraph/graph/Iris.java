package org.newsgraph.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.article.Span;
import org.newsgraph.entity.Entity;

/**
 * Mints the IRIs of one article: its own, and those of its spans, facts and values as fragments of it.
 *
 * @param base what relative IRIs of entities, and articles without an address, are appended to
 * @param article the article's IRI, without fragment
 */
record Iris(String base, String article) {
    private static final Pattern SPAN = Pattern.compile("#char=(\\d{1,9}),(\\d{1,9})$");
    private static final String FORBIDDEN = "<>\"{}|^`\\";

    /** The IRIs of an article; its own is its URL, or base, {@code article/} and a digest when it has no usable one. */
    static Iris of(String base, Article article) {
        String own = address(base, article.url());
        String digest = article.digest().substring("sha256:".length());
        return new Iris(base, own == null ? base + "article/" + digest.substring(0, 32) : own);
    }

    /** The URL without fragment, or null when it is no web address or would name one of our own graphs. */
    private static @Nullable String address(String base, @Nullable String url) {
        if (url == null) {
            return null;
        }
        String whole = legal(url.strip());
        int fragment = whole.indexOf('#');
        String document = fragment < 0 ? whole : whole.substring(0, fragment);
        String resolved = resolved(document);
        return resolved != null && resolved.startsWith(base) && !resolved.startsWith(base + "article/")
                ? null
                : resolved;
    }

    /** As whoever reads it from RDF resolves it, dots in its path removed; null when it is no address. */
    private static @Nullable String resolved(String iri) {
        try {
            IRIx parsed = IRIx.create(iri);
            boolean address = parsed.hasScheme("http") || parsed.hasScheme("https") || parsed.hasScheme("urn");
            return address ? parsed.resolve(iri).str() : null;
        } catch (IRIException e) {
            return null;
        }
    }

    /** Where an article came from: the address itself, or base, {@code source/} and the file's name without its folders. */
    static Node source(String base, String source) {
        String address = resolved(legal(source));
        if (address != null) {
            return NodeFactory.createURI(address);
        }
        String name = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        return NodeFactory.createURI(
                base + "source/" + legal(name.replace("%", "%25").replace("#", "%23")));
    }

    /** The page an article was read from: its URL, or where it came from when it has no usable one. */
    static Node page(String base, Article article) {
        String own = address(base, article.url());
        return own == null ? source(base, article.source()) : NodeFactory.createURI(own);
    }

    Node self() {
        return NodeFactory.createURI(article);
    }

    /** A range of the body in code points, as RFC 5147 writes it. */
    Node span(Span span) {
        return local("char=" + span.begin() + "," + span.end());
    }

    /** The range that an IRI of a span tells, or nothing for another IRI. */
    static Optional<Span> range(Node iri) {
        Matcher matcher = SPAN.matcher(iri.toString());
        if (!matcher.find()) {
            return Optional.empty();
        }
        int begin = Integer.parseInt(matcher.group(1));
        int end = Integer.parseInt(matcher.group(2));
        return begin < end ? Optional.of(new Span(begin, end)) : Optional.empty();
    }

    /** A thing of this article: {@code local("fact-1c9e")}. */
    Node local(String fragment) {
        return NodeFactory.createURI(article + "#" + legal(fragment));
    }

    Node entity(Entity entity) {
        return entity.isLocal() ? local(entity.id().substring(1)) : entity(entity.id());
    }

    /** The IRI of an entity by its id relative to the base. */
    Node entity(String id) {
        return NodeFactory.createURI(base + legal(id));
    }

    /** The concept behind a Wikidata item. */
    static Node wikidata(String item) {
        return NodeFactory.createURI("http://www.wikidata.org/entity/" + legal(item));
    }

    /** The first {@code length} hexadecimal digits of a digest over the parts. */
    static String hash(int length, String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha.digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Percent-encodes what RFC 3987 forbids everywhere in an IRI; half characters, which no file can hold, as U+FFFD. */
    private static String legal(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean half = Character.getType(c) == Character.SURROGATE;
            boolean forbidden = c <= 0x20 || (c >= 0x7F && c < 0xA0) || FORBIDDEN.indexOf(c) >= 0;
            if (half || forbidden || Character.isSpaceChar(c)) {
                byte[] bytes = Character.toString(half ? 0xFFFD : c).getBytes(StandardCharsets.UTF_8);
                for (byte b : bytes) {
                    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
