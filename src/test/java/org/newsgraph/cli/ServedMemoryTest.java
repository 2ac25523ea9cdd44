package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A server with little memory, as a process of its own. */
class ServedMemoryTest {
    private static final Pattern URL = Pattern.compile("Serving (http://\\S+/) until interrupted");
    private static final String PAIRS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i";

    @Test
    void queriesThatWantAllMemoryAreStoppedAndASignalEndsTheServer() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--demo",
                        "--port",
                        "0",
                        "--query-timeout",
                        "300")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String url = url(process);
            for (String query : List.of(
                    "SELECT * { " + PAIRS + " } ORDER BY ?i ?f ?c",
                    "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT * { " + PAIRS + " } }",
                    "SELECT ?a ?d ?g (COUNT(*) AS ?n) { " + PAIRS + " } GROUP BY ?a ?b ?c ?d ?e ?f ?g ?h ?i")) {
                assertRefused(client, url, query, 413, "the query sorts, groups or compares more than 40960 rows");
            }
            String words = "CONCAT(STR(?i), STR(?f), STR(?c))";
            assertRefused(
                    client,
                    url,
                    "SELECT (GROUP_CONCAT(" + words + ") AS ?n) { " + PAIRS + " }",
                    413,
                    "GROUP_CONCAT joins more than 4096000 characters");
            assertRefused(
                    client,
                    url,
                    "SELECT (COUNT(DISTINCT " + words + ") AS ?n) { " + PAIRS + " }",
                    503,
                    "the query needs more memory than there is");
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isIn(0, 143);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void assertRefused(HttpClient client, String url, String query, int status, String reason)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(client, url + "sparql?query=" + encoded(query));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(reason);
        assertThat(ask(client, url + "health").body()).contains("\"ok\"");
    }

    private static String url(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher matcher = URL.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IOException("it serves nothing");
    }

    private static HttpResponse<String> ask(HttpClient client, String address)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
