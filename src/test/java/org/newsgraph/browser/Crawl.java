package org.newsgraph.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The pages that links lead to from the start page, so many of a kind.
 *
 * @param pages by address
 * @param failed addresses that were not answered with 200, with the page that names them
 * @param outward addresses on other hosts, or of other schemes, that a click leads to
 */
record Crawl(Map<String, Document> pages, List<String> failed, Set<String> outward) {
    private static final int OF_A_KIND = 12;

    static Crawl of(String server) {
        Crawl crawl = new Crawl(new LinkedHashMap<>(), new ArrayList<>(), new TreeSet<>());
        crawl.follow(URI.create(server + "/"));
        return crawl;
    }

    private void follow(URI start) {
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> seen = new TreeSet<>(Set.of("/"));
        Deque<String> open = new ArrayDeque<>(seen);
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            while (!open.isEmpty()) {
                String address = open.pop();
                HttpResponse<String> answer = get(client, start.resolve(address));
                if (answer.statusCode() != 200) {
                    failed.add(answer.statusCode() + " " + address + ": "
                            + answer.body().lines().findFirst().orElse(""));
                } else if (answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("text/html")) {
                    Document page =
                            Jsoup.parse(answer.body(), start.resolve(address).toString());
                    pages.put(address, page);
                    for (String link : links(page, start)) {
                        if (seen.add(link) && kinds.merge(kind(link), 1, Integer::sum) <= OF_A_KIND) {
                            open.add(link);
                        }
                    }
                }
            }
        }
    }

    /** The addresses on this server; others are noted. */
    private Set<String> links(Document page, URI start) {
        Set<String> links = new TreeSet<>();
        for (Element element : page.select("a[href], link[href], script[src], img[src], form[action]")) {
            String attribute = element.hasAttr("href") ? "href" : element.hasAttr("src") ? "src" : "action";
            String link = element.attr(attribute).strip();
            String absolute = element.absUrl(attribute);
            if (link.startsWith("#") || link.isEmpty() || link.startsWith("data:")) {
                continue;
            }
            if (absolute.startsWith(start.toString())) {
                String path = absolute.substring(start.toString().length() - 1).replaceFirst("#.*", "");
                if (!path.startsWith("/language?")) {
                    links.add(path);
                }
            } else {
                outward.add(absolute.isEmpty() ? link : absolute);
            }
        }
        return links;
    }

    /** Addresses of one kind differ in names and values only. */
    private static String kind(String link) {
        return link.replaceFirst("^(/(id|about|article|ontology|queries|webjars|static)/).+", "$1")
                .replaceAll("=[^&]*", "=");
    }

    private static HttpResponse<String> get(HttpClient client, URI address) {
        try {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
