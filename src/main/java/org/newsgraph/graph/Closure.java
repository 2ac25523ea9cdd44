package org.newsgraph.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * All that follows by clauses from what is stated, over any number of steps, in a graph of its own. It is brought up to date by
 * delete and rederive (A. Gupta, I. S. Mumick, V. S. Subrahmanian: Maintaining Views Incrementally, SIGMOD 1993): what followed
 * from a triple that is gone is deleted, what still follows from others is derived again, and what follows from new triples is
 * added (semi-naively: each new triple is joined with all others once). The cost goes with the change.
 */
final class Closure {
    private final List<Clause> clauses;
    private final Map<Node, Set<Clause>> byBody = new HashMap<>();
    private final Premises premises;
    private final Graph concluded;
    private final Graph lost;

    /**
     * @param premises what is stated, with what is concluded and what {@code lost} holds
     * @param concluded where conclusions are kept, those that are stated too among them
     * @param lost empty; holds what is no longer stated while its conclusions are looked for
     */
    Closure(List<Clause> clauses, Premises premises, Graph concluded, Graph lost) {
        this.clauses = List.copyOf(clauses);
        this.premises = premises;
        this.concluded = concluded;
        this.lost = lost;
        for (Clause clause : clauses) {
            clause.body()
                    .forEach(triple -> byBody.computeIfAbsent(triple.getPredicate(), p -> new LinkedHashSet<>())
                            .add(clause));
        }
    }

    /** Concludes from all that is stated. */
    void complete() {
        properties().forEach(property -> extend(premises.stated(property)));
    }

    /** The properties of the triples that something may follow from. */
    Set<Node> properties() {
        return Set.copyOf(byBody.keySet());
    }

    /**
     * Follows a change of what is stated, after it.
     *
     * @param gone triples that were stated and perhaps still are
     * @param come triples that are stated and perhaps were before
     */
    void change(Collection<Triple> gone, Collection<Triple> come) {
        Set<Triple> doubtful = doubtful(
                gone.stream().filter(triple -> !premises.isStated(triple)).toList());
        doubtful.forEach(concluded::delete);
        Set<Triple> fresh = new LinkedHashSet<>(come);
        for (Triple triple : doubtful) {
            if (grounds(triple).isPresent()) {
                concluded.add(triple);
                fresh.add(triple);
            }
        }
        extend(fresh);
    }

    /** What followed, over any number of steps, from triples that are gone, and may still follow from others. */
    private Set<Triple> doubtful(Collection<Triple> gone) {
        gone.forEach(lost::add);
        Set<Triple> doubtful = new LinkedHashSet<>();
        Deque<Triple> open = new ArrayDeque<>(gone);
        while (!open.isEmpty()) {
            for (Triple conclusion : conclusions(open.remove()).toList()) {
                if (concluded.contains(conclusion) && doubtful.add(conclusion) && !premises.isStated(conclusion)) {
                    open.add(conclusion);
                }
            }
        }
        lost.clear();
        return doubtful;
    }

    private void extend(Collection<Triple> fresh) {
        Deque<Triple> open = new ArrayDeque<>(fresh);
        while (!open.isEmpty()) {
            for (Triple conclusion : conclusions(open.remove()).toList()) {
                if (!concluded.contains(conclusion)) {
                    concluded.add(conclusion);
                    open.add(conclusion);
                }
            }
        }
    }

    private Stream<Triple> conclusions(Triple from) {
        return byBody.getOrDefault(from.getPredicate(), Set.of()).stream()
                .flatMap(clause -> clause.conclusions(from, premises));
    }

    /** The rule that a triple follows by, and from what; the first of several, in the order of the rules. */
    Optional<Grounds> grounds(Triple conclusion) {
        return clauses.stream()
                .filter(clause -> clause.head().getPredicate().equals(conclusion.getPredicate()))
                .map(clause -> new Grounds(clause.rule(), clause.grounds(conclusion, premises)))
                .filter(grounds -> !grounds.triples().isEmpty())
                .findFirst();
    }
}
