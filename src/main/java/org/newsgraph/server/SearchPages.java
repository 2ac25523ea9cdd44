package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.newsgraph.search.SearchIndex;
import org.newsgraph.site.Site;

/** {@code /search} for people and programs, and {@code /suggest} for the search box. */
final class SearchPages {
    private static final int SUGGESTIONS = 8;
    private static final int MOST_SUGGESTIONS = 50;

    private final Site site;
    private final SearchIndex index;

    SearchPages(Site site, SearchIndex index) {
        this.site = site;
        this.index = index;
    }

    void addTo(Routes routes) {
        routes.at("/search", this::search).at("/suggest", this::suggest);
    }

    private void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RowFormat format = Negotiation.require(request, List.of(RowFormat.HTML, RowFormat.JSON));
        int page = number(request, "page", 1, Site.LAST_SEARCH_PAGE);
        if (format == RowFormat.HTML) {
            SitePages.sendHtml(response, site.search(SitePages.reader(request), index, typed(request), page));
        } else {
            Pages.sendJson(response, site.searched(SitePages.reader(request), index, typed(request), page));
        }
    }

    private void suggest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int limit = number(request, "limit", SUGGESTIONS, MOST_SUGGESTIONS);
        response.setHeader("Cache-Control", "no-cache"); // what is found changes with the dataset
        Pages.sendJson(response, site.suggest(SitePages.reader(request), index, typed(request), limit));
    }

    private static String typed(HttpServletRequest request) {
        String typed = request.getParameter("q");
        return typed == null ? "" : typed;
    }

    private static int number(HttpServletRequest request, String name, int preset, int most) {
        String value = request.getParameter(name);
        if (value == null || value.isEmpty()) {
            return preset;
        }
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
            throw new Refusal(
                    400,
                    name + " '" + value.substring(0, Math.min(20, value.length())) + "' is not a number from 1 to "
                            + most + "; leave it out or choose one");
        }
        return Integer.parseInt(value);
    }
}
