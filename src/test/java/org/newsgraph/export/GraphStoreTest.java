package org.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;

/** How another store is addressed and waited for; what it does with graphs is PushTest's. */
class GraphStoreTest {
    private static final DatasetGraph ONE =
            RDFParser.fromString("<urn:g> { <urn:a> <urn:b> \"ä\" }", Lang.TRIG).toDatasetGraph();

    @Test
    void theGraphJoinsTheAddressAsAParameter() {
        assertThat(Endpoint.at("http://h/data").graph("https://e.org/ü?a=1&b"))
                .hasToString("http://h/data?graph=" + "https%3A%2F%2Fe.org%2F%C3%BC%3Fa%3D1%26b");
        assertThat(Endpoint.at("http://h/data?db=x").graph("urn:g")).hasToString("http://h/data?db=x&graph=urn%3Ag");
    }

    @Test
    void anEndpointShowsItsSecretNowhere() {
        assertThat(Endpoint.at("http://h/data").withToken("geheim")).hasToString("http://h/data");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String wrong : List.of("", "news", "file:/tmp/x", "http://", "http://h/#a", "http://h/a b")) {
            assertThatThrownBy(() -> Endpoint.at(wrong))
                    .isInstanceOf(ExportException.class)
                    .hasMessageStartingWith("endpoint");
        }
    }

    @Test
    void waitingIsTakenAsSecondsOrUntilADate() {
        assertThat(Reply.duration("7")).contains(Duration.ofSeconds(7));
        assertThat(Reply.duration("soon")).isEmpty();
        String past =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.of(2001, 2, 3, 4, 5, 6, 0, ZoneOffset.UTC));
        assertThat(Reply.duration(past)).contains(Duration.ZERO);
        String future = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusDays(3));
        assertThat(Reply.duration(future)).hasValueSatisfying(d -> assertThat(d).isGreaterThan(Duration.ofDays(2)));
    }

    @Test
    void anEndpointThatIsNotThereIsTriedWithGrowingWaits() throws IOException {
        List<Duration> waits = new ArrayList<>();
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Endpoint endpoint = Endpoint.at("http://localhost:" + free + "/data");
        try (GraphStore store = new GraphStore(endpoint, true, waits::add)) {
            assertThatThrownBy(() -> store.put(ONE, "urn:g"))
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("cannot be reached");
        }
        assertThat(waits).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L);
    }
}
