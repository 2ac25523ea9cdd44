package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Concept;
import org.newsgraph.ontology.Note;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.ontology.Scheme;
import org.newsgraph.ontology.Term.Property;

/** What the ontology says of a term, line by line. */
record TermLines(OntologyView view, OntologyIndex.Entry term) {
    private String word(String key) {
        return view.messages().lookup("ontology." + key);
    }

    List<TermLine> all() {
        List<TermLine> lines = new ArrayList<>();
        Ontology ontology = view.ontology();
        switch (term.kind()) {
            case CLASS -> classLines(ontology, lines);
            case RELATION, QUALIFIER, ANNOTATION -> propertyLines(ontology.property(term.name()), lines);
            case CONCEPT -> conceptLines(view.documentation().concepts().get(term.name()), lines);
            case SCHEME -> schemeLines(view.documentation().schemes().get(term.name()), lines);
        }
        Note note = view.documentation().note(term.name());
        lines.addAll(TermLine.of(note.mappings(), view));
        lines.addAll(TermLine.of(note.remarks(), view));
        return lines.stream().filter(line -> !line.values().isEmpty()).toList();
    }

    private void classLines(Ontology ontology, List<TermLine> lines) {
        lines.add(TermLine.of(word("superclasses"), view.refs(term.parents())));
        lines.add(TermLine.of(
                word("subclasses"),
                ontology.subclasses(term.name()).stream()
                        .map(c -> counted(c.name()))
                        .toList()));
        lines.add(TermLine.of(
                word("disjoint"),
                view.refs(view.documentation().note(term.name()).disjoint())));
        lines.add(TermLine.of(word("concepts"), instances()));
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

    private void propertyLines(Property p, List<TermLine> lines) {
        lines.add(TermLine.of(word("domain"), orAnything(view.refs(p.domain()))));
        lines.add(TermLine.of(word("range"), orAnything(view.refs(p.range()))));
        lines.add(TermLine.of(word("inverse"), inverses(p)));
        lines.add(TermLine.of(word("symmetric"), p.symmetric() ? List.of(Ref.plain(word("yes"))) : List.of()));
        lines.add(TermLine.of(word("superproperties"), view.refs(p.parents())));
        lines.add(TermLine.of(
                word("subproperties"), view.refs(names(view.ontology().subproperties(p.name())))));
        lines.add(TermLine.of(word("qualifiers"), view.refs(p.qualifiers())));
        lines.add(TermLine.of(word("qualifies"), view.refs(qualified(p))));
        status(word("strongest"), p.status(), lines);
        status(word("present"), p.presentStatus(), lines);
        status(word("named"), p.namedStatus(), lines);
    }

    /** These, or that it may be anything. */
    List<Ref> orAnything(List<Ref> refs) {
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

    private void status(String label, @Nullable String status, List<TermLine> lines) {
        if (status != null) {
            OntologyIndex.Entry entry = view.index().entries().get(status);
            String meaning = entry == null ? "" : view.text(entry.comments(), "");
            lines.add(TermLine.of(label, List.of(view.ref(status), Ref.plain(meaning))));
        }
    }

    private void conceptLines(@Nullable Concept concept, List<TermLine> lines) {
        if (concept == null) {
            return;
        }
        lines.add(TermLine.of(word("types"), view.refs(concept.types())));
        String scheme = concept.scheme();
        lines.add(TermLine.of(word("scheme"), scheme == null ? List.of() : List.of(view.ref(scheme))));
        lines.add(TermLine.of(word("broader"), view.refs(concept.broader())));
        lines.add(TermLine.of(
                word("narrower"),
                view.refs(view.documentation().concepts().values().stream()
                        .filter(c -> c.broader().contains(concept.name()))
                        .map(Concept::name)
                        .toList())));
        lines.add(TermLine.of(
                word("atmost"),
                view.refs(names(view.ontology().properties().values().stream()
                        .filter(p -> concept.name().equals(p.status()))
                        .toList()))));
    }

    private void schemeLines(@Nullable Scheme scheme, List<TermLine> lines) {
        if (scheme != null) {
            lines.add(TermLine.of(
                    word("concepts"), scheme.concepts().stream().map(view::ref).toList()));
        }
    }
}
