package org.newsgraph.site;

import java.util.List;

/** What is shown for a name that no term has. */
record NoTermPage(Frame frame, OntologyView view, String name, List<OntologyPage.Hit> near) {
    static NoTermPage of(OntologyView view, String name) {
        return new NoTermPage(
                view.frame(view.messages().lookup("ontology.noterm.title")),
                view,
                name,
                view.index().near(name).stream()
                        .map(entry -> OntologyPage.Hit.of(entry, view))
                        .toList());
    }

    String html() {
        return Templates.page("noterm", frame, this);
    }
}
