package org.newsgraph.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.QueryCatalogue;

/**
 * {@code /query}: SPARQL in an editor, beside the questions that are ready.
 *
 * @param text that the editor begins with
 * @param ready the questions with their forms
 * @param prefixes that the editor knows, a line each
 */
record QueryPage(
        Frame frame,
        String text,
        List<Ready> ready,
        TermLists terms,
        List<String> prefixes,
        @Nullable Mistake mistake) {
    private static final String EDITOR = "/webjars/zazuko__yasgui/4.5.0/build/yasgui.min.js";
    /** What is told of anybody, whatever its status. */
    private static final String BEGINNING = """
            PREFIX ng: <https://w3id.org/newsgraph/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>

            SELECT ?subject ?property ?object ?status
            WHERE {
              ?fact rdf:reifies <<( ?subject ?property ?object )>> ;
                    ng:status ?status .
            }
            LIMIT 100
            """;

    QueryPage {
        ready = List.copyOf(ready);
        prefixes = List.copyOf(prefixes);
    }

    /** A question with its form, open when it is the one that was chosen. */
    record Ready(CataloguedQuery question, String title, List<Field> fields, boolean open) {
        Ready {
            fields = List.copyOf(fields);
        }
    }

    /**
     * The editor with a text.
     *
     * @param text null for one to begin with
     * @param chosen name of the question it comes from, or null
     * @param values for its form
     */
    static QueryPage of(
            View view,
            QueryCatalogue catalogue,
            @Nullable String text,
            @Nullable String chosen,
            Map<String, String> values,
            @Nullable Mistake mistake) {
        Frame frame = Frame.of(view.reader(), view.messages().lookup("query.title"), Section.SPARQL)
                .withStyles("query.css", "editor.css", "graph.css")
                .withScripts(EDITOR, "/static/picture.js", "/static/query.js");
        List<Ready> ready = catalogue.all().stream()
                .map(question -> ready(view, question, chosen, values, mistake))
                .toList();
        String shown = text == null ? BEGINNING : text;
        return new QueryPage(frame, shown, ready, TermLists.of(view), prefixes(view), mistake);
    }

    private static Ready ready(
            View view,
            CataloguedQuery question,
            @Nullable String chosen,
            Map<String, String> values,
            @Nullable Mistake mistake) {
        boolean open = question.name().equals(chosen);
        List<Field> fields =
                open ? Field.of(view, question, values, mistake) : Field.of(view, question, Map.of(), null);
        return new Ready(question, question.question(view.reader().language().tag()), fields, open);
    }

    private static List<String> prefixes(View view) {
        return Prefixes.of(view.graphs().data()).entrySet().stream()
                .map(prefix -> prefix.getKey() + ": <" + prefix.getValue() + ">")
                .toList();
    }

    /** For the editor's proposals, a line each. */
    String prefixLines() {
        return String.join("\n", prefixes);
    }

    /** The terms of the ontology for the editor's proposals, a line each. */
    String termLines() {
        return Stream.concat(terms.classes().stream(), terms.properties().stream())
                .map(term -> "ng:" + term.value())
                .collect(Collectors.joining("\n"));
    }

    /** Of all forms. */
    List<Field> fields() {
        return ready.stream().flatMap(form -> form.fields().stream()).toList();
    }

    /** A mistake that belongs to no field. */
    boolean isWrongAltogether() {
        return mistake != null && fields().stream().allMatch(field -> field.wrong() == null);
    }

    String html() {
        return Templates.page("query", frame, this);
    }
}
