package org.newsgraph.ontology;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.newsgraph.ontology.Term.OntologyClass;
import org.newsgraph.ontology.Term.Property;

/** The classes and properties that facts may use. */
public final class Ontology {
    /** Namespace of its terms. */
    public static final String NAMESPACE = "https://w3id.org/newsgraph/ontology#";

    private final SortedMap<String, OntologyClass> classes = new TreeMap<>();
    private final SortedMap<String, Property> properties = new TreeMap<>();

    public Ontology(List<OntologyClass> classes, List<Property> properties) {
        classes.forEach(c -> this.classes.put(c.name(), c));
        properties.forEach(p -> this.properties.put(p.name(), p));
    }

    /** By local name. */
    public SortedMap<String, OntologyClass> classes() {
        return Collections.unmodifiableSortedMap(classes);
    }

    /** By local name. */
    public SortedMap<String, Property> properties() {
        return Collections.unmodifiableSortedMap(properties);
    }

    /**
     * The property of this name.
     *
     * @throws OntologyException when there is none
     */
    public Property property(String name) {
        Property property = properties.get(name);
        if (property == null) {
            throw new OntologyException(
                    "no property ng:" + name + " in the ontology; declare it in ontology/newsgraph.ttl");
        }
        return property;
    }

    /** True when the class is the other or a subclass of it, however deep. */
    public boolean isA(String name, String ancestor) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(ancestor)) {
                return true;
            }
            OntologyClass found = classes.get(next);
            if (found != null && seen.add(next)) {
                open.addAll(found.parents());
            }
        }
        return false;
    }

    /** True when the class is one of these or below one; an empty set admits any. */
    public boolean isAny(String name, Set<String> ancestors) {
        return ancestors.isEmpty() || ancestors.stream().anyMatch(a -> isA(name, a));
    }
}
