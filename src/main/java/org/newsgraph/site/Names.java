package org.newsgraph.site;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term;

/**
 * What pages call the things of a graph, in one language, and where they lead.
 *
 * @param found names already looked up, because some have a label in each of a thousand graphs
 */
record Names(
        Graphs graphs, Ontology ontology, Links links, Messages messages, Language language, Map<Node, String> found) {
    /** Longest name, in code points; the whole is in the data. */
    private static final int LONGEST = 240;
    /** So many code points of an article stand for its headline at most. */
    private static final int BEGINNING = 90;

    /** The preferred label, or else other words or the end of the IRI; not longer than a page can bear. */
    String of(Node node) {
        String known = found.get(node);
        if (known == null) {
            known = cut(words(node));
            found.put(node, known);
        }
        return known;
    }

    /** A text's beginning when it is too long for a name. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text : Piece.slice(text, 0, LONGEST - 1) + "…";
    }

    private String words(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        if (!node.isURI()) {
            return node.toString();
        }
        if (node.getURI().startsWith(Ontology.NAMESPACE)) {
            String term = term(local(node));
            return term.equals(local(node)) ? label(node, Terms.PREF_LABEL).orElse(term) : term;
        }
        return Stream.of(Terms.PREF_LABEL, Terms.LABEL, Terms.VALUE, Terms.HEADLINE, Terms.ALT_LABEL)
                .flatMap(property -> label(node, property).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .or(() -> beginning(node))
                .orElseGet(() -> local(node).isEmpty() ? node.getURI() : local(node));
    }

    /** Of an article without a headline its first words. */
    private Optional<String> beginning(Node article) {
        return graphs.text(article, Terms.BODY)
                .map(body -> body.strip().lines().findFirst().orElse(""))
                .filter(line -> !line.isBlank())
                .map(line -> line.codePointCount(0, line.length()) <= BEGINNING
                        ? line
                        : Piece.slice(line, 0, BEGINNING).replaceFirst("\\s+\\S*$", "") + " …");
    }

    /** The words in the reader's language before others, then what most graphs say. */
    private Optional<String> label(Node node, Node property) {
        Map<Node, Long> labels = Iter.asStream(graphs.data().find(Node.ANY, node, property, Node.ANY))
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return labels.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Node, Long> label) -> isOurs(label.getKey()))
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(label -> label.getKey().getLiteralLexicalForm(), Comparator.reverseOrder()))
                .map(label -> label.getKey().getLiteralLexicalForm());
    }

    private boolean isOurs(Node literal) {
        return Language.of(literal.getLiteralLanguage()).equals(Optional.of(language));
    }

    /** The label of a class, property or status by its local name. */
    String term(String name) {
        return Stream.<Map<String, ? extends Term>>of(ontology.properties(), ontology.classes())
                .flatMap(terms -> Optional.ofNullable(terms.get(name)).stream())
                .findFirst()
                .map(this::label)
                .orElseGet(() -> messages.has("status." + name.toLowerCase(Locale.ROOT))
                        ? messages.lookup("status." + name.toLowerCase(Locale.ROOT))
                        : name);
    }

    /** A term's label in the reader's language, or its name. */
    String label(Term term) {
        return term.labels().getOrDefault(language.tag(), term.name());
    }

    /** An entity, literal, statement, amount, or term with its link. */
    Ref ref(Node node) {
        if (!node.isURI()) {
            return Ref.plain(value(node));
        }
        if (node.getURI().startsWith(Ontology.NAMESPACE)) {
            return new Ref(of(node), Links.term(local(node)));
        }
        boolean named = graphs.has(node, Terms.PREF_LABEL, Node.ANY);
        boolean words = !named && (graphs.has(node, Terms.VALUE, Node.ANY) || graphs.has(node, Terms.LABEL, Node.ANY));
        return words ? Ref.plain(of(node)) : new Ref(of(node), named ? links.entity(node) : address(node));
    }

    private String address(Node node) {
        return graphs.has(node, Terms.TYPE, Terms.ARTICLE) ? links.article(node) : links.any(node);
    }

    /** A literal as the reader's language writes it. */
    private String value(Node node) {
        if (!node.isLiteral()) {
            return node.toString();
        }
        String lexical = node.getLiteralLexicalForm();
        String type = node.getLiteralDatatypeURI();
        return switch (type.substring(type.indexOf('#') + 1)) {
            case "date", "dateTime", "gYear", "gYearMonth" -> messages.date(lexical);
            case "integer" -> lexical.length() > 15 ? lexical : messages.number(Long.parseLong(lexical));
            case "decimal", "double" -> messages.decimal(lexical);
            default -> cut(lexical);
        };
    }

    /** The part of an IRI behind its last {@code #} or {@code /}. */
    static String local(Node node) {
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
