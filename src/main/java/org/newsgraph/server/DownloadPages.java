package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.site.Site;

/** {@code /export}: the graph, or a part of it, as a file in the formats there are; without a format a page of them. */
record DownloadPages(List<Download> downloads, Supplier<DatasetGraph> data, Site site) {
    /** What a file of articles alone is chosen by. */
    private static final Set<String> ARTICLE = Set.of("article");

    DownloadPages {
        downloads = List.copyOf(downloads);
    }

    void addTo(Routes routes) {
        routes.at("/export", this::answer).at("/.well-known/void", (request, response) -> {
            response.setHeader("Location", "/export?format=void");
            response.setStatus(303);
        });
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String format = request.getParameter("format");
        if (format == null || format.isBlank()) {
            List<Site.File> files = downloads.stream()
                    .map(d -> new Site.File(d.name(), d.extension(), d.mediaType()))
                    .toList();
            SitePages.sendHtml(response, site.exports(SitePages.reader(request), files));
        } else {
            send(named(format), request, response);
        }
    }

    private Download named(String format) {
        return downloads.stream()
                .filter(download -> download.name().equals(format))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        400,
                        "no format is called '" + format + "'; there are "
                                + downloads.stream().map(Download::name).collect(Collectors.joining(", "))));
    }

    private void send(Download download, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, List<String>> choice = choice(request);
        Download.File file = file(download, choice);
        response.setContentType(download.mediaType() + (isText(download) ? "; charset=utf-8" : ""));
        String name = choice.isEmpty() ? "newsgraph" : choice.keySet().equals(ARTICLE) ? "article" : "selection";
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "." + download.extension() + "\"");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        file.write(response.getOutputStream());
    }

    private static boolean isText(Download download) {
        return !download.mediaType().matches(".*(thrift|zip|octet-stream).*");
    }

    private Download.File file(Download download, Map<String, List<String>> choice) {
        try {
            return download.content().of(data.get(), choice);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, String.valueOf(e.getMessage()));
        }
    }

    /** The parameters that choose, each of which may come several times. */
    private static Map<String, List<String>> choice(HttpServletRequest request) {
        Map<String, List<String>> choice = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            List<String> given = Stream.of(values)
                    .map(String::strip)
                    .filter(v -> !v.isEmpty())
                    .toList();
            if (Download.CHOICE.contains(name) && !given.isEmpty()) {
                choice.put(name, given);
            }
        });
        return choice;
    }
}
