package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.newsgraph.site.Mistake;
import org.newsgraph.site.Rows;
import org.newsgraph.site.Site;
import org.newsgraph.store.CatalogueException;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.QueryCatalogue;

/**
 * {@code /queries}: the catalogue as JSON or HTML, and the answers of its queries in every result format; {@code /query}: an
 * editor for others.
 */
final class CataloguePages {
    private static final String QUERIES = "/queries/";
    /** Of an address, what is no parameter of a catalogued query. */
    private static final Set<String> FORMAT_PARAMETERS = Set.of("format", "output", "ask");

    private final QueryCatalogue catalogue;
    private final DatasetGraph data;
    private final QueryRunner runner;
    private final Site site;
    private final AnswerPages pages;

    CataloguePages(QueryCatalogue catalogue, DatasetGraph data, QueryRunner runner, Site site) {
        this.catalogue = catalogue;
        this.data = data;
        this.runner = runner;
        this.site = site;
        this.pages = new AnswerPages(site, runner.limits().rows());
    }

    void addTo(Routes routes) {
        routes.at("/queries", this::list)
                .at(QUERIES, this::list)
                .at("/query", this::editor)
                .below(
                        QUERIES,
                        (request, response) ->
                                answer(request.getRequestURI().substring(QUERIES.length()), request, response));
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RowFormat format = Negotiation.require(request, List.of(RowFormat.JSON, RowFormat.HTML));
        if (format == RowFormat.HTML) {
            SitePages.sendHtml(response, site.questions(SitePages.reader(request)));
        } else {
            Pages.sendJson(
                    response, catalogue.all().stream().map(CatalogueEntry::json).toList());
        }
    }

    /** Answers one query with the request's parameters: programs at once, people when they ask. */
    private void answer(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        CataloguedQuery query = named(name);
        RowFormat format = Negotiation.require(request, RowFormat.FOR_QUESTIONS);
        Map<String, String> values = values(request);
        if (format == RowFormat.HTML) {
            sendPage(query, values, request, response);
        } else if (format == RowFormat.SPARQL) {
            AnswerWriter.label(response, format);
            String text = Txn.calculateRead(data, () -> text(query, values));
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } else {
            runner.answer(
                    request,
                    response,
                    (running, held) -> ask(
                            query,
                            values,
                            running,
                            rows -> AnswerWriter.sendRows(
                                    rows.upTo(runner.limits().rows()), format, held)));
        }
    }

    /** What is done with rows. */
    private interface Use {
        void read(Answer.Rows rows) throws IOException;
    }

    private void ask(CataloguedQuery query, Map<String, String> values, RunningQuery running, Use use)
            throws IOException {
        data.begin(TxnType.READ);
        try {
            runner.run(catalogue.prepare(query.name(), values, data), data, running, answer -> {
                if (answer instanceof Answer.Rows rows) {
                    use.read(rows);
                }
            });
        } finally {
            data.end();
        }
    }

    private CataloguedQuery named(String name) {
        return catalogue
                .byName(name)
                .orElseThrow(() -> new Refusal(404, "no query is called '" + name + "'; /queries lists them"));
    }

    /**
     * The form, and under it the answer or what is wrong with the values. Without parameters nothing is asked, because the answer
     * about everything can be long and nobody may want it.
     */
    private void sendPage(
            CataloguedQuery query, Map<String, String> values, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getParameterMap().isEmpty()) {
            SitePages.sendHtml(response, page(query, values, null, null, request));
            return;
        }
        try {
            runner.answer(
                    request,
                    response,
                    (running, held) -> ask(
                            query,
                            values,
                            running,
                            rows -> SitePages.sendHtml(
                                    held, page(query, values, rows.forSite(pages.rowLimit()), null, request))));
        } catch (CatalogueException e) {
            response.setStatus(400);
            SitePages.sendHtml(response, page(query, values, null, mistake(e), request));
        } catch (Refusal e) {
            Pages.setStatus(e, response);
            SitePages.sendHtml(response, page(query, values, null, mistake(e), request));
        }
    }

    private String page(
            CataloguedQuery query,
            Map<String, String> values,
            @Nullable Rows rows,
            @Nullable Mistake mistake,
            HttpServletRequest request) {
        return site.question(SitePages.reader(request), query, values, rows, mistake);
    }

    private static Mistake mistake(RuntimeException e) {
        String parameter =
                e instanceof CatalogueException wrong ? wrong.parameter().orElse(null) : null;
        return new Mistake(parameter, String.valueOf(e.getMessage()));
    }

    /** As its author wrote it when it is asked of all, or else with the values in it. */
    private String text(CataloguedQuery query, Map<String, String> values) {
        boolean ofAll = values.values().stream().allMatch(String::isBlank)
                && query.parameters().stream().allMatch(parameter -> parameter.preset() == null);
        return ofAll
                ? query.text()
                : catalogue.prepare(query.name(), values, data).serialize(Syntax.syntaxARQ);
    }

    /** The editor with the text of {@code query=}, or of {@code question=} with the values of its parameters. */
    private void editor(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String chosen = request.getParameter("question");
        String text = request.getParameter("query");
        Map<String, String> values = chosen == null ? Map.of() : values(request);
        Mistake mistake = null;
        if (chosen != null) {
            CataloguedQuery question = named(chosen);
            try {
                text = Txn.calculateRead(data, () -> text(question, values));
            } catch (CatalogueException e) {
                text = question.text();
                boolean untouched = values.isEmpty();
                mistake = untouched ? null : mistake(e);
                response.setStatus(untouched ? 200 : 400);
            }
        }
        SitePages.sendHtml(response, site.query(SitePages.reader(request), text, chosen, values, mistake));
    }

    private static Map<String, String> values(HttpServletRequest request) {
        Map<String, String> values = new TreeMap<>();
        boolean editor = request.getRequestURI().equals("/query");
        request.getParameterMap().forEach((name, given) -> {
            if (!FORMAT_PARAMETERS.contains(name) && !(editor && isOfEditor(name))) {
                values.put(name, given[0]);
            }
        });
        return values;
    }

    private static boolean isOfEditor(@Nullable String name) {
        return "question".equals(name) || "query".equals(name);
    }
}
