package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingLogTest {
    private static final Node SAYS = NodeFactory.createURI("https://blatt.example/sagt");
    private static final String FILE = "staging/000001.nq.gz";

    @TempDir
    private Path store;

    private static String name(int number) {
        return "https://blatt.example/" + number;
    }

    /** A graph that says a number of things, a prefix among them. */
    private static DatasetGraph graph(int number, String word) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Node name = NodeFactory.createURI(name(number));
        dataset.prefixes().add("b", "https://blatt.example/");
        for (int i = 0; i <= number; i++) {
            dataset.add(name, name, SAYS, NodeFactory.createLiteralLang(word + " „" + i + "“ <&>\n\\", "de"));
        }
        dataset.add(name, name, SAYS, NodeFactory.createTripleTerm(name, SAYS, name));
        return dataset;
    }

    private static StagedGraph staged(int number, String word) {
        return StagedGraph.packed(graph(number, word));
    }

    private static Set<Quad> quads(DatasetGraph dataset) {
        return Iter.toSet(dataset.find());
    }

    private static Set<Quad> quads(Staging log, int number) {
        return quads(log.get(name(number)).orElseThrow().graph());
    }

    /** A log of five records in two batches; gives where each ends. */
    private long[] written() {
        List<StagedGraph> graphs =
                List.of(staged(0, "a"), staged(1, "b"), staged(2, "c"), staged(3, "d"), staged(1, "e"));
        try (StagingLog log = StagingLog.open(store)) {
            log.add(graphs.subList(0, 2));
            log.add(graphs.subList(2, 5));
        }
        long[] ends = new long[graphs.size()];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += ((LogRecord) graphs.get(i)).bytes().length;
            ends[i] = end;
        }
        return ends;
    }

    /** What is found is what these first records say, and another one can be added and found. */
    private void assertHolds(long records) {
        List<Integer> numbers = List.of(0, 1, 2, 3, 1);
        List<String> words = List.of("a", "b", "c", "d", "e");
        try (StagingLog log = StagingLog.open(store)) {
            assertThat(log.names())
                    .isEqualTo(Set.copyOf(numbers.subList(0, (int) records).stream()
                            .map(StagingLogTest::name)
                            .toList()));
            for (int i = 0; i < records; i++) {
                int last = numbers.subList(0, (int) records).lastIndexOf(numbers.get(i));
                assertThat(quads(log, numbers.get(i))).isEqualTo(quads(graph(numbers.get(i), words.get(last))));
            }
            log.add(List.of(staged(7, "f")));
        }
        try (StagingLog log = StagingLog.open(store)) {
            assertThat(quads(log, 7)).isEqualTo(quads(graph(7, "f")));
        }
    }

    @Test
    void whatWasAddedIsFoundAgainAndTheLastOfAName() {
        written();
        assertHolds(5);
    }

    @Test
    void quadsOfReplacedGraphsAreNotCounted() {
        written();
        try (StagingLog log = StagingLog.open(store)) {
            assertThat(log.quads()).isEqualTo(2 + 3 + 4 + 5);
            assertThat(Iter.toList(log.graphs()).stream().map(StagedGraph::name))
                    .containsExactly(name(0), name(2), name(3), name(1));
        }
    }

    @Test
    void prefixesAreKept() {
        written();
        try (StagingLog log = StagingLog.open(store)) {
            DatasetGraph read = log.get(name(3)).orElseThrow().graph();
            assertThat(read.prefixes().get("b")).isEqualTo("https://blatt.example/");
        }
    }

    @Test
    void aSegmentIsAGzipFileOfNQuads() throws IOException {
        written();
        DatasetGraph read = DatasetGraphFactory.create();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(store.resolve(FILE)))) {
            NQuads.parse(in, StreamRDFLib.dataset(read));
        }
        assertThat(read.containsGraph(NodeFactory.createURI(name(3)))).isTrue();
        assertThat(quads(read)).hasSize(2 + 3 + 4 + 5 + 2);
    }

    @Test
    void cutAtAnyByteItHoldsTheRecordsThatAreWhole() throws IOException {
        long[] ends = written();
        byte[] whole = Files.readAllBytes(store.resolve(FILE));
        for (int length = 0; length < whole.length; length++) {
            Files.write(store.resolve(FILE), Arrays.copyOf(whole, length));
            long cut = length;
            assertHolds(Arrays.stream(ends).filter(end -> end <= cut).count());
        }
    }

    @Test
    void withAnyByteDamagedItHoldsTheRecordsBefore() throws IOException {
        long[] ends = written();
        byte[] whole = Files.readAllBytes(store.resolve(FILE));
        Random random = new Random(11);
        for (int position = 0; position < whole.length; position++) {
            byte[] damaged = whole.clone();
            damaged[position] ^= (byte) random.nextInt(1, 256);
            Files.write(store.resolve(FILE), damaged);
            long at = position;
            assertHolds(Arrays.stream(ends).filter(end -> end <= at).count());
        }
    }

    @Test
    void bytesThatNeverReachedTheDiskAreCutOff() throws IOException {
        written();
        Files.write(store.resolve(FILE), new byte[5000], StandardOpenOption.APPEND);
        assertHolds(5);
    }

    @Test
    void damageThatNoInterruptionExplainsIsTold() throws IOException {
        try (StagingLog log = StagingLog.open(store, 1)) {
            log.add(List.of(staged(0, "a")));
            log.add(List.of(staged(1, "b")));
        }
        Path first = store.resolve(FILE);
        Files.write(first, Arrays.copyOf(Files.readAllBytes(first), 40));
        assertThatThrownBy(() -> StagingLog.open(store))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(first + " is damaged at byte 0")
                .hasMessageNotContaining("\n");
    }

    @Test
    void manyFilesAreOneLog() {
        try (StagingLog log = StagingLog.open(store, 1)) {
            log.add(List.of(staged(0, "a"), staged(1, "b")));
            log.add(List.of(staged(2, "c")));
            log.add(List.of(staged(1, "d")));
        }
        try (StagingLog log = StagingLog.open(store, 1)) {
            assertThat(store.resolve(StagingLog.FOLDER).toFile().list()).hasSize(3);
            assertThat(log.names()).hasSize(3);
            assertThat(quads(log, 1)).isEqualTo(quads(graph(1, "d")));
            DatasetGraph sent = DatasetGraphFactory.create();
            log.send(StreamRDFLib.dataset(sent));
            assertThat(quads(sent)).hasSize(2 + 3 + 4).containsAll(quads(graph(1, "d")));
        }
    }

    @Test
    void whatWasClearedDoesNotComeBack() {
        written();
        try (StagingLog log = StagingLog.open(store)) {
            log.clear();
            assertThat(log.isEmpty()).isTrue();
            log.add(List.of(staged(4, "g")));
        }
        try (StagingLog log = StagingLog.open(store)) {
            assertThat(log.names()).containsExactly(name(4));
        }
    }

    @Test
    void anInterruptedClearingIsFinished() throws IOException {
        written();
        Files.move(store.resolve(StagingLog.FOLDER), store.resolve(StagingLog.DONE));
        try (StagingLog log = StagingLog.open(store)) {
            assertThat(log.isEmpty()).isTrue();
        }
        assertThat(store.resolve(StagingLog.DONE)).doesNotExist();
    }

    @Test
    void onlyOneNamedGraphIsStagedAtATime() {
        DatasetGraph two = graph(1, "a");
        quads(graph(2, "b")).forEach(two::add);
        assertThatThrownBy(() -> StagedGraph.packed(two))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("one named graph at a time");
        assertThatThrownBy(() -> StagedGraph.plain(DatasetGraphFactory.create()))
                .isInstanceOf(StoreException.class);
    }
}
