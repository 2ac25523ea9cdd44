package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.newsgraph.store.SampleData;
import org.newsgraph.store.Store;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The picture in headless Chromium, at 300 nodes; skipped where Debian's chromium and chromedriver are not installed. */
class GraphBrowserTest {
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final int NODES = 300;
    private static final String OVERLAPS = """
            const boxes = newsgraphGraph.nodes().map(n => n.boundingBox({includeLabels: true}));
            let n = 0;
            boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
              if (Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > 1 && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > 1) n++; }));
            return n;""";
    private static final String PLACES =
            "return JSON.stringify(newsgraphGraph.nodes().map(n => [n.id(), n.position('x'), n.position('y')]))";

    private static ChromeDriver browser() {
        assumeTrue(Files.isExecutable(DRIVER) && Files.isExecutable(Path.of("/usr/bin/chromium")), "no chromium here");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--window-size=1200,1000", "--lang=en");
        options.setCapability("goog:loggingPrefs", logs);
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
    }

    private static String star() {
        StringBuilder graph = new StringBuilder("""
                PREFIX ng: <https://w3id.org/newsgraph/ontology#>
                PREFIX id: <https://w3id.org/newsgraph/id/>
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                PREFIX schema: <https://schema.org/>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                GRAPH <https://example.org/news/9> {
                """);
        List<String> statuses = List.of("Asserted", "Planned", "Possible", "Alleged", "Denied", "Negated");
        for (int i = 0; i < NODES; i++) {
            graph.append(
                    "<https://example.org/news/9> schema:mentions id:n%1$d . id:n%1$d a ng:Company ; ".formatted(i));
            graph.append("skos:prefLabel \"Werk Nummer %d\"@de .%n".formatted(i));
            if (i > 0) {
                graph.append(
                        "<https://example.org/news/9#fact-%1$d> a ng:Fact ; ng:status ng:%2$s ; rdf:reifies <<( id:n0 ng:supplies id:n%1$d )>> .%n"
                                .formatted(i, statuses.get(i % 6)));
            }
        }
        return graph.append("}").toString();
    }

    private static Object run(ChromeDriver browser, String script) {
        return Objects.requireNonNull(((JavascriptExecutor) browser).executeScript(script), script);
    }

    private static void open(ChromeDriver browser, TestServer site, String query) {
        browser.get("http://localhost:" + site.server().port() + "/graph?" + query);
        new WebDriverWait(browser, Duration.ofSeconds(90))
                .until(b -> "true".equals(b.findElement(By.id("graphview")).getAttribute("data-drawn")));
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .until(b -> run(browser, "return !!window.newsgraphGraph").equals(true));
    }

    @Test
    void threeHundredNodesAreDrawnWithoutOverlapAndAlikeEachTime() {
        Store store = Store.inMemory();
        store.put(RDFParser.fromString(star(), Lang.TRIG).toDatasetGraph());
        ChromeDriver browser = browser();
        try (TestServer site = TestServer.of(store.dataset(), ServerOptions.onPort(0))) {
            String all = "limit=600&entity=" + TestServer.encode(SampleData.ID + "n0");
            open(browser, site, all);
            assertThat(run(browser, "return newsgraphGraph.nodes().length")).isEqualTo((long) NODES);
            assertThat(run(browser, OVERLAPS)).isEqualTo(0L);
            Object places = run(browser, PLACES);
            open(browser, site, all);
            assertThat(run(browser, PLACES)).isEqualTo(places);
            open(browser, site, all + "&status=denied");
            assertThat(run(browser, "return newsgraphGraph.edges().length")).isEqualTo(50L);
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                    .extracting(LogEntry::getMessage)
                    .isEmpty();
        } finally {
            browser.quit();
        }
    }

    @Test
    void aNodeOpensFromTheKeyboardAndThePictureIsExported() {
        ChromeDriver browser = browser();
        try (TestServer site = TestServer.sample()) {
            open(browser, site, "entity=Quendo");
            browser.findElement(By.xpath("//table[@id='graphtable']//button[.='Norvik Systems']"))
                    .sendKeys("\n");
            browser.findElement(By.xpath("//aside//button[.='Show connections']"))
                    .sendKeys("\n");
            new WebDriverWait(browser, Duration.ofSeconds(20))
                    .until(b ->
                            run(browser, "return newsgraphGraph.edges().length").equals(4L));
            assertThat(browser.getCurrentUrl()).contains("quendo").contains("norvik-systems");
            assertThat(run(browser, "return newsgraphPicture.svg(newsgraphGraph, 'a <b>')"))
                    .asString()
                    .contains("<title>a &#60;b&#62;</title>", "Tellura Cloud", "Quendo");
            assertThat(run(browser, "return newsgraphGraph.png({full: true})"))
                    .asString()
                    .startsWith("data:image/png;base64,");
            browser.findElement(By.id("graphpng")).sendKeys("\n");
            browser.findElement(By.id("graphsvg")).sendKeys("\n");
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                    .extracting(LogEntry::getMessage)
                    .isEmpty();
        } finally {
            browser.quit();
        }
    }
}
