package org.newsgraph.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newsgraph.bench.RequestKind.Cost;
import org.newsgraph.bench.RequestKind.Exchange;

/** The kinds of requests that a server on the web gets: those of readers, of the greedy and of the wicked. */
final class RequestMix {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final int DRAWN = 40;
    private static final int HTTP_PORT = 80;
    /** What a limit may answer to a request that is no error in itself. */
    private static final Set<Integer> LIMITS = Set.of(413, 429, 503);

    private static final String ALL = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i";
    private static final String BOMB = "\"" + "a".repeat(60) + "!\"";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** How long a client stays that sends or takes next to nothing. */
    private static final long LINGER_MILLIS = 2000;

    private final URI server;
    private final HttpClient client;
    private final List<RequestKind> kinds = new ArrayList<>();

    /** Looks at the server for what can be asked. */
    RequestMix(URI server, HttpClient client) {
        this.server = server;
        this.client = client;
        List<String> articles = links("/articles", "/article[/?].*");
        if (articles.isEmpty()) {
            throw new BenchException(server + " serves no article; build some first");
        }
        List<String> entities = articles.stream()
                .map(article -> links(article, "/id/.*|/entity\\?.*"))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow(() -> new BenchException(server + " names nobody in its first " + articles.size()
                        + " articles; build some that tell of somebody first"));
        cheap(articles, entities);
        costly(entities);
        malicious();
    }

    List<RequestKind> kinds(Cost cost) {
        return kinds.stream().filter(kind -> kind.cost() == cost).toList();
    }

    // ---------------------------------------------------------------- the kinds

    private void cheap(List<String> articles, List<String> entities) {
        List<String> typed = List.of("Me", "Ber", "Gro", "Nor", "Zu", "Alp", "Ko", "Ha");
        cheap("article page", articles, body -> body.contains("</html>"));
        cheap("entity page", entities, body -> body.contains("</html>"));
        cheap("suggest", all(typed, "/suggest?q="), body -> body.startsWith("["));
        cheap("search", all(typed, "/search?format=json&q="), body -> body.startsWith("{"));
        cheap(
                "small SELECT",
                all(entities.stream().map(RequestMix::select).toList(), "/sparql?format=csv&query="),
                body -> body.startsWith("p,o"));
        cheap("question's form", List.of("/queries/partners", "/queries/as-of"), body -> body.contains("</html>"));
    }

    private static String select(String entity) {
        return "SELECT ?p ?o { <" + iri(entity) + "> ?p ?o } LIMIT 10";
    }

    private static String iri(String entity) {
        return entity.startsWith("/entity?iri=")
                ? URLDecoder.decode(entity.substring("/entity?iri=".length()), StandardCharsets.UTF_8)
                : "https://w3id.org/newsgraph" + entity;
    }

    private void cheap(String name, List<String> paths, Predicate<String> right) {
        add(name, Cost.CHEAP, random -> {
            HttpResponse<String> answer = get(one(paths, random), "text/html,*/*;q=0.8");
            return new Outcome(answer.statusCode(), answer.statusCode() == 200 && right.test(answer.body()));
        });
    }

    private void costly(List<String> entities) {
        costlyQuery("cross product", "SELECT (COUNT(*) AS ?n) { " + ALL + " }");
        costlyQuery("aggregate", "SELECT ?p (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p");
        costlyQuery("sort of everything", "SELECT * { ?s ?p ?o } ORDER BY ?o LIMIT 1000 OFFSET 1000000");
        costlyQuery("distinct of everything", "SELECT DISTINCT ?o { ?s ?p ?o . ?s2 ?p2 ?o }");
        costlyQuery("construct of everything", "CONSTRUCT WHERE { ?s ?p ?o }");
        costlyQuery("long path", "SELECT (COUNT(*) AS ?n) { ?s (<urn:a>|!<urn:a>)+ ?o }");
        costlyQuery("path by path", "SELECT * { ?s (<urn:a>|!<urn:a>){*} ?o FILTER(?o = 1) }");
        costly("question about everything", "/queries/relations?format=csv");
        costly("export", "/export?format=nquads");
        costly("data", "/data?format=nquads");
        List<String> graphs = entities.stream()
                .map(entity -> "/graph/data?depth=2&entity=" + encoded(iri(entity)))
                .toList();
        add("graph data", Cost.COSTLY, random -> drained(one(graphs, random)));
    }

    private void costlyQuery(String name, String query) {
        costly(name, "/sparql?query=" + encoded(query));
    }

    private void costly(String name, String path) {
        add(name, Cost.COSTLY, random -> drained(path));
    }

    private void malicious() {
        maliciousQuery("regex bomb", "ASK { ?s ?p ?o FILTER REGEX(" + BOMB + ", '((a|aa)+)+$') }", 503);
        maliciousQuery("deep nesting", "ASK { FILTER" + "(".repeat(2000) + "1" + ")".repeat(2000) + " }", 400);
        maliciousQuery("SERVICE", "SELECT * { SERVICE <" + server.resolve("/sparql") + "> { ?s ?p ?o } }", 403);
        maliciousQuery("class loading", "SELECT (<java:java.lang.Runtime>() AS ?x) {}", 403);
        String doubling = IntStream.range(0, 40)
                .mapToObj(i -> "BIND(CONCAT(?x" + i + ",?x" + i + ") AS ?x" + (i + 1) + ")")
                .collect(Collectors.joining());
        maliciousQuery("string that doubles", "SELECT * { BIND('x' AS ?x0) " + doubling + " }", 400);
        add("query of 1 MB", Cost.MALICIOUS, random -> tooLarge(post("ASK { # " + "x".repeat(1 << 20))));
        malicious("unknown media type", "/data", "image/png", 406);
        malicious("file for a graph", "/data?graph=file:///etc/passwd", "*/*", 404);
        malicious("back door", "/$/stats", "*/*", 404);
        add("half a request", Cost.MALICIOUS, random -> lingering("GET /articles HTTP/1.1\r\nHost: localhost\r\nX-"));
        add(
                "half a body",
                Cost.MALICIOUS,
                random -> lingering(
                        "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                                + "Content-Length: 1000\r\n\r\nASK {"));
        add(
                "reader that does not read",
                Cost.MALICIOUS,
                random -> lingering("GET /data?format=nquads HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        add("download broken off", Cost.MALICIOUS, random -> brokenOff("/export?format=nquads"));
    }

    private void maliciousQuery(String name, String query, int status) {
        malicious(name, "/sparql?query=" + encoded(query), "*/*", status);
    }

    private void malicious(String name, String path, String accept, int status) {
        add(name, Cost.MALICIOUS, random -> refused(get(path, accept), status));
    }

    private void add(String name, Cost cost, Exchange asks) {
        kinds.add(new RequestKind(name, cost, asks));
    }

    // ---------------------------------------------------------------- how they are sent

    /** A server may hang up before a body that it refuses is sent (RFC 9110, 15.5.14); the client then sees the connection break. */
    private Outcome tooLarge(HttpRequest request) throws InterruptedException {
        try {
            return refused(send(request), 413);
        } catch (IOException e) {
            return new Outcome(Outcome.FAILED.status(), true);
        }
    }

    private static Outcome refused(HttpResponse<String> answer, int status) {
        boolean oneLine =
                answer.body().strip().lines().count() <= 1 && !answer.body().contains("Exception");
        return new Outcome(
                answer.statusCode(),
                oneLine && (answer.statusCode() == status || LIMITS.contains(answer.statusCode())));
    }

    /** Reads the answer to its end and keeps nothing of it. */
    private Outcome drained(String path) throws IOException, InterruptedException {
        HttpResponse<Void> answer = client.send(request(path, "*/*").build(), BodyHandlers.discarding());
        return new Outcome(answer.statusCode(), answer.statusCode() == 200 || LIMITS.contains(answer.statusCode()));
    }

    private Outcome brokenOff(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(request(path, "*/*").build(), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            body.readNBytes(64 << 10);
        }
        return new Outcome(0, answer.statusCode() == 200 || LIMITS.contains(answer.statusCode()));
    }

    private Outcome lingering(String sent) throws IOException, InterruptedException {
        int port = server.getPort() < 0 ? HTTP_PORT : server.getPort();
        try (Socket socket = new Socket(server.getHost(), port)) {
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Thread.sleep(LINGER_MILLIS);
        }
        return new Outcome(0, true);
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path, accept).build());
        return answer.statusCode() == 303
                ? send(request(answer.headers().firstValue("Location").orElse("/"), accept)
                        .build())
                : answer;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String accept) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", accept)
                .timeout(PATIENCE);
    }

    private HttpRequest post(String query) {
        return request("/sparql", "*/*")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(query))
                .build();
    }

    private List<String> links(String path, String wanted) {
        try {
            return LINK.matcher(get(path, "text/html").body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> link.matches(wanted))
                    .distinct()
                    .limit(DRAWN)
                    .toList();
        } catch (IOException e) {
            throw new BenchException(server.resolve(path) + " cannot be asked: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    private static List<String> all(List<String> values, String path) {
        return values.stream().map(value -> path + encoded(value)).toList();
    }

    private static String one(List<String> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
