package org.newsgraph.site;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Term;

/** What pages call the things of a graph, in one language, and where they lead. */
record Names(Graphs graphs, Ontology ontology, Links links, Messages messages, Language language) {
    /** The preferred label, or else other words or the end of the IRI. */
    String of(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        if (!node.isURI()) {
            return node.toString();
        }
        if (node.getURI().startsWith(Ontology.NAMESPACE)) {
            return term(local(node));
        }
        return Stream.of(Terms.PREF_LABEL, Terms.LABEL, Terms.VALUE, Terms.HEADLINE, Terms.ALT_LABEL)
                .flatMap(property -> graphs.text(node, property).stream())
                .findFirst()
                .orElseGet(() -> local(node));
    }

    /** The label of a class, property or status by its local name. */
    String term(String name) {
        return Stream.<Map<String, ? extends Term>>of(ontology.properties(), ontology.classes())
                .flatMap(terms -> Optional.ofNullable(terms.get(name)).stream())
                .findFirst()
                .map(this::label)
                .orElseGet(() -> messages.has("status." + name.toLowerCase(java.util.Locale.ROOT))
                        ? messages.lookup("status." + name.toLowerCase(java.util.Locale.ROOT))
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
        boolean named = graphs.text(node, Terms.PREF_LABEL).isPresent();
        boolean words = !named
                && (graphs.text(node, Terms.VALUE).isPresent()
                        || graphs.text(node, Terms.LABEL).isPresent());
        return words ? Ref.plain(of(node)) : new Ref(of(node), named ? links.entity(node) : links.any(node));
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
            default -> lexical;
        };
    }

    /** The part of an IRI behind its last {@code #} or {@code /}. */
    static String local(Node node) {
        String iri = node.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
