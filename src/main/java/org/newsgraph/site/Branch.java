package org.newsgraph.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Term.OntologyClass;

/**
 * A class in the tree, with the branches below it.
 *
 * @param anchor id of the element, or null where the class is shown before
 * @param below number of direct subclasses; more than its branches where the tree is cut for its size
 * @param own instances of it, or null without a graph
 * @param all instances of it and its subclasses, or null without a graph
 */
record Branch(
        String name,
        Ref ref,
        @Nullable String anchor,
        boolean deprecated,
        boolean open,
        int below,
        @Nullable Long own,
        @Nullable Long all,
        List<Branch> branches) {
    /** A larger ontology is shown in part; a script or the pages of its classes show the rest. */
    private static final int LIMIT = 300;

    Branch {
        branches = List.copyOf(branches);
    }

    boolean isCut() {
        return below > branches.size();
    }

    /** The tree from its roots. */
    static List<Branch> tree(OntologyView view) {
        return new Growing(view).roots();
    }

    /** Chooses level by level what is shown, then builds it. */
    private static final class Growing {
        private final OntologyView view;
        private final Map<String, List<String>> children = new HashMap<>();
        private final Set<String> expanded = new HashSet<>();
        private final Set<String> anchored = new HashSet<>();
        private final boolean small;

        Growing(OntologyView view) {
            this.view = view;
            this.small = view.ontology().classes().size() <= LIMIT / 2;
            for (OntologyClass one : view.ontology().classes().values()) {
                one.parents().stream()
                        .filter(p -> view.ontology().classes().containsKey(p))
                        .forEach(p -> children.computeIfAbsent(p, n -> new ArrayList<>())
                                .add(one.name()));
            }
            children.values().forEach(names -> names.sort(byLabel()));
        }

        private Comparator<String> byLabel() {
            return Comparator.comparing((String name) -> view.label(name), String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(name -> name);
        }

        List<Branch> roots() {
            List<String> roots = rootNames();
            expand(roots);
            return roots.stream().map(name -> branch(name, 0)).toList();
        }

        /** Classes without a superclass, and one of each circle. */
        private List<String> rootNames() {
            Map<String, OntologyClass> classes = view.ontology().classes();
            List<String> roots = new ArrayList<>(classes.values().stream()
                    .filter(c -> c.parents().stream().noneMatch(classes::containsKey))
                    .map(OntologyClass::name)
                    .toList());
            Set<String> reached = new HashSet<>();
            roots.forEach(root -> reach(root, reached));
            for (String name : classes.keySet()) {
                if (!reached.contains(name)) {
                    roots.add(name);
                    reach(name, reached);
                }
            }
            roots.sort(byLabel());
            return roots;
        }

        private void reach(String from, Set<String> reached) {
            Deque<String> open = new ArrayDeque<>(List.of(from));
            while (!open.isEmpty()) {
                String name = open.pop();
                if (reached.add(name)) {
                    open.addAll(children.getOrDefault(name, List.of()));
                }
            }
        }

        private void expand(Collection<String> roots) {
            Deque<String> open = new ArrayDeque<>(roots);
            int shown = roots.size();
            while (!open.isEmpty()) {
                String name = open.poll();
                List<String> below = children.getOrDefault(name, List.of());
                if (shown + below.size() <= LIMIT && expanded.add(name)) {
                    shown += below.size();
                    open.addAll(below);
                }
            }
        }

        private Branch branch(String name, int depth) {
            String anchor = anchored.add(name) ? name : null;
            List<String> below = children.getOrDefault(name, List.of());
            List<Branch> branches = anchor != null && expanded.contains(name)
                    ? below.stream().map(child -> branch(child, depth + 1)).toList()
                    : List.of();
            OntologyCounts counts = view.counts();
            return new Branch(
                    name,
                    view.ref(name),
                    anchor,
                    view.documentation().note(name).deprecated(),
                    small && depth == 0,
                    below.size(),
                    counts == null ? null : counts.own(name),
                    counts == null ? null : counts.all(name),
                    branches);
        }
    }
}
