package org.newsgraph.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgraph.store.CataloguedQuery;

/**
 * {@code /queries/NAME}: a question, its form and its answer.
 *
 * @param query what stands behind the question mark of its address, without the format
 * @param answer null when there is none
 */
record QuestionPage(
        Frame frame,
        CataloguedQuery question,
        List<Field> fields,
        TermLists terms,
        String query,
        @Nullable Table answer,
        @Nullable Mistake mistake) {
    /** Forms of the answer for programs, by what {@code format=} calls them. */
    static final List<String> FORMATS = List.of("json", "csv", "tsv", "xml", "turtle");

    QuestionPage {
        fields = List.copyOf(fields);
    }

    static QuestionPage of(
            View view,
            CataloguedQuery question,
            Map<String, String> values,
            @Nullable Rows rows,
            @Nullable Mistake mistake) {
        String title = question.question(view.reader().language().tag());
        Frame frame = Frame.of(view.reader(), title, Section.QUESTIONS)
                .withStyles("query.css")
                .withScripts("/static/query.js");
        Table table = rows == null ? null : Table.readable(view, rows);
        List<Field> fields = Field.of(view, question, values, mistake);
        return new QuestionPage(frame, question, fields, TermLists.of(view), query(values), table, mistake);
    }

    static String query(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(value -> !value.getValue().isBlank())
                .map(value -> Links.encode(value.getKey()) + "=" + Links.encode(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The same answer in a form for programs. */
    String as(String format) {
        return "/queries/" + question.name() + "?" + (query.isEmpty() ? "" : query + "&") + "format=" + format;
    }

    /** The same question in the editor. */
    String inEditor() {
        return "/query?question=" + question.name() + (query.isEmpty() ? "" : "&" + query);
    }

    /** A mistake that belongs to no field. */
    boolean isWrongAltogether() {
        return mistake != null && fields.stream().allMatch(field -> field.wrong() == null);
    }

    String html() {
        return Templates.page("question", frame, this);
    }
}
