package org.newsgraph.ontology;

import java.util.List;
import java.util.Set;

/**
 * What is said of a term for people and other vocabularies; facts do not need it.
 *
 * @param synonyms {@code skos:altLabel} and {@code skos:hiddenLabel} in every language
 * @param mappings {@code skos:exactMatch} and its like, {@code owl:equivalentClass} and {@code owl:sameAs}
 * @param deprecated {@code owl:deprecated}
 * @param replacements IRIs of what is to be used instead ({@code dcterms:isReplacedBy})
 * @param disjoint local names of the classes that share no instance with it
 * @param remarks notes, examples, sources
 */
public record Note(
        Set<String> synonyms,
        List<Remark> mappings,
        boolean deprecated,
        Set<String> replacements,
        Set<String> disjoint,
        List<Remark> remarks) {
    static final Note NONE = new Note(Set.of(), List.of(), false, Set.of(), Set.of(), List.of());

    public Note {
        synonyms = Set.copyOf(synonyms);
        mappings = List.copyOf(mappings);
        replacements = Set.copyOf(replacements);
        disjoint = Set.copyOf(disjoint);
        remarks = List.copyOf(remarks);
    }
}
