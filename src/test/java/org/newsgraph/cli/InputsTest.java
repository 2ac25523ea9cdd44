package org.newsgraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.source.PlayedWeb.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.source.PlayedWeb;

/** The commands over the web, feeds, sitemaps and archives, from the arguments to what is printed. */
class InputsTest {
    private static final String TEXT = "Der Softwarekonzern Solvara AG übernimmt den Anbieter Brixatec GmbH. "
            + "Das teilte Solvara am Montag mit. Die Aufsicht muss dem Kauf noch zustimmen, heißt es in Emden.";

    @TempDir
    private Path dir;

    private final PlayedWeb web = new PlayedWeb();

    private static String page(String title) {
        return "<html lang=de><body><article><h1>" + title + "</h1><p>" + TEXT + "</p></article></body></html>";
    }

    private Ran run(String command, Object... arguments) {
        return Ran.newsgraph(Stream.concat(Stream.of(command, "--allow-private", "--delay", "0"), Stream.of(arguments))
                .toArray());
    }

    @BeforeEach
    void play() {
        web.page("/1", page("Eins")).page("/2", page("Zwei"));
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private Path feed(String... places) throws IOException {
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Blatt</title>");
        for (String place : places) {
            feed.append("<item><link>").append(web.at(place)).append("</link></item>");
        }
        return Files.writeString(dir.resolve("feed.xml"), feed + "</channel></rss>");
    }

    private List<JsonNode> lines(String text) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : text.lines().toList()) {
            nodes.add(new ObjectMapper().readTree(line));
        }
        return nodes;
    }

    @Test
    void anAddressIsBuiltIntoAStore() {
        Path store = dir.resolve("news");
        assertThat(run("build", web.at("/1"), "--store", store).succeeds().out())
                .startsWith("1 article, ");
        assertThat(Ran.newsgraph("query", "SELECT ?a { ?a a schema:NewsArticle }", "--store", store, "--format", "csv")
                        .succeeds()
                        .out())
                .contains(web.at("/1").toString());
    }

    @Test
    void theArticlesOfAFeedAreShown() throws IOException {
        List<JsonNode> articles = lines(
                run("article", feed("/2", "/1"), "--format", "jsonl").succeeds().out());
        assertThat(articles)
                .extracting(article -> article.get("title").asText())
                .containsExactly("Zwei", "Eins");
        assertThat(articles.get(0).get("url").asText()).isEqualTo(web.at("/2").toString());
    }

    @Test
    void anArchiveIsBuiltIntoAFile() throws IOException {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page("Archiv");
        String record =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                        + "WARC-Date: 2026-11-20T08:00:00Z\r\nWARC-Target-URI: https://a.example/archiv\r\n"
                        + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
                        + http.getBytes(UTF_8).length
                        + "\r\n\r\n" + http + "\r\n\r\n";
        Path archive = Files.write(dir.resolve("crawl.warc.gz"), PlayedWeb.gzip(record.getBytes(UTF_8)));
        Path out = dir.resolve("out.nq");
        Ran.newsgraph("build", archive, "--out", out).succeeds();
        assertThat(out).content().contains("https://a.example/archiv");
    }

    @Test
    void failuresAreToldCountedAndReported() throws IOException {
        web.on("/busy", answer(403, "nein"));
        Path report = dir.resolve("report.jsonl");
        Ran ran = run("build", feed("/1", "/none", "/busy", "/gone", "/2"), "--report", report);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).startsWith("2 articles, ");
        assertThat(ran.err().lines()).hasSize(4).allMatch(line -> line.startsWith("newsgraph: "));
        assertThat(ran.err().lines()).last().isEqualTo("newsgraph: 3 of 5 sources failed: 2 missing, 1 forbidden");
        List<JsonNode> lines = lines(Files.readString(report));
        assertThat(lines).hasSize(5);
        assertThat(lines)
                .filteredOn(line -> line.get("outcome").asText().equals("built"))
                .extracting(line -> line.get("title").asText())
                .containsExactly("Eins", "Zwei");
        assertThat(lines)
                .filteredOn(line -> line.get("outcome").asText().equals("failed"))
                .extracting(line -> line.get("reason").asText())
                .containsExactly("missing", "forbidden", "missing");
        assertThat(lines)
                .anyMatch(line ->
                        line.get("source").asText().equals(web.at("/busy").toString())
                                && line.get("message").asText().contains("/busy"));
    }

    @Test
    void privateAddressesAreRefusedUnlessAllowed() {
        Ran.newsgraph("article", web.at("/1")).saysInOneLine(1, web.at("/1").toString(), "private");
        assertThat(web.requests()).isEmpty();
    }

    @Test
    void theLimitOfAFeedIsNotedAndNoFailure() throws IOException {
        Ran ran = run("article", feed("/1", "/2"), "--limit", "1");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Eins").doesNotContain("Zwei");
        assertThat(ran.err().lines()).singleElement().asString().contains("feed.xml", "more than 1 pages", "--limit N");
    }

    @Test
    void aQueryCanBeAskedOfAFeed() throws IOException {
        assertThat(run("query", "SELECT ?a { ?a a schema:NewsArticle }", feed("/1", "/2"), "--format", "csv")
                        .succeeds()
                        .out()
                        .lines())
                .hasSize(3);
    }

    @Test
    void wrongOptionsAreToldInOneLine() throws IOException {
        Path feed = feed("/1");
        run("article", feed, "--since", "gestern").saysInOneLine(2, "--since", "gestern", "2026-11-01");
        run("article", feed, "--limit", "0").saysInOneLine(2, "--limit", "0");
        run("article", feed, "--timeout", "-1").saysInOneLine(2, "--timeout");
        run("article", feed, "--max-size", "0").saysInOneLine(2, "--max-size 0");
        run("article", feed, "--user-agent", "Mozilla/5.0").saysInOneLine(2, "--user-agent Mozilla/5.0");
        Ran.newsgraph("article", feed, "--delay", "-1").saysInOneLine(2, "--delay");
        run("article", feed, "--report", dir.resolve("none/r.jsonl")).saysInOneLine(1, "none/r.jsonl");
    }

    @Test
    void nothingIsFetchedToMeasureSpeed() {
        Ran.newsgraph("bench", web.at("/1"), "--warm-up", "0", "--seconds", "0")
                .saysInOneLine(1, "nothing is fetched here");
    }

    /** What the progress of a long work looks like, with a clock of our own. */
    private static String progress(boolean interactive) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        AtomicLong clock = new AtomicLong();
        PrintStream stream = new PrintStream(err, true, UTF_8);
        Progress progress = new Progress(new Terminal(stream, stream, interactive), clock::get);
        for (int second = 1; second <= 25; second++) {
            clock.addAndGet(1_000_000_000L);
            progress.at(4L * second, 200, "https://blatt.example/" + second);
        }
        return err.toString(UTF_8);
    }

    @Test
    void progressIsABarForPeopleAndALineNowAndThenForLogs() {
        assertThat(progress(true))
                .contains(
                        "\r\u001b[K[##########          ] 100 of 200 sources, 4.0/s, 25 s left  https://blatt.example/25")
                .doesNotContain("\n");
        assertThat(progress(false).lines())
                .containsExactly(
                        "newsgraph: 40 of 200 sources, 4.0/s, 40 s left",
                        "newsgraph: 80 of 200 sources, 4.0/s, 30 s left");
    }
}
