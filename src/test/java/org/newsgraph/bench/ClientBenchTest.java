package org.newsgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Article;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.server.Download;
import org.newsgraph.server.NewsServer;
import org.newsgraph.server.Offer;
import org.newsgraph.server.ServerOptions;
import org.newsgraph.site.Grounding;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.SampleData;
import org.newsgraph.store.Store;

class ClientBenchTest {
    private static NewsServer serving(DatasetGraph data, Download... downloads) {
        return new NewsServer(
                        data,
                        Knowledge.bundled(),
                        QueryCatalogue.bundled(),
                        ServerOptions.onPort(0).withQueryTimeout(Duration.ofSeconds(2)),
                        new Offer(null, Grounding.NONE, List.of(downloads), null))
                .start();
    }

    private static ClientReport measured(NewsServer server, int clients, Duration time) {
        OptionalLong process = OptionalLong.of(ProcessHandle.current().pid());
        return new ClientBench(URI.create(server.url()), clients, time, Duration.ofMillis(20), process)
                .run(BenchListener.NONE);
    }

    /** Clients that have nothing to ask for would find nothing wrong. */
    @Test
    void aServerThatNamesNobodyIsNotMeasured() {
        NewsGraph newsgraph = NewsGraph.standard();
        Article article =
                ArticleReader.fromText("wetter.txt", "Regen\n\nEs regnet heute, und morgen regnet es wieder.");
        try (Store store = Store.inMemory()) {
            store.put(newsgraph.graph(article));
            try (NewsServer server = serving(store.dataset())) {
                assertThatThrownBy(() -> measured(server, 1, Duration.ofSeconds(1)))
                        .isInstanceOf(BenchException.class)
                        .hasMessageContaining("names nobody");
            }
        }
    }

    @Test
    void cheapRequestsAreAnsweredWhileMaliciousOnesAreRefused() {
        Download quads = new Download(
                "nquads",
                "nq",
                "application/n-quads",
                (graphs, choice) -> out -> graphs.executeRead(() -> RDFDataMgr.write(out, graphs, Lang.NQUADS)));
        try (NewsServer server = serving(SampleData.load(), quads)) {
            ClientReport report = measured(server, 12, Duration.ofSeconds(4));
            assertThat(report.kinds()).extracting(ClientFigure::cost).contains("cheap", "costly", "malicious");
            assertThat(report.kinds())
                    .allSatisfy(kind -> assertThat(kind.wrong())
                            .as(kind.kind() + " " + kind.statusLine())
                            .isZero());
            assertThat(report.memory().getFirst().heap()).isPositive();
            assertThat(report.markdown()).contains("12 clients", "| small SELECT | cheap |");
        }
    }
}
