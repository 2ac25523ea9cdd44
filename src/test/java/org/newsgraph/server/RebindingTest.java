package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name of the attacker that is made to point at this machine: the browser sends it, and is refused. */
class RebindingTest {
    private static final Exposure KNOWN =
            new Exposure(URI.create("https://news.example.org/"), List.of("Graph.Intern.example"), List.of("10.0.0.9"));
    private static final TestServer SITE = Protected.of(Protected.WITH_USERS.withExposure(KNOWN));

    @AfterAll
    static void close() {
        SITE.close();
    }

    private static String asking(String host) throws IOException {
        return RawRequest.send(
                SITE.server().port(), "GET /queries HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boese.example",
                "boese.example:3030",
                "localhost.boese.example",
                "127.0.0.1.boese.example",
                "news.example.org.boese.example",
                "10.0.0.1"
            })
    void rebindingIsRefused(String host) throws IOException {
        assertThat(asking(host)).startsWith("HTTP/1.1 421 ").doesNotContain("acquisitions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "127.0.0.1:3030",
                "[::1]:3030",
                "news.example.org",
                "graph.intern.example:443"
            })
    void namesOfThisServerAreAnswered(String host) throws IOException {
        assertThat(asking(host)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void anAddressInTheRequestLineCountsAsTheHost() throws IOException {
        int port = SITE.server().port();
        assertThat(RawRequest.get(port, "http://boese.example/queries")).startsWith("HTTP/1.1 400 ");
        assertThat(RawRequest.send(port, "GET http://boese.example/queries HTTP/1.0\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, server, true",
        "0.0.0.0, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.1, true",
        "localhost, 192.0.2.1, false",
        "127.0.0.1, server, false"
    })
    void beyondThisMachineAnyNameCountsUnlessSomeAreGiven(String listening, String host, boolean known) {
        assertThat(Exposure.DIRECT.knows(host, listening)).isEqualTo(known);
        assertThat(KNOWN.knows("server", listening)).isFalse();
    }

    @Test
    void onlyTheProxyIsBelievedWhomItAsksFor() {
        assertThat(KNOWN.client("10.0.0.9", List.of("203.0.113.1, 192.0.2.1"))).isEqualTo("192.0.2.1");
        assertThat(KNOWN.client("10.0.0.9", List.of("203.0.113.1", "192.0.2.1")))
                .as("a line of the client and one of the proxy")
                .isEqualTo("192.0.2.1");
        assertThat(KNOWN.client("10.0.0.8", List.of("192.0.2.1"))).isEqualTo("10.0.0.8");
        assertThat(KNOWN.client("10.0.0.9", List.of("evil\r\nname"))).isEqualTo("10.0.0.9");
        assertThat(KNOWN.client("10.0.0.9", List.of())).isEqualTo("10.0.0.9");
        assertThat(KNOWN.client("fe80:0:0:0:0:0:0:1%eth0", List.of("192.0.2.1")))
                .isEqualTo("fe80:0:0:0:0:0:0:1%eth0");
    }

    @Test
    void whatIsNoAddressIsNamedWithTheRemedy() {
        assertThatThrownBy(() -> new Exposure(null, List.of(), List.of("proxy.example")))
                .hasMessageContaining("127.0.0.1");
        assertThatThrownBy(() -> new Exposure(URI.create("news.example.org"), List.of(), List.of()))
                .hasMessageContaining("https://news.example.org/");
    }
}
