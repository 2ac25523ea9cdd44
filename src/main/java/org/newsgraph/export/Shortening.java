package org.newsgraph.export;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Turns terms of N-Triples into those of Turtle: IRIs with a prefix, numbers and truth values without quotes. */
final class Shortening {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    /** Letters that a name of Turtle may have anywhere: those of PN_CHARS_BASE, which leaves out some such as the micro sign. */
    private static final String LETTER = "\\p{IsAlphabetic}&&[A-Za-z\\u00C0-\\u02FF\\u0370-\\u1FFF\\u2070-\\u218F"
            + "\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\x{10000}-\\x{EFFFF}]";

    /** Local names that need no escapes (PN_LOCAL, ASCII and letters only). */
    private static final Pattern LOCAL =
            Pattern.compile("[[" + LETTER + "]_0-9](?:[[" + LETTER + "]_0-9.-]*[[" + LETTER + "]_0-9-])?");

    private static final Map<String, Pattern> PLAIN = Map.of(
            XSD + "integer", Pattern.compile("[+-]?[0-9]+"),
            XSD + "decimal", Pattern.compile("[+-]?[0-9]*\\.[0-9]+"),
            XSD + "double", Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)[eE][+-]?[0-9]+"),
            XSD + "boolean", Pattern.compile("true|false"));

    /** Prefixes by namespace. */
    private final SortedMap<String, String> prefixes = new TreeMap<>();

    /** With the namespaces by prefix. */
    Shortening(Map<String, String> namespaces) {
        new TreeMap<>(namespaces).forEach((prefix, namespace) -> prefixes.putIfAbsent(namespace, prefix));
    }

    /** A term, or a triple term, of N-Triples. */
    String shorten(String terms) {
        StringBuilder out = new StringBuilder(terms.length());
        for (int at = 0; at < terms.length(); ) {
            at = switch (terms.charAt(at)) {
                case '"' -> literal(terms, at, out);
                case '<' -> opening(terms, at, out);
                default -> {
                    out.append(terms.charAt(at));
                    yield at + 1;
                }
            };
        }
        return out.toString();
    }

    private int opening(String terms, int at, StringBuilder out) {
        if (terms.startsWith("<<(", at)) {
            out.append("<<(");
            return at + "<<(".length();
        }
        int end = terms.indexOf('>', at);
        out.append(iri(terms.substring(at + 1, end)));
        return end + 1;
    }

    private int literal(String terms, int at, StringBuilder out) {
        int end = closing(terms, at);
        String quoted = terms.substring(at, end + 1);
        if (!terms.startsWith("^^<", end + 1)) {
            out.append(quoted);
            return end + 1;
        }
        int close = terms.indexOf('>', end);
        String datatype = terms.substring(end + 4, close);
        Pattern plain = PLAIN.get(datatype);
        String lexical = quoted.substring(1, quoted.length() - 1);
        out.append(plain != null && plain.matcher(lexical).matches() ? lexical : quoted + "^^" + iri(datatype));
        return close + 1;
    }

    /** Where the quote that begins here ends. */
    static int closing(String terms, int at) {
        int end = at + 1;
        while (terms.charAt(end) != '"') {
            end += terms.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    /** With a prefix when the rest is a plain name. */
    String iri(String iri) {
        int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String prefix = prefixes.get(iri.substring(0, cut));
        String local = iri.substring(cut);
        return prefix != null && LOCAL.matcher(local).matches() ? prefix + ":" + local : "<" + iri + ">";
    }
}
