package org.newsgraph.ontology;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newsgraph.ontology.Term.OntologyClass;
import org.newsgraph.ontology.Term.Property;

/** The classes and properties that facts may use. */
public final class Ontology {
    /** Namespace of its terms. */
    public static final String NAMESPACE = "https://w3id.org/newsgraph/ontology#";

    private final SortedMap<String, OntologyClass> classes = new TreeMap<>();
    private final SortedMap<String, Property> properties = new TreeMap<>();

    private final SortedSet<String> statuses;

    /** An ontology without statuses. */
    public Ontology(List<OntologyClass> classes, List<Property> properties) {
        this(classes, properties, Set.of());
    }

    /**
     * An ontology with its status scheme.
     *
     * @param statuses local names of the concepts of {@code ng:StatusScheme}
     */
    public Ontology(Collection<OntologyClass> classes, Collection<Property> properties, Set<String> statuses) {
        classes.forEach(c -> this.classes.put(c.name(), c));
        properties.forEach(p -> this.properties.put(p.name(), p));
        this.statuses = Collections.unmodifiableSortedSet(new TreeSet<>(statuses));
    }

    /** By local name. */
    public SortedMap<String, OntologyClass> classes() {
        return Collections.unmodifiableSortedMap(classes);
    }

    /** By local name. */
    public SortedMap<String, Property> properties() {
        return Collections.unmodifiableSortedMap(properties);
    }

    /** Local names of the statuses a fact can have. */
    public SortedSet<String> statuses() {
        return statuses;
    }

    /** True for the local name of a class, a property or a status. */
    public boolean isDeclared(String name) {
        return classes.containsKey(name) || properties.containsKey(name) || statuses.contains(name);
    }

    /** The direct subclasses of a class by name; those without a parent for the empty name. */
    public List<OntologyClass> subclasses(String name) {
        return classes.values().stream()
                .filter(c ->
                        name.isEmpty() ? c.parents().isEmpty() : c.parents().contains(name))
                .toList();
    }

    /** The direct subproperties of a property by name. */
    public List<Property> subproperties(String name) {
        return properties.values().stream()
                .filter(p -> p.parents().contains(name))
                .toList();
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
