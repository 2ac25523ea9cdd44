package org.newsgraph.site;

import java.util.List;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.QueryCatalogue;

/** {@code /queries}: the questions that are ready. */
record QuestionsPage(Frame frame, List<CataloguedQuery> questions) {
    static QuestionsPage of(View view, QueryCatalogue catalogue) {
        Frame frame = Frame.of(view.reader(), view.messages().lookup("query.questions"), Section.QUESTIONS)
                .withStyles("query.css");
        return new QuestionsPage(frame, catalogue.all());
    }

    String html() {
        return Templates.page("questions", frame, this);
    }
}
