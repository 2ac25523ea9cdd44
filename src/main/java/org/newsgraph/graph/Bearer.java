package org.newsgraph.graph;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.newsgraph.entity.NameForm;

/**
 * An entity of the corpus that bears a name, with what its articles and the register tell of it.
 *
 * @param rank its place among all by IRI
 * @param registered true for one of the register
 * @param names preferred ones
 * @param told its other names with the first graph, by IRI, that tells them
 * @param items in Wikidata
 * @param articles ranks of those that mention it, in order
 * @param ties the organisations that it holds a position at, works for or founded
 */
record Bearer(
        int rank,
        Node iri,
        boolean registered,
        SortedSet<String> names,
        SortedMap<String, Node> told,
        Set<Node> kinds,
        Set<Node> items,
        List<Integer> articles,
        Set<Node> ties) {
    boolean isPerson() {
        return kinds.contains(Kinds.PERSON);
    }

    /** True for one that other articles cannot mention under this IRI. */
    boolean isLocal() {
        return iri.getURI().indexOf('#') >= 0;
    }

    /** The forms of the names that have a given name and a surname. */
    Set<NameForm> fullNames() {
        return names.stream()
                .filter(name -> name.contains(" ") && Character.isUpperCase(name.codePointAt(0)))
                .map(NameForm::of)
                .collect(Collectors.toSet());
    }
}
