package org.newsgraph.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.OntologyFiles.Part;
import org.newsgraph.ontology.Term.Kind;

/** {@code /ontology}: what can be said, as a tree and as tables. */
record OntologyPage(
        Frame frame,
        OntologyView view,
        List<Branch> roots,
        List<PropertyTable> tables,
        String query,
        List<Hit> hits,
        int found) {
    private static final int HITS = 50;

    /** Something a search found. */
    record Hit(Ref ref, String name, String kind, String comment, boolean deprecated) {
        static Hit of(OntologyIndex.Entry entry, OntologyView view) {
            return new Hit(
                    view.ref(entry.name()),
                    entry.name(),
                    view.messages().lookup(entry.kind().key()),
                    view.text(entry.comments(), ""),
                    entry.deprecated());
        }
    }

    /** A scheme with its concepts. */
    record SchemeBox(Ref ref, String name, List<ConceptRow> concepts) {}

    /** A concept in its scheme. */
    record ConceptRow(String name, Ref ref, String definition, boolean deprecated) {}

    /** A part in its syntaxes. */
    record Download(String label, List<Ref> syntaxes) {}

    static OntologyPage of(OntologyView view, String query) {
        List<OntologyIndex.Entry> found = view.index().find(query);
        return new OntologyPage(
                view.frame(view.messages().lookup("ontology.title")),
                view,
                Branch.tree(view),
                Stream.of(Kind.values())
                        .map(kind -> PropertyTable.of(kind, view))
                        .toList(),
                query,
                found.stream().limit(HITS).map(entry -> Hit.of(entry, view)).toList(),
                found.size());
    }

    String title() {
        return view.text(view.documentation().header().titles(), view.messages().lookup("ontology.title"));
    }

    String description() {
        return view.text(view.documentation().header().descriptions(), "");
    }

    @Nullable
    Ref license() {
        String license = view.documentation().header().license();
        return license == null ? null : new Ref(license, Links.outward(license));
    }

    List<TermLine> remarks() {
        return TermLine.of(view.documentation().header().remarks(), view);
    }

    List<SchemeBox> schemes() {
        return view.documentation().schemes().values().stream()
                .map(scheme -> new SchemeBox(
                        view.ref(scheme.name()),
                        scheme.name(),
                        scheme.concepts().stream().map(this::concept).toList()))
                .toList();
    }

    private ConceptRow concept(String name) {
        OntologyIndex.Entry entry = view.index().entries().get(name);
        return new ConceptRow(
                name,
                view.ref(name),
                entry == null ? "" : view.text(entry.comments(), ""),
                entry != null && entry.deprecated());
    }

    List<Download> downloads() {
        return Stream.of(Part.values())
                .map(part -> new Download(
                        view.messages().lookup("ontology.part." + part.tag()),
                        Stream.of(Syntax.values())
                                .map(s -> new Ref(s.label(), view.at().download(part, s)))
                                .toList()))
                .toList();
    }

    List<Map.Entry<String, String>> prefixes() {
        return List.copyOf(view.documentation().prefixes().entrySet());
    }

    int classes() {
        return view.ontology().classes().size();
    }

    int words() {
        return view.knowledge().lexicon().frames().size();
    }

    String html() {
        return Templates.page("ontology", frame, this);
    }
}
