package org.newsgraph.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Shape;
import org.newsgraph.ontology.Shape.Check;
import org.newsgraph.ontology.Shape.Constraint;

/**
 * A SHACL shape in plain words.
 *
 * @param targets what it is about
 * @param rules one a path
 * @param source in Turtle
 */
record ShapeCard(String name, List<Target> targets, List<Rule> rules, String source) {
    ShapeCard {
        targets = List.copyOf(targets);
        rules = List.copyOf(rules);
    }

    /** {@code every instance of} and the class. */
    record Target(String words, Ref value) {}

    /**
     * A constraint.
     *
     * @param path null for the node itself
     * @param message that the shape gives, or an empty text
     */
    record Rule(@Nullable Ref path, String words, String message) {}

    static List<ShapeCard> all(OntologyView view) {
        return view.documentation().shapes().stream()
                .map(shape -> new Wording(view).card(shape, null))
                .toList();
    }

    /** The shapes that name a term, of each the constraints that do; all of them where it is the shape's target. */
    static List<ShapeCard> naming(String name, OntologyView view) {
        String prefixed = view.prefixed(Ontology.NAMESPACE + name);
        return view.documentation().shapes().stream()
                .filter(shape -> shape.names(prefixed))
                .map(shape -> new Wording(view).card(shape, isTarget(shape, prefixed) ? null : prefixed))
                .toList();
    }

    private static boolean isTarget(Shape shape, String prefixed) {
        return shape.targets().stream().anyMatch(t -> t.value().equals(prefixed));
    }

    /** Says constraints in the reader's language. */
    private record Wording(OntologyView view) {
        /** @param only the term that constraints must name, or null for all */
        ShapeCard card(Shape shape, @Nullable String only) {
            List<Rule> rules = new ArrayList<>();
            List<Check> own = new ArrayList<>();
            for (Check check : shape.constraint().checks()) {
                boolean apart = check.component().equals("property")
                        || check.component().equals("sparql");
                if (!apart) {
                    own.add(check);
                }
                check.nested().stream()
                        .filter(n -> apart && (only == null || Shape.names(n, only)))
                        .forEach(n -> rules.add(rule(n)));
            }
            if (!own.isEmpty() && (only == null || names(own, only))) {
                rules.addFirst(new Rule(null, checks(own), message(shape.constraint())));
            }
            return new ShapeCard(shape.name(), targets(shape), rules, shape.source());
        }

        private static boolean names(List<Check> checks, String only) {
            return Shape.names(new Constraint(null, checks, java.util.Map.of()), only);
        }

        private List<Target> targets(Shape shape) {
            return shape.targets().stream()
                    .map(t -> new Target(word("shacl." + t.kind(), t.kind()), prefixed(t.value())))
                    .toList();
        }

        private Rule rule(Constraint constraint) {
            String path = constraint.path();
            return new Rule(path == null ? null : prefixed(path), checks(constraint.checks()), message(constraint));
        }

        private String message(Constraint constraint) {
            return view.text(constraint.messages(), "");
        }

        /** A prefixed name of ours leads to its page. */
        private Ref prefixed(String text) {
            String name = text.startsWith("ng:") ? text.substring(3) : "";
            return view.index().has(name) ? new Ref(text, view.at().term(name)) : Ref.plain(text);
        }

        private String checks(List<Check> checks) {
            String least = value(checks, "minCount");
            String most = value(checks, "maxCount");
            List<String> said = new ArrayList<>();
            if (!least.isEmpty() && least.equals(most)) {
                said.add(word("shacl.exactly", "=") + " " + least);
            }
            checks.stream()
                    .filter(c -> said.isEmpty() || !c.component().endsWith("Count") || !least.equals(most))
                    .filter(c ->
                            !c.component().equals("select") && !c.component().equals("severity"))
                    .forEach(c -> said.add(check(c)));
            return String.join("; ", said);
        }

        private static String value(List<Check> checks, String component) {
            return checks.stream()
                    .filter(c -> c.component().equals(component))
                    .map(Check::value)
                    .findFirst()
                    .orElse("");
        }

        private String check(Check check) {
            String word = word("shacl." + check.component(), check.component());
            if (check.nested().isEmpty()) {
                return (word + " " + check.value()).strip();
            }
            if (check.component().equals("property") || check.component().equals("sparql")) {
                return check.nested().stream().map(this::nested).collect(Collectors.joining("; "));
            }
            String between = " " + word("shacl.between." + check.component(), ",") + " ";
            return word + " "
                    + check.nested().stream().map(n -> "(" + nested(n) + ")").collect(Collectors.joining(between));
        }

        private String nested(Constraint constraint) {
            String said = checks(constraint.checks());
            return constraint.path() == null ? said : constraint.path() + ": " + said;
        }

        private String word(String key, String otherwise) {
            String full = "ontology." + key;
            return view.messages().has(full) ? view.messages().lookup(full) : otherwise;
        }
    }
}
