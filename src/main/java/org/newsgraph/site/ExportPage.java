package org.newsgraph.site;

import java.util.List;

/** {@code /export}: the files that the graph is had as, and what each keeps. */
record ExportPage(Frame frame, List<Site.File> files) {
    ExportPage {
        files = List.copyOf(files);
    }

    static ExportPage of(View view, List<Site.File> files) {
        Frame frame = Frame.of(view.reader(), view.messages().lookup("query.export.title"), Section.QUESTIONS)
                .withStyles("query.css");
        return new ExportPage(frame, files);
    }

    /** What a file keeps; a format that is new has no words yet. */
    String keeps(Site.File file) {
        String key = "query.export." + file.name();
        return frame.messages().has(key) ? frame.messages().lookup(key) : file.mediaType();
    }

    String html() {
        return Templates.page("export", frame, this);
    }
}
