package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.newsgraph.browser.Browser;
import org.newsgraph.store.SampleData;
import org.newsgraph.store.Store;
import org.openqa.selenium.By;

/** The picture in headless Chromium, at 300 nodes; skipped where there is no browser. */
class GraphBrowserTest {
    private static final int NODES = 300;
    private static final String OVERLAPS = """
            const boxes = newsgraphGraph.nodes().map(n => n.boundingBox({includeLabels: true}));
            let n = 0;
            boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
              if (Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > 1 && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > 1) n++; }));
            return n;""";
    private static final String PLACES =
            "return JSON.stringify(newsgraphGraph.nodes().map(n => [n.id(), n.position('x'), n.position('y')]))";

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

    private static void open(Browser browser, TestServer site, String query) {
        browser.open("http://localhost:" + site.server().port() + "/graph?" + query)
                .waitFor(
                        "no picture is drawn",
                        Duration.ofSeconds(90),
                        page -> browser.script("return document.getElementById('graphview').dataset.drawn === 'true'"
                                        + " && !!window.newsgraphGraph")
                                .equals(true));
    }

    @Test
    void threeHundredNodesAreDrawnWithoutOverlapAndAlikeEachTime() {
        Store store = Store.inMemory();
        store.put(RDFParser.fromString(star(), Lang.TRIG).toDatasetGraph());
        try (Browser browser = Browser.orSkipped("en");
                TestServer site = TestServer.of(store.dataset(), ServerOptions.onPort(0))) {
            String all = "limit=600&entity=" + TestServer.encode(SampleData.ID + "n0");
            open(browser, site, all);
            assertThat(browser.script("return newsgraphGraph.nodes().length")).isEqualTo((long) NODES);
            assertThat(browser.script(OVERLAPS)).isEqualTo(0L);
            Object places = browser.script(PLACES);
            open(browser, site, all);
            assertThat(browser.script(PLACES)).isEqualTo(places);
            open(browser, site, all + "&status=denied");
            assertThat(browser.script("return newsgraphGraph.edges().length")).isEqualTo(50L);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aNodeOpensFromTheKeyboardAndThePictureIsExported() {
        try (Browser browser = Browser.orSkipped("en");
                TestServer site = TestServer.sample()) {
            open(browser, site, "entity=Quendo");
            browser.press(By.xpath("//table[@id='graphtable']//button[.='Norvik Systems']"));
            browser.press(By.xpath("//aside//button[.='Show connections']"));
            browser.waitFor(
                    "the node is not opened",
                    Duration.ofSeconds(20),
                    page -> browser.script("return newsgraphGraph.edges().length")
                            .equals(4L));
            assertThat(browser.path()).contains("quendo").contains("norvik-systems");
            assertThat(browser.script("return newsgraphPicture.svg(newsgraphGraph, 'a <b>')"))
                    .asString()
                    .contains("<title>a &#60;b&#62;</title>", "Tellura Cloud", "Quendo");
            assertThat(browser.script("return newsgraphGraph.png({full: true})"))
                    .asString()
                    .startsWith("data:image/png;base64,");
            browser.press(By.id("graphpng"));
            browser.press(By.id("graphsvg"));
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
