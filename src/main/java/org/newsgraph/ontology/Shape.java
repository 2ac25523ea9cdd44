package org.newsgraph.ontology;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A SHACL node shape.
 *
 * @param name local name of its IRI
 * @param constraint what its focus nodes must be like
 * @param source the shape in Turtle
 */
public record Shape(String name, List<Target> targets, Constraint constraint, String source) {
    public Shape {
        targets = List.copyOf(targets);
    }

    /**
     * What a shape is about.
     *
     * @param kind local name of the SHACL property: {@code targetClass}, {@code targetSubjectsOf}
     * @param value prefixed name
     */
    public record Target(String kind, String value) {}

    /**
     * What a node, or the values at a path from it, must be like.
     *
     * @param path in SPARQL's words with prefixed names, or null for the node itself
     * @param messages by language tag
     */
    public record Constraint(@Nullable String path, List<Check> checks, Map<String, String> messages) {
        public Constraint {
            checks = List.copyOf(checks);
            messages = Map.copyOf(messages);
        }
    }

    /**
     * One component.
     *
     * @param component local name of the SHACL property: {@code minCount}, {@code class}, {@code or}
     * @param value as Turtle writes it with prefixed names; empty where it is made of others
     * @param nested what it is made of: alternatives of {@code or}, the constraint of a {@code property}
     */
    public record Check(String component, String value, List<Constraint> nested) {
        public Check {
            nested = List.copyOf(nested);
        }
    }

    /** True when its targets, paths or values name a term by its prefixed name, such as {@code ng:Fact}. */
    public boolean names(String prefixed) {
        return targets.stream().anyMatch(t -> t.value().equals(prefixed)) || names(constraint, prefixed);
    }

    /** True when a constraint, however deep, names the term. */
    public static boolean names(Constraint constraint, String prefixed) {
        return words(constraint.path()).contains(prefixed)
                || constraint.checks().stream()
                        .anyMatch(c -> words(c.value()).contains(prefixed)
                                || c.nested().stream().anyMatch(n -> names(n, prefixed)));
    }

    private static Set<String> words(@Nullable String text) {
        return text == null
                ? Set.of()
                : Set.copyOf(
                        List.of(text.split("[^\\w:-]+", -1)).stream().distinct().toList());
    }
}
