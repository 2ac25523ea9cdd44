package org.newsgraph.site;

import java.util.List;
import org.apache.jena.graph.Node;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.QueryCatalogue;

/** {@code /}: what is in the graph and how to ask for it. */
record StartPage(Frame frame, long articles, long facts, List<CataloguedQuery> questions) {
    static StartPage of(View view, QueryCatalogue catalogue) {
        Frame frame = Frame.of(view.reader(), view.messages().lookup("start.title"), Section.START);
        long facts = view.graphs().count(Terms.TYPE, Terms.FACT) - view.graphs().count(Terms.REPEATS, Node.ANY);
        return new StartPage(frame, view.graphs().count(Terms.TYPE, Terms.ARTICLE), facts, catalogue.all());
    }

    String html() {
        return Templates.page("start", frame, this);
    }
}
