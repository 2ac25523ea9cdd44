package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Concept;
import org.newsgraph.ontology.KnownEntity;
import org.newsgraph.ontology.Note;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Remark;
import org.newsgraph.ontology.RuleText;
import org.newsgraph.ontology.Scheme;
import org.newsgraph.ontology.Term.OntologyClass;
import org.newsgraph.ontology.Term.Property;

/** {@code /ontology/NAME}: a class, property, concept or scheme with all that is known of it. */
record TermPage(
        Frame frame,
        OntologyView view,
        OntologyIndex.Entry term,
        List<List<Ref>> paths,
        List<Line> lines,
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
    private static final int REFS = 200;

    /** Something said of the term: {@code domain: company, person}. */
    record Line(String label, List<Ref> values, int more) {
        static Line of(String label, List<Ref> values) {
            return new Line(label, values.stream().limit(REFS).toList(), Math.max(0, values.size() - REFS));
        }
    }

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
                making.lines(),
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

    /** Remarks of one property make one line. */
    static List<Line> lines(List<Remark> remarks, OntologyView view) {
        Map<String, List<Ref>> byProperty = new LinkedHashMap<>();
        for (Remark remark : remarks) {
            String local = remark.property().replaceFirst(".*[#/]", "");
            String key = "ontology.remark." + local;
            String label = view.messages().has(key) ? view.messages().lookup(key) : view.prefixed(remark.property());
            Ref value = remark.isIri() ? view.iri(remark.value()) : Ref.plain(quoted(remark));
            byProperty.computeIfAbsent(label, l -> new ArrayList<>()).add(value);
        }
        return byProperty.entrySet().stream()
                .map(e -> Line.of(e.getKey(), e.getValue()))
                .toList();
    }

    private static String quoted(Remark remark) {
        return remark.language() == null ? remark.value() : remark.value() + " (" + remark.language() + ")";
    }

    /** Gathers what a page shows. */
    private record Making(OntologyView view, OntologyIndex.Entry term) {
        private String word(String key) {
            return view.messages().lookup("ontology." + key);
        }

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

        List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            Ontology ontology = view.ontology();
            switch (term.kind()) {
                case CLASS -> classLines(ontology, lines);
                case RELATION, QUALIFIER, ANNOTATION -> propertyLines(ontology.property(term.name()), lines);
                case CONCEPT -> conceptLines(view.documentation().concepts().get(term.name()), lines);
                case SCHEME -> schemeLines(view.documentation().schemes().get(term.name()), lines);
            }
            Note note = view.documentation().note(term.name());
            lines.addAll(TermPage.lines(note.mappings(), view));
            lines.addAll(TermPage.lines(note.remarks(), view));
            return lines.stream().filter(line -> !line.values().isEmpty()).toList();
        }

        private void classLines(Ontology ontology, List<Line> lines) {
            lines.add(Line.of(word("superclasses"), view.refs(term.parents())));
            lines.add(Line.of(
                    word("subclasses"),
                    ontology.subclasses(term.name()).stream()
                            .map(c -> counted(c.name()))
                            .toList()));
            lines.add(Line.of(
                    word("disjoint"),
                    view.refs(view.documentation().note(term.name()).disjoint())));
            lines.add(Line.of(word("concepts"), instances()));
        }

        private Ref counted(String name) {
            OntologyCounts counts = view.counts();
            Ref ref = view.ref(name);
            return counts == null
                    ? ref
                    : new Ref(ref.label() + " (" + view.messages().number(counts.all(name)) + ")", ref.href());
        }

        private List<Ref> instances() {
            return view.refs(view.documentation().concepts().values().stream()
                    .filter(c -> c.types().contains(term.name()))
                    .map(Concept::name)
                    .toList());
        }

        private void propertyLines(Property p, List<Line> lines) {
            lines.add(Line.of(word("domain"), orAnything(view.refs(p.domain()))));
            lines.add(Line.of(word("range"), orAnything(view.refs(p.range()))));
            lines.add(Line.of(word("inverse"), inverses(p)));
            lines.add(Line.of(word("symmetric"), p.symmetric() ? List.of(Ref.plain(word("yes"))) : List.of()));
            lines.add(Line.of(word("superproperties"), view.refs(p.parents())));
            lines.add(Line.of(
                    word("subproperties"), view.refs(names(view.ontology().subproperties(p.name())))));
            lines.add(Line.of(word("qualifiers"), view.refs(p.qualifiers())));
            lines.add(Line.of(word("qualifies"), view.refs(qualified(p))));
            status(word("strongest"), p.status(), lines);
            status(word("present"), p.presentStatus(), lines);
            status(word("named"), p.namedStatus(), lines);
        }

        private List<Ref> orAnything(List<Ref> refs) {
            return refs.isEmpty() ? List.of(Ref.plain(word("anything"))) : refs;
        }

        private List<Ref> inverses(Property p) {
            Set<String> names = new TreeSet<>();
            if (p.inverse() != null) {
                names.add(p.inverse());
            }
            view.ontology().properties().values().stream()
                    .filter(o -> p.name().equals(o.inverse()))
                    .forEach(o -> names.add(o.name()));
            return view.refs(names);
        }

        private List<String> qualified(Property p) {
            return names(view.ontology().properties().values().stream()
                    .filter(o -> o.qualifiers().contains(p.name()))
                    .toList());
        }

        private static List<String> names(Collection<Property> properties) {
            return properties.stream().map(Property::name).toList();
        }

        private void status(String label, @Nullable String status, List<Line> lines) {
            if (status != null) {
                OntologyIndex.Entry entry = view.index().entries().get(status);
                String meaning = entry == null ? "" : view.text(entry.comments(), "");
                lines.add(Line.of(label, List.of(view.ref(status), Ref.plain(meaning))));
            }
        }

        private void conceptLines(@Nullable Concept concept, List<Line> lines) {
            if (concept == null) {
                return;
            }
            lines.add(Line.of(word("types"), view.refs(concept.types())));
            String scheme = concept.scheme();
            lines.add(Line.of(word("scheme"), scheme == null ? List.of() : List.of(view.ref(scheme))));
            lines.add(Line.of(word("broader"), view.refs(concept.broader())));
            lines.add(Line.of(
                    word("narrower"),
                    view.refs(view.documentation().concepts().values().stream()
                            .filter(c -> c.broader().contains(concept.name()))
                            .map(Concept::name)
                            .toList())));
            lines.add(Line.of(
                    word("atmost"),
                    view.refs(names(view.ontology().properties().values().stream()
                            .filter(p -> concept.name().equals(p.status()))
                            .toList()))));
        }

        private void schemeLines(@Nullable Scheme scheme, List<Line> lines) {
            if (scheme != null) {
                lines.add(Line.of(
                        word("concepts"),
                        scheme.concepts().stream().map(view::ref).toList()));
            }
        }

        /** Properties of which one end may be the class, or one above it. */
        List<Use> uses(
                java.util.function.Function<Property, Set<String>> end,
                java.util.function.Function<Property, Set<String>> otherEnd) {
            if (term.kind() != TermKind.CLASS) {
                return List.of();
            }
            Set<String> above = above();
            return view.ontology().properties().values().stream()
                    .filter(p -> end.apply(p).stream().anyMatch(above::contains))
                    .map(p -> new Use(
                            view.ref(p.name()), orAnything(view.refs(otherEnd.apply(p))), from(end.apply(p), above)))
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
