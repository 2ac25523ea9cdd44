package org.newsgraph.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Documentation;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.ontology.Ontology;

/**
 * What a page of the ontology is made with.
 *
 * @param counts of the graph, or null without one
 * @param graph to read examples from, or null without one
 */
record OntologyView(
        Reader reader,
        Messages messages,
        Knowledge knowledge,
        Documentation documentation,
        OntologyIndex index,
        OntologyAddresses at,
        @Nullable OntologyCounts counts,
        @Nullable View graph) {
    /** A text in a language. */
    record Text(String language, String languageName, String text) {}

    Ontology ontology() {
        return knowledge.ontology();
    }

    /** A term that has a page. */
    OntologyIndex.Entry entry(String name) {
        return java.util.Objects.requireNonNull(index.entries().get(name));
    }

    /** A term's label in the reader's language or else another, or its name. */
    String label(String name) {
        OntologyIndex.Entry entry = index.entries().get(name);
        return entry == null ? name : text(entry.texts(), name);
    }

    /** The text in the reader's language or else another. */
    String text(Map<String, String> texts, String otherwise) {
        Language language = reader.language();
        String text =
                texts.getOrDefault(language.tag(), texts.get(language.other().tag()));
        return text != null
                ? text
                : new TreeMap<>(texts).values().stream().findFirst().orElse(otherwise);
    }

    /** A term with its page; a name that no term has, alone. */
    Ref ref(String name) {
        return index.has(name) ? new Ref(label(name), at.term(name)) : Ref.plain(name);
    }

    List<Ref> refs(java.util.Collection<String> names) {
        return names.stream().sorted().map(this::ref).toList();
    }

    /** What an IRI names: a term of ours, or something elsewhere by its prefixed name. */
    Ref iri(String iri) {
        String name = iri.startsWith(Ontology.NAMESPACE) ? iri.substring(Ontology.NAMESPACE.length()) : "";
        return index.has(name) ? ref(name) : new Ref(prefixed(iri), Links.outward(iri));
    }

    /** With the longest prefix that fits, or whole. */
    String prefixed(String iri) {
        return documentation.prefixes().entrySet().stream()
                .filter(e -> !e.getValue().isEmpty()
                        && iri.startsWith(e.getValue())
                        && iri.length() > e.getValue().length())
                .max(Map.Entry.comparingByValue(java.util.Comparator.comparingInt(String::length)))
                .map(e -> e.getKey() + ":" + iri.substring(e.getValue().length()))
                .orElse(iri);
    }

    /** Texts in all languages, the reader's first. */
    List<Text> texts(Map<String, String> texts) {
        String own = reader.language().tag();
        return new TreeMap<>(texts)
                .entrySet().stream()
                        .sorted(java.util.Comparator.comparing(e -> !e.getKey().equals(own)))
                        .map(e -> new Text(e.getKey(), language(e.getKey()), e.getValue()))
                        .toList();
    }

    /** What the reader calls a language. */
    String language(String tag) {
        return tag.isEmpty()
                ? messages.lookup("ontology.anylanguage")
                : Locale.forLanguageTag(tag)
                        .getDisplayLanguage(reader.language().locale());
    }

    Frame frame(String title) {
        return Frame.of(reader, title, Section.ONTOLOGY)
                .withStyles("ontology.css")
                .withScripts("/static/ontology.js");
    }
}
