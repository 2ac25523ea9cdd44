package org.newsgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.server.Download;
import org.newsgraph.server.NewsServer;
import org.newsgraph.server.Offer;
import org.newsgraph.server.ServerOptions;
import org.newsgraph.site.Grounding;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.SampleData;

class ClientBenchTest {
    @Test
    void cheapRequestsAreAnsweredWhileMaliciousOnesAreRefused() {
        Download quads = new Download(
                "nquads",
                "nq",
                "application/n-quads",
                (graphs, choice) -> out -> graphs.executeRead(() -> RDFDataMgr.write(out, graphs, Lang.NQUADS)));
        ServerOptions options = ServerOptions.onPort(0).withQueryTimeout(Duration.ofSeconds(2));
        try (NewsServer server = new NewsServer(
                        SampleData.load(),
                        Knowledge.bundled(),
                        QueryCatalogue.bundled(),
                        options,
                        new Offer(null, Grounding.NONE, List.of(quads), null))
                .start()) {
            ClientReport report = new ClientBench(
                            URI.create(server.url()),
                            12,
                            Duration.ofSeconds(4),
                            Duration.ofMillis(20),
                            OptionalLong.of(ProcessHandle.current().pid()))
                    .run(BenchListener.NONE);
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
