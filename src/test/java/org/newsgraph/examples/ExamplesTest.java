package org.newsgraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.relation.Fact;
import org.newsgraph.source.FetchOptions;

/** The examples do what they are examples of. */
class ExamplesTest {
    @TempDir
    private Path folder;

    @Test
    void factsHaveTheirStatusAndSentence() {
        FirstFacts facts = FirstFacts.of(FirstFacts.TEXT);
        assertThat(facts.lines())
                .containsExactly(
                        "Solvara acquires Tenvio (asserted): Der Softwarekonzern Solvara AG hat den Datenbankhersteller "
                                + "Tenvio GmbH für 40 Millionen Euro gekauft.",
                        "Solvara acquires Velmar (planned): Solvara will außerdem die Velmar AG übernehmen.");
        assertThat(facts.graph().listGraphNodes()).toIterable().hasSize(1);
    }

    @Test
    void theReadmeShowsTheFirstExample() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/newsgraph/examples/FirstFacts.java"));
        Matcher shown =
                Pattern.compile("(?s)// begin README\n(.*?) *// end README").matcher(source);
        assertThat(shown.find()).isTrue();
        assertThat(Files.readString(Path.of("README.md")))
                .contains("```java\n" + shown.group(1).stripTrailing().stripIndent() + "\n```");
    }

    @Test
    void aRecognizerOfOnesOwnAddsEntities() {
        assertThat(ChemicalNames.entities(ChemicalNames.TEXT))
                .containsExactly(
                        "Kornwerder, Company: https://w3id.org/newsgraph/id/kornwerder",
                        "Ammoniak, Product: https://w3id.org/newsgraph/id/ammoniak.product",
                        "Natronlauge, Product: https://w3id.org/newsgraph/id/natronlauge.product",
                        "Velmar, Company: https://w3id.org/newsgraph/id/velmar");
    }

    @Test
    void anExtractorOfOnesOwnAddsFacts() {
        assertThat(SeatsInBrackets.facts(SeatsInBrackets.TEXT))
                .extracting(Fact::toString)
                .containsExactly("Solvara headquarteredIn Hamburg (asserted)", "Solvara acquires Tenvio (asserted)");
    }

    @Test
    void aStoreAnswersWhatItsArticlesSay() {
        assertThat(NewsArchive.bought(folder))
                .containsExactly(
                        List.of("Solvara bought Norwin", "Solvara bought Tenvio"), List.of("Solvara bought Tenvio"));
    }

    @Test
    void factsBecomeFiles() throws IOException {
        FilesOfFacts.write(FilesOfFacts.PAGE, folder);
        assertThat(RDFDataMgr.loadDataset(folder.resolve("facts.trig").toString())
                        .containsNamedModel("https://zeitung.example/solvara"))
                .isTrue();
        assertThat(Files.readAllLines(folder.resolve("facts.jsonl")))
                .anyMatch(line -> line.contains("\"acquires\""))
                .anyMatch(line -> line.contains("\"employs\""));
    }

    @Test
    void aFeedIsRead() throws IOException {
        String page = FilesOfFacts.PAGE;
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String home = "http://127.0.0.1:" + server.getAddress().getPort();
        String feed =
                "<rss version=\"2.0\"><channel><title>Zeitung</title><link>" + home + "</link><item><title>Kauf</title>"
                        + "<link>" + home + "/kauf</link></item><item><title>Weg</title><link>" + home
                        + "/weg</link></item></channel></rss>";
        Map<String, String> pages = Map.of("/feed", feed, "/kauf", page);
        server.createContext("/", exchange -> {
            String found = pages.get(exchange.getRequestURI().getPath());
            byte[] bytes = (found == null ? "" : found).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", page.equals(found) ? "text/html; charset=utf-8" : "application/rss+xml");
            exchange.sendResponseHeaders(found == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            FetchOptions local = FetchOptions.DEFAULT
                    .withPrivateAddresses()
                    .withPace(FetchOptions.Pace.DEFAULT.withDelay(Duration.ZERO));
            assertThat(FeedReading.lines(home + "/feed", local))
                    .contains("Solvara kauft Tenvio: Solvara acquires Tenvio (asserted)")
                    .anyMatch(line -> line.contains("/weg"));
        } finally {
            server.stop(0);
        }
    }
}
