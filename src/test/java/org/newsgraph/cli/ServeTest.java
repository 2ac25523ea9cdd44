package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demonstration as a user sees it: what is printed, what HTTP answers, and how it ends. */
class ServeTest {
    private static final Pattern URL = Pattern.compile("Serving (http://\\S+/) until interrupted");
    private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();
    private static final ByteArrayOutputStream ERR = new ByteArrayOutputStream();
    private static final FutureTask<Integer> COMMAND = new FutureTask<>(() -> Main.run(
            new String[] {"serve", "--demo", "--port", "0"},
            new PrintStream(OUT, true, StandardCharsets.UTF_8),
            new PrintStream(ERR, true, StandardCharsets.UTF_8)));
    private static final Thread SERVER = new Thread(COMMAND, "serve");

    private static String url = "";

    @BeforeAll
    static void start() throws InterruptedException {
        SERVER.start();
        while (url.isEmpty() && SERVER.isAlive()) {
            Matcher matcher = URL.matcher(OUT.toString(StandardCharsets.UTF_8));
            if (matcher.find()) {
                url = matcher.group(1);
            }
            SERVER.join(50);
        }
    }

    @AfterAll
    static void anInterruptStopsItWithoutAWord() throws Exception {
        SERVER.interrupt();
        assertThat(COMMAND.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(ERR.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void whatWasFoundIsToldFirst() {
        assertThat(OUT.toString(StandardCharsets.UTF_8))
                .matches("(?s)1 article, \\d+ facts .*\n.*confidence.*curl -s .*");
    }

    @Test
    void httpAnswersWhatTheCommandLineAnswers() throws Exception {
        String query = "SELECT ?p ?o { <https://w3id.org/newsgraph/id/meta> ?p ?o FILTER(isIRI(?o)) } ORDER BY ?p ?o";
        String rows = Ran.newsgraph("query", query, Bundled.DEMO, "--format", "csv")
                .succeeds()
                .out();
        assertThat(rows).contains("ontology#defendantIn,https://w3id.org/newsgraph/id/kadrey-v-meta");
        assertThat(sparql(query, "text/csv")).isEqualTo(rows);
    }

    @Test
    void theQueryOfTheReadmeIsAnswered() throws Exception {
        Matcher query = Pattern.compile("'query=\\s*(PREFIX[^']*)'").matcher(Files.readString(Path.of("README.md")));
        assertThat(query.find()).isTrue();
        String rows = get("sparql?query=" + URLEncoder.encode(query.group(1), StandardCharsets.UTF_8), "text/csv");
        assertThat(rows.lines().count()).isGreaterThan(5);
        assertThat(rows).contains("ontology#Alleged");
    }

    @Test
    void noAccusationIsAsserted() throws Exception {
        assertThat(sparql("ASK { ?s ng:accusedOf ?o }", "application/sparql-results+json"))
                .contains("false");
    }

    @Test
    void healthIsTold() throws Exception {
        assertThat(get("health", "application/json")).contains("\"ok\"");
    }

    private static String sparql(String query, String accept) throws Exception {
        String text = "PREFIX ng: <https://w3id.org/newsgraph/ontology#> " + query;
        return get("sparql?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8), accept);
    }

    private static String get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Accept", accept)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body();
        }
    }
}
