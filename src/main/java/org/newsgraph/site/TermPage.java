package org.newsgraph.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.KnownEntity;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.RuleText;
import org.newsgraph.ontology.Term.OntologyClass;
import org.newsgraph.ontology.Term.Property;

/** {@code /ontology/NAME}: a class, property, concept or scheme with all that is known of it. */
record TermPage(
        Frame frame,
        OntologyView view,
        OntologyIndex.Entry term,
        List<List<Ref>> paths,
        List<TermLine> lines,
        List<Use> asSubject,
        List<Use> asObject,
        Known known,
        List<PropertyTable.StatusCount> facts,
        List<FactCard> examples,
        List<WordGroup> words,
        List<ShapeCard> shapes,
        List<RuleText> rules,
        Neighbourhood neighbourhood) {
    private static final int PATHS = 6;
    private static final int REGISTER = 24;

    /** A property that a class can have. */
    record Use(Ref property, List<Ref> other, @Nullable Ref inheritedFrom) {}

    /**
     * Instances.
     *
     * @param registered number of entries of the register
     */
    record Known(
            int registered,
            List<Ref> entries,
            @Nullable Long own,
            @Nullable Long all,
            List<Mentioned> mentioned) {
        static final Known NOTHING = new Known(0, List.of(), null, null, List.of());
    }

    /** An entity and how many articles mention it. */
    record Mentioned(Ref entity, long articles) {}

    static TermPage of(OntologyView view, OntologyIndex.Entry term) {
        Making making = new Making(view, term);
        Frame frame = view.frame(view.label(term.name()));
        return new TermPage(
                frame,
                view,
                term,
                making.paths(),
                new TermLines(view, term).all(),
                making.uses(Property::domain, Property::range),
                making.uses(Property::range, Property::domain),
                making.known(),
                PropertyTable.StatusCount.of(term.name(), view),
                making.examples(),
                WordGroup.of(view.knowledge().lexicon().framesOf(term.name()), view),
                ShapeCard.naming(term.name(), view),
                view.documentation().rules().stream()
                        .filter(rule -> rule.concludes().contains(term.name()))
                        .toList(),
                Neighbourhood.of(term, view));
    }

    String iri() {
        return Ontology.NAMESPACE + term.name();
    }

    String kind() {
        return view.messages().lookup(term.kind().key());
    }

    List<OntologyView.Text> labels() {
        return view.texts(term.texts());
    }

    List<OntologyView.Text> comments() {
        return view.texts(term.comments());
    }

    String question(RuleText rule) {
        return view.text(rule.questions(), rule.name());
    }

    boolean isClass() {
        return term.kind() == TermKind.CLASS;
    }

    List<Ref> replacements() {
        return view.documentation().note(term.name()).replacements().stream()
                .sorted()
                .map(view::iri)
                .toList();
    }

    List<String> synonyms() {
        return view.documentation().note(term.name()).synonyms().stream()
                .filter(s -> !term.texts().containsValue(s))
                .sorted()
                .toList();
    }

    /** Name of the file in a folder. */
    String here() {
        return view.at().term(term.name());
    }

    String html() {
        return Templates.page("term", frame, this);
    }

    /** Gathers what a page shows. */
    private record Making(OntologyView view, OntologyIndex.Entry term) {
        /** From the roots down to the term. */
        List<List<Ref>> paths() {
            List<List<Ref>> paths = new ArrayList<>();
            climb(List.of(term.name()), paths);
            return paths;
        }

        private void climb(List<String> path, List<List<Ref>> paths) {
            OntologyIndex.Entry top = view.index().entries().get(path.getFirst());
            List<String> above = top == null
                    ? List.of()
                    : top.parents().stream()
                            .filter(p -> view.index().has(p) && !path.contains(p))
                            .sorted()
                            .toList();
            if (above.isEmpty() && paths.size() < PATHS) {
                paths.add(path.stream().map(view::ref).toList());
            }
            for (String parent : above) {
                if (paths.size() < PATHS) {
                    climb(Stream.concat(Stream.of(parent), path.stream()).toList(), paths);
                }
            }
        }

        /** Properties of which one end may be the class, or one above it. */
        List<Use> uses(Function<Property, Set<String>> end, Function<Property, Set<String>> otherEnd) {
            if (term.kind() != TermKind.CLASS) {
                return List.of();
            }
            Set<String> above = above();
            return view.ontology().properties().values().stream()
                    .filter(p -> end.apply(p).stream().anyMatch(above::contains))
                    .map(p -> new Use(
                            view.ref(p.name()),
                            new TermLines(view, term).orAnything(view.refs(otherEnd.apply(p))),
                            from(end.apply(p), above)))
                    .toList();
        }

        private @Nullable Ref from(Set<String> ends, Set<String> above) {
            return ends.contains(term.name())
                    ? null
                    : ends.stream()
                            .filter(above::contains)
                            .sorted()
                            .findFirst()
                            .map(view::ref)
                            .orElse(null);
        }

        private Set<String> above() {
            Set<String> above = new HashSet<>();
            List<String> open = new ArrayList<>(List.of(term.name()));
            while (!open.isEmpty()) {
                String name = open.removeLast();
                OntologyClass found = view.ontology().classes().get(name);
                if (above.add(name) && found != null) {
                    open.addAll(found.parents());
                }
            }
            return above;
        }

        Known known() {
            if (term.kind() != TermKind.CLASS) {
                return Known.NOTHING;
            }
            List<KnownEntity> entries = view.knowledge().register().entities().stream()
                    .filter(e -> e.type().equals(term.name()))
                    .toList();
            OntologyCounts counts = view.counts();
            return new Known(
                    entries.size(),
                    entries.stream().limit(REGISTER).map(this::entry).toList(),
                    counts == null ? null : counts.own(term.name()),
                    counts == null ? null : counts.all(term.name()),
                    counts == null ? List.of() : mentioned(counts));
        }

        private Ref entry(KnownEntity entity) {
            return view.at()
                    .graph(new Ref(view.text(entity.labels(), entity.slug()), "/id/" + Links.encode(entity.slug())));
        }

        private List<Mentioned> mentioned(OntologyCounts counts) {
            View graph = view.graph();
            return graph == null
                    ? List.of()
                    : counts.mentioned(term.name()).stream()
                            .filter(m -> m.articles() > 0)
                            .map(m ->
                                    new Mentioned(view.at().graph(graph.names().ref(m.entity())), m.articles()))
                            .toList();
        }

        List<FactCard> examples() {
            View graph = view.graph();
            OntologyCounts counts = view.counts();
            return graph == null || counts == null
                    ? List.of()
                    : counts.examples(term.name()).stream()
                            .flatMap(fact -> graph.facts().card(fact).stream())
                            .map(card -> Examples.at(view, card))
                            .toList();
        }
    }
}
