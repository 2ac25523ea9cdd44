package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.site.Reader;
import org.newsgraph.site.Site;

/** Answers of {@code /sparql} as pages, for browsers and for the editor. */
record AnswerPages(Site site, int rowLimit) {
    /** Rows that a page shows at most, however many the server would answer. */
    private static final int SHOWN = 10_000;

    AnswerPages {
        rowLimit = Math.min(SHOWN, rowLimit);
    }

    /** Sends the page when the request wants HTML most of all that it could have; false when it wants another form. */
    boolean send(String query, Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean wanted = Negotiation.choose(request, formats(answer))
                .filter(RowFormat.HTML::equals)
                .isPresent();
        if (wanted) {
            SitePages.sendHtml(response, page(query, answer, SitePages.reader(request)));
        }
        return wanted;
    }

    private static List<Format> formats(Answer answer) {
        return switch (answer) {
            case Answer.Rows rows -> List.copyOf(RowFormat.FOR_ROWS);
            case Answer.Truth truth -> withHtml(RowFormat.FOR_TRUTH);
            case Answer.Triples triples -> withHtml(GraphFormat.FOR_GRAPH);
            case Answer.Quads quads -> withHtml(GraphFormat.FOR_DATASET);
        };
    }

    private static List<Format> withHtml(List<? extends Format> formats) {
        return Stream.<Format>concat(formats.stream(), Stream.of(RowFormat.HTML))
                .toList();
    }

    private String page(String query, Answer answer, Reader reader) {
        return switch (answer) {
            case Answer.Rows rows -> site.answer(reader, query, rows.forSite(rowLimit));
            case Answer.Truth truth -> site.answer(reader, query, truth.value());
            case Answer.Triples triples ->
                site.answer(
                        reader,
                        query,
                        triples.graph().stream()
                                .limit(rowLimit)
                                .map(triple -> Quad.create(Quad.defaultGraphIRI, triple))
                                .toList(),
                        triples.graph().size() > rowLimit || triples.rest().hasNext());
            case Answer.Quads quads ->
                site.answer(
                        reader,
                        query,
                        Iter.asStream(quads.dataset().find()).limit(rowLimit).toList(),
                        quads.rest().hasNext() || Iter.count(quads.dataset().find()) > rowLimit);
        };
    }
}
