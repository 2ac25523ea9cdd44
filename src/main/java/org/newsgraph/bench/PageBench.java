package org.newsgraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks a server for its pages as browsers do, one request after the other: the links of a page lead to the next kind of page,
 * so that it is known of no address beforehand.
 */
public final class PageBench {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}\\p{L}{3,}");

    private final URI server;
    private final int drawn;
    private final int rounds;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Asks nothing yet.
     *
     * @param drawn pages of a kind, at most
     * @param rounds in which each is asked for, the first of which warms up and does not count
     */
    public PageBench(URI server, int drawn, int rounds) {
        if (drawn < 1 || rounds < 2) {
            throw new IllegalArgumentException("pages " + drawn + ", rounds " + rounds + ": give at least 1 and 2");
        }
        this.server = server;
        this.drawn = drawn;
        this.rounds = rounds;
    }

    /** Kinds of pages with how long they take. */
    public List<PageFigure> run(BenchListener listener) {
        Map<String, List<String>> kinds = addresses();
        List<PageFigure> figures = new ArrayList<>();
        kinds.forEach((kind, addresses) -> {
            listener.at("pages " + kind, figures.size(), kinds.size());
            if (!addresses.isEmpty()) {
                figures.add(measure(kind, addresses));
            }
        });
        return figures;
    }

    private Map<String, List<String>> addresses() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("start", List.of("/"));
        kinds.put("articles", List.of("/articles", "/articles?page=2"));
        List<String> articles = links(List.of("/articles", "/articles?page=2"), "/article[/?].*");
        kinds.put("article", articles);
        List<String> entities = links(articles, "/id/.*|/entity\\?.*");
        kinds.put("entity", entities);
        kinds.put(
                "graph",
                entities.stream().map(entity -> "/graph?entity=" + iri(entity)).toList());
        kinds.put(
                "graph data",
                entities.stream()
                        .map(entity -> "/graph/data?entity=" + iri(entity))
                        .toList());
        kinds.put("ontology", List.of("/ontology"));
        kinds.put("term", links(List.of("/ontology"), "/ontology/\\p{Alpha}+"));
        List<String> queries = links(List.of("/queries"), "/queries/[\\w-]+");
        kinds.put("queries", List.of("/queries"));
        kinds.put("query", queries);
        kinds.put("query editor", List.of("/query"));
        List<String> words = words(articles);
        kinds.put(
                "search",
                words.stream().map(word -> "/search?q=" + encoded(word)).toList());
        kinds.put(
                "suggest",
                words.stream()
                        .flatMap(word -> Stream.of(word.substring(0, 2), word.substring(0, 4), word))
                        .distinct()
                        .map(typed -> "/suggest?q=" + encoded(typed))
                        .toList());
        return kinds;
    }

    /** The IRI of an entity by the address of its page, as the query of another address takes it. */
    private static String iri(String entity) {
        return entity.startsWith("/entity?iri=")
                ? entity.substring("/entity?iri=".length())
                : encoded("id:") + entity.substring("/id/".length());
    }

    private List<String> links(List<String> pages, String wanted) {
        return pages.stream()
                .flatMap(page -> LINK.matcher(body(page)).results())
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> link.matches(wanted))
                .distinct()
                .limit(drawn)
                .toList();
    }

    private List<String> words(List<String> pages) {
        return pages.stream()
                .flatMap(page -> WORD.matcher(body(page)).results())
                .map(MatchResult::group)
                .distinct()
                .limit(drawn)
                .toList();
    }

    private PageFigure measure(String kind, List<String> addresses) {
        List<Double> millis = new ArrayList<>();
        int failed = 0;
        for (int round = 0; round < rounds; round++) {
            for (String address : addresses) {
                long begin = System.nanoTime();
                int status = get(address).statusCode();
                if (round > 0) {
                    millis.add((System.nanoTime() - begin) / 1e6);
                    failed += status == 200 ? 0 : 1;
                }
            }
        }
        List<Double> sorted = millis.stream().sorted().toList();
        return new PageFigure(
                kind,
                addresses.size(),
                failed,
                QueryBench.quantile(sorted, 0.5),
                QueryBench.quantile(sorted, 0.99),
                sorted.getLast());
    }

    private String body(String address) {
        return get(address).body();
    }

    /** Where a thing's address leads to its page, both answers are waited for. */
    private HttpResponse<String> get(String address) {
        URI asked = server.resolve(address);
        HttpResponse<String> answer = send(asked);
        return answer.statusCode() == 303
                ? send(asked.resolve(answer.headers().firstValue("Location").orElse("/")))
                : answer;
    }

    private HttpResponse<String> send(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new BenchException(address + " cannot be asked: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
