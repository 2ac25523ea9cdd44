package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.newsgraph.site.Reader;
import org.newsgraph.site.Site;
import org.newsgraph.store.CataloguedQuery;

/** {@code /openapi.json} and {@code /api}: what this server answers, for programs and for people. */
record ApiPages(Routes routes, List<CataloguedQuery> questions, List<Download> downloads, Site site) {
    ApiPages {
        questions = List.copyOf(questions);
        downloads = List.copyOf(downloads);
    }

    /** The routes that others add later are told as well. */
    void addTo() {
        routes.at(
                        "/openapi.json",
                        (request, response) ->
                                Pages.sendJson(response, description().json()))
                .at("/api", this::page);
    }

    private ApiDescription description() {
        return ApiDescription.of(routes, questions, downloads);
    }

    private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reader reader = SitePages.reader(request);
        List<Site.Operation> operations = description().operations().stream()
                .map(operation -> operation(operation, reader.language().tag()))
                .toList();
        SitePages.sendHtml(response, site.api(reader, operations));
    }

    private static Site.Operation operation(ApiOperation operation, String language) {
        List<String> arguments = operation.arguments().stream()
                .map(argument -> argument.name() + (argument.required() ? " *" : ""))
                .toList();
        return new Site.Operation(
                operation.method(),
                operation.path(),
                String.valueOf(operation.summary().get(language)),
                arguments,
                operation.method().equals("GET") ? operation.example() : null);
    }
}
