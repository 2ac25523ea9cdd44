package org.newsgraph.site;

import java.util.List;

/** {@code /api}: what programs may ask. */
record ApiPage(Frame frame, List<Site.Operation> operations) {
    ApiPage {
        operations = List.copyOf(operations);
    }

    static ApiPage of(View view, List<Site.Operation> operations) {
        Frame frame = Frame.of(view.reader(), view.messages().lookup("query.api.title"), Section.QUESTIONS)
                .withStyles("query.css");
        return new ApiPage(frame, operations);
    }

    String html() {
        return Templates.page("api", frame, this);
    }
}
