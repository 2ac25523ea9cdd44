package org.newsgraph.site;

import java.util.List;

/** {@code /ontology/shapes}: what the graph must look like. */
record ShapesPage(Frame frame, OntologyView view, List<ShapeCard> shapes) {
    static ShapesPage of(OntologyView view) {
        return new ShapesPage(view.frame(view.messages().lookup("ontology.shapes.title")), view, ShapeCard.all(view));
    }

    String html() {
        return Templates.page("shapes", frame, this);
    }
}
