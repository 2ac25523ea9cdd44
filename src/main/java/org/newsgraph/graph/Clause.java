package org.newsgraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Rule.TripleRule;

/**
 * A rule once the ontology was asked, in Datalog's word: the head holds when the triples of the body do. The properties of the
 * body are known, so that most triples of a dataset concern no clause.
 *
 * @param rule its name
 */
record Clause(String rule, Triple head, List<Triple> body, ExprList filters) {
    Clause {
        body = List.copyOf(body);
    }

    /** The clauses that a rule comes to with an ontology. */
    static List<Clause> of(TripleRule rule, Graph ontology) {
        List<Clause> clauses = new ArrayList<>();
        solve(ontology, rule.schema(), BindingFactory.root(), known -> {
            clauses.add(new Clause(
                    rule.name(),
                    Substitute.substitute(rule.head(), known),
                    rule.body().stream()
                            .map(t -> Substitute.substitute(t, known))
                            .toList(),
                    rule.filters().copySubstitute(known)));
            return false;
        });
        return clauses;
    }

    /** What follows from a triple together with others. */
    Stream<Triple> conclusions(Triple from, Graph premises) {
        return IntStream.range(0, body.size()).boxed().flatMap(place -> conclusions(place, from, premises).stream());
    }

    private List<Triple> conclusions(int place, Triple from, Graph premises) {
        List<Triple> concluded = new ArrayList<>();
        Binding bound = unify(body.get(place), from, BindingFactory.root());
        if (bound != null) {
            List<Triple> others = new ArrayList<>(body);
            others.remove(place);
            solve(premises, others, bound, solution -> {
                if (passes(solution)) {
                    concluded.add(Substitute.substitute(head, solution));
                }
                return false;
            });
        }
        return concluded;
    }

    /** The triples that a triple follows from by this clause, the first that are found; none when it does not. */
    List<Triple> grounds(Triple conclusion, Graph premises) {
        List<Triple> grounds = new ArrayList<>();
        Binding bound = unify(head, conclusion, BindingFactory.root());
        if (bound != null) {
            solve(premises, body, bound, solution -> {
                if (passes(solution)) {
                    body.forEach(triple -> grounds.add(Substitute.substitute(triple, solution)));
                }
                return !grounds.isEmpty();
            });
        }
        return grounds;
    }

    private boolean passes(Binding solution) {
        return filters.isEmpty()
                || filters.isSatisfied(solution, ExecutionContext.fromFunctionEnv(new FunctionEnvBase()));
    }

    /** Matches patterns with triples, the one of which most is known first, until {@code enough} is told true of a solution. */
    private static boolean solve(Graph graph, List<Triple> patterns, Binding bound, Predicate<Binding> enough) {
        if (patterns.isEmpty()) {
            return enough.test(bound);
        }
        List<Triple> open = new ArrayList<>(
                patterns.stream().map(t -> Substitute.substitute(t, bound)).toList());
        Triple next = open.stream().max(Comparator.comparingLong(Clause::known)).orElseThrow();
        open.remove(next);
        for (Triple match : graph.find(asked(next)).toList()) {
            Binding more = unify(next, match, bound);
            if (more != null && solve(graph, open, more, enough)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Node> nodes(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    private static long known(Triple pattern) {
        return nodes(pattern).filter(Node::isConcrete).count();
    }

    private static Triple asked(Triple pattern) {
        return Triple.create(any(pattern.getSubject()), any(pattern.getPredicate()), any(pattern.getObject()));
    }

    private static Node any(Node node) {
        return Var.isVar(node) ? Node.ANY : node;
    }

    /** A binding that makes the pattern the triple, or null when there is none. */
    private static @Nullable Binding unify(Triple pattern, Triple triple, Binding bound) {
        BindingBuilder more = Binding.builder(bound);
        boolean fits = unify(pattern.getSubject(), triple.getSubject(), more)
                && unify(pattern.getPredicate(), triple.getPredicate(), more)
                && unify(pattern.getObject(), triple.getObject(), more);
        return fits ? more.build() : null;
    }

    private static boolean unify(Node pattern, Node node, BindingBuilder bound) {
        if (!Var.isVar(pattern)) {
            return pattern.equals(node);
        }
        Node before = bound.get(Var.alloc(pattern));
        if (before == null) {
            bound.add(Var.alloc(pattern), node);
        }
        return before == null || before.equals(node);
    }
}
