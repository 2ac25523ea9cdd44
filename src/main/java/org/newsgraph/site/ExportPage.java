package org.newsgraph.site;

import java.util.List;
import org.newsgraph.store.Parameter;

/** {@code /export}: the files that the graph is had as, what each keeps, and what chooses a part. */
record ExportPage(Frame frame, List<Site.File> files, List<Field> fields, TermLists terms) {
    ExportPage {
        files = List.copyOf(files);
        fields = List.copyOf(fields);
    }

    static ExportPage of(View view, List<Site.File> files) {
        Frame frame = Frame.of(view.reader(), view.messages().lookup("query.export.title"), Section.QUESTIONS)
                .withStyles("query.css")
                .withScripts("/static/query.js");
        return new ExportPage(frame, files, fields(view.messages()), TermLists.of(view));
    }

    /** What a part is chosen by, as its address names it. */
    private static List<Field> fields(Messages messages) {
        return List.of(
                Field.choosing("entity", Parameter.Kind.ENTITY, messages),
                Field.choosing("depth", Parameter.Kind.NUMBER, messages),
                Field.choosing("relation", Parameter.Kind.TERM, messages),
                Field.choosing("status", Parameter.Kind.STATUS, messages),
                Field.choosing("article", Parameter.Kind.TEXT, messages));
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
