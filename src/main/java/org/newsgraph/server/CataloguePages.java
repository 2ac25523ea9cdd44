package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.newsgraph.store.CatalogueException;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.Parameter;
import org.newsgraph.store.QueryCatalogue;

/** {@code /queries}: the catalogue as JSON or HTML, and the answers of its queries in every result format. */
final class CataloguePages {
    private static final String QUERIES = "/queries/";
    private static final Set<String> FORMAT_PARAMETERS = Set.of("format", "output");

    private final QueryCatalogue catalogue;
    private final DatasetGraph data;
    private final QueryRunner runner;

    CataloguePages(QueryCatalogue catalogue, DatasetGraph data, QueryRunner runner) {
        this.catalogue = catalogue;
        this.data = data;
        this.runner = runner;
    }

    void addTo(Routes routes) {
        routes.at("/queries", this::list)
                .at(QUERIES, this::list)
                .below(
                        QUERIES,
                        (request, response) ->
                                answer(request.getRequestURI().substring(QUERIES.length()), request, response));
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RowFormat format = Negotiation.require(request, List.of(RowFormat.JSON, RowFormat.HTML));
        if (format == RowFormat.HTML) {
            SitePages.sendHtml(response, QueryForms.list(catalogue.all(), Html.language(request)));
        } else {
            Pages.sendJson(
                    response, catalogue.all().stream().map(CataloguePages::json).toList());
        }
    }

    /** Answers one query with the request's parameters. */
    private void answer(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        CataloguedQuery query = catalogue
                .byName(name)
                .orElseThrow(() -> new Refusal(404, "no query is called '" + name + "'; /queries lists them"));
        RowFormat format = Negotiation.require(request, RowFormat.FOR_ROWS);
        try {
            Txn.executeRead(data, () -> {
                try {
                    send(query, format, request, response);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private void send(CataloguedQuery query, RowFormat format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, String> values = values(request);
        if (format == RowFormat.HTML) {
            sendPage(query, values, request, response);
        } else if (run(query, values) instanceof Answer.Rows rows) {
            AnswerWriter.sendRows(rows, format, response);
        }
    }

    /** The form, and under it the answer or what is wrong with the values. */
    private void sendPage(
            CataloguedQuery query, Map<String, String> values, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String result;
        try {
            result = run(query, values) instanceof Answer.Rows rows ? ResultTable.table(rows) : "";
        } catch (CatalogueException | Refusal e) {
            boolean untouched = values.isEmpty();
            response.setStatus(untouched ? 200 : e instanceof Refusal refusal ? refusal.status() : 400);
            result = untouched ? "" : "<p class=\"wrong\">" + Html.escape(String.valueOf(e.getMessage())) + "</p>";
        }
        SitePages.sendHtml(response, QueryForms.page(query, values, Html.language(request), result));
    }

    private Answer run(CataloguedQuery query, Map<String, String> values) {
        Query prepared = catalogue.prepare(query.name(), values, data);
        return runner.run(prepared, data);
    }

    private static Map<String, String> values(HttpServletRequest request) {
        Map<String, String> values = new TreeMap<>();
        request.getParameterMap().forEach((name, given) -> {
            if (!FORMAT_PARAMETERS.contains(name)) {
                values.put(name, given[0]);
            }
        });
        return values;
    }

    private static Map<String, Object> json(CataloguedQuery query) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", query.name());
        json.put("href", "/queries/" + query.name());
        json.put("question", new TreeMap<>(query.questions()));
        json.put(
                "parameters",
                query.parameters().stream().map(CataloguePages::json).toList());
        json.put("text", query.text());
        return json;
    }

    private static Map<String, Object> json(Parameter parameter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", parameter.name());
        json.put("kind", parameter.kind().name().toLowerCase(Locale.ROOT));
        json.put("required", parameter.required());
        if (parameter.preset() != null) {
            json.put("default", parameter.preset());
        }
        json.put("description", new TreeMap<>(parameter.descriptions()));
        return json;
    }
}
