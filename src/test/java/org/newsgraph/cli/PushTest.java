package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.cli.RemoteStore.Refusal;
import org.newsgraph.store.Store;

/** A store is sent to a real Fuseki, which takes it or has its reasons. */
class PushTest {
    private static final DatasetGraph SAMPLE =
            RDFParser.source("server/sample.trig").toDatasetGraph();
    private static final String FIRST = "https://example.org/news/1";
    private static final Map<String, String> AT_ONCE = Map.of("Retry-After", "0");

    @TempDir
    Path dir;

    private Path store = Path.of("");

    @BeforeEach
    void fill() {
        store = dir.resolve("store");
        try (Store opened = Store.open(store)) {
            opened.put(SAMPLE);
        }
    }

    @Test
    void theEndpointThenHoldsTheSameGraphs() {
        try (RemoteStore remote = new RemoteStore(all -> null)) {
            String out = push(remote).succeeds().out();
            assertThat(out).isEqualTo(graphs() + " of " + graphs() + " graphs sent to " + remote.address() + "\n");
            assertThat(IsoMatcher.isomorphic(remote.data(), SAMPLE)).isTrue();
            assertThat(remote.received()).hasSize((int) graphs()).allSatisfy(r -> {
                assertThat(r.method()).isEqualTo("PUT");
                assertThat(r.type()).isEqualTo("text/turtle");
                assertThat(r.authorization()).isNull();
            });
        }
    }

    @Test
    void pushingAgainChangesNothingAndAnOlderStateIsReplaced() {
        try (RemoteStore remote = new RemoteStore(all -> null)) {
            remote.data()
                    .executeWrite(() -> RDFParser.fromString(
                                    "<" + FIRST + "> { <" + FIRST + "> <https://schema.org/name> \"alt\" }", Lang.TRIG)
                            .parse(remote.data()));
            push(remote).succeeds();
            push(remote).succeeds();
            assertThat(IsoMatcher.isomorphic(remote.data(), SAMPLE)).isTrue();
        }
    }

    @Test
    void graphsThatOnlyTheEndpointHasStay() {
        try (RemoteStore remote = new RemoteStore(all -> null)) {
            String theirs = "<urn:theirs> { <urn:a> <urn:b> <urn:c> }";
            remote.data()
                    .executeWrite(() -> RDFParser.fromString(theirs, Lang.TRIG).parse(remote.data()));
            push(remote).succeeds();
            assertThat(remote.data().calculateRead(() -> remote.data().size())).isEqualTo(graphs() + 1);
        }
    }

    @Test
    void aBusyEndpointIsAskedAgain() {
        try (RemoteStore remote = new RemoteStore(all -> all.size() <= 2 ? new Refusal(503, AT_ONCE) : null)) {
            push(remote).succeeds();
            assertThat(remote.received()).hasSize((int) graphs() + 2);
            assertThat(IsoMatcher.isomorphic(remote.data(), SAMPLE)).isTrue();
        }
    }

    @Test
    void anEndpointThatStaysBusyFailsItsGraphInOneLine() {
        try (RemoteStore remote =
                new RemoteStore(all -> all.getLast().graph().equals(FIRST) ? new Refusal(429, AT_ONCE) : null)) {
            push(remote).saysInOneLine(1, FIRST, "429 (not today)", "run the command later");
            assertThat(remote.data().calculateRead(() -> remote.data().size())).isEqualTo(graphs() - 1);
        }
    }

    @Test
    void anEndpointThatIsDownIsLeftAlone() {
        try (Store opened = Store.open(store)) {
            for (int i = 0; i < 6; i++) {
                opened.put(RDFParser.fromString("<urn:g" + i + "> { <urn:a> <urn:b> " + i + " }", Lang.TRIG)
                        .toDatasetGraph());
            }
        }
        try (RemoteStore remote = new RemoteStore(all -> new Refusal(503, AT_ONCE))) {
            Ran ran = push(remote);
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err().lines()).hasSize(6).last().asString().contains(remote.address(), "5 graphs in a row");
            assertThat(remote.received()).hasSize(5 * 5);
        }
    }

    @Test
    void aRefusedGraphIsNamedAndTheOthersGoOn() {
        try (RemoteStore remote =
                new RemoteStore(all -> all.getLast().graph().equals(FIRST) ? new Refusal(422, Map.of()) : null)) {
            Ran ran = push(remote).saysInOneLine(1, FIRST, "422 (not today)");
            assertThat(ran.out()).startsWith(graphs() - 1 + " of " + graphs() + " graphs");
            assertThat(remote.data().calculateRead(() -> remote.data().size())).isEqualTo(graphs() - 1);
        }
    }

    @Test
    void whoIsNotKnownIsToldOnce() {
        try (RemoteStore remote = new RemoteStore(all -> new Refusal(401, Map.of()))) {
            push(remote).saysInOneLine(1, remote.address(), "401", "--token-file");
            assertThat(remote.received()).hasSize(1);
        }
    }

    @Test
    void aTokenOrAPasswordComesFromAFile() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret"), "geheim\n");
        try (RemoteStore remote = new RemoteStore(all -> null)) {
            push(remote, "--token-file", secret).succeeds();
            assertThat(remote.received()).allMatch(r -> "Bearer geheim".equals(r.authorization()));
            remote.received().clear();
            push(remote, "--user", "lea", "--password-file", secret).succeeds();
            assertThat(remote.received()).allMatch(r -> "Basic bGVhOmdlaGVpbQ==".equals(r.authorization()));
        }
    }

    @Test
    void anEndpointWithoutTripleTermsTakesTheFormOfRdf11() {
        try (RemoteStore remote =
                new RemoteStore(all -> all.getLast().body().contains("<<(") ? new Refusal(400, Map.of()) : null)) {
            assertThat(push(remote).err()).contains(FIRST, "add --rdf11");
            push(remote, "--rdf11").succeeds();
            assertThat(IsoMatcher.isomorphic(union(remote.data()), exported())).isTrue();
        }
    }

    @Test
    void aRedirectIsNotFollowedWithTheSecret() {
        Map<String, String> elsewhere = Map.of("Location", "http://localhost:1/");
        try (RemoteStore remote =
                new RemoteStore(all -> all.getLast().graph().equals(FIRST) ? new Refusal(307, elsewhere) : null)) {
            push(remote).saysInOneLine(1, FIRST, "307", "has moved to");
        }
    }

    @Test
    void mistakesAreToldInOneLine() {
        Ran.newsgraph("push", "ftp://example.org/", "--store", store).saysInOneLine(1, "ftp://example.org/");
        Ran.newsgraph("push", "http://a:b@example.org/", "--store", store).saysInOneLine(1, "user in its address");
        Ran.newsgraph("push", "http://localhost:1/", "--store", dir.resolve("none"))
                .saysInOneLine(1, "none there");
        Ran.newsgraph("push", "http://localhost:1/", "--store", store, "--user", "lea")
                .saysInOneLine(2, "--password-file");
        Ran.newsgraph("push", "http://localhost:1/", "--store", store, "--token-file", dir.resolve("none"))
                .saysInOneLine(1, "none");
    }

    private Ran push(RemoteStore remote, Object... more) {
        Object[] args = new Object[4 + more.length];
        System.arraycopy(new Object[] {"push", remote.address(), "--store", store}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return Ran.newsgraph(args);
    }

    /** The store as {@code export --format turtle11} has it. */
    private DatasetGraph exported() {
        String turtle = Ran.newsgraph("export", "--store", store, "--format", "turtle11")
                .succeeds()
                .out();
        return RDFParser.fromString(turtle, Lang.TURTLE).toDatasetGraph();
    }

    private static DatasetGraph union(DatasetGraph data) {
        DatasetGraph union = DatasetGraphFactory.create();
        data.executeRead(
                () -> data.find().forEachRemaining(q -> union.getDefaultGraph().add(q.asTriple())));
        return union;
    }

    private static long graphs() {
        return SAMPLE.size();
    }
}
