package org.newsgraph.server;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.Parameter;

/** Catalogued queries as HTML forms. */
final class QueryForms {
    private QueryForms() {}

    /** All queries with their questions and parameters. */
    static String list(List<CataloguedQuery> queries, String language) {
        String title = language.equals("de") ? "Fragen" : "Questions";
        return Html.page(language, title, header(title) + "<main>" + items(queries, language) + "</main>");
    }

    static String items(List<CataloguedQuery> queries, String language) {
        return queries.stream()
                .map(query -> "<li><a href=\"/queries/" + query.name() + "\">"
                        + Html.escape(query.question(language)) + "</a> <code>" + query.name() + "</code>"
                        + parameterNames(query) + "</li>\n")
                .collect(Collectors.joining("", "<ul class=\"queries\">\n", "</ul>\n"));
    }

    private static String parameterNames(CataloguedQuery query) {
        return query.parameters().stream()
                .map(p -> " <code class=\"parameter\">" + p.name() + (p.required() ? "" : "?") + "</code>")
                .collect(Collectors.joining());
    }

    /** One query: its form, its answer, its text. */
    static String page(CataloguedQuery query, Map<String, String> values, String language, String result) {
        boolean german = language.equals("de");
        String body = header(query.question(language))
                + "<main><form action=\"/queries/" + query.name() + "\" method=\"get\">\n"
                + query.parameters().stream()
                        .map(p -> field(p, values.getOrDefault(p.name(), ""), language))
                        .collect(Collectors.joining())
                + "<button>" + (german ? "Fragen" : "Ask") + "</button></form>\n" + result
                + "<details><summary>SPARQL</summary><pre>" + Html.escape(query.text()) + "</pre></details></main>";
        return Html.page(language, query.question(language), body);
    }

    private static String field(Parameter parameter, String value, String language) {
        String preset = parameter.preset();
        return "<label><span>" + parameter.name() + "</span> <input name=\"" + parameter.name() + "\" value=\""
                + Html.escape(value) + "\"" + (parameter.required() ? " required" : "")
                + (preset == null ? "" : " placeholder=\"" + Html.escape(preset) + "\"") + "> <small>"
                + Html.escape(parameter.description(language)) + "</small></label>\n";
    }

    static String header(String title) {
        return "<header><a href=\"/\">newsgraph</a><h1>" + Html.escape(title) + "</h1></header>\n";
    }
}
