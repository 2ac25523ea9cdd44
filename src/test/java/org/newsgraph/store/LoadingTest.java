package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Staged graphs get into the dataset, whichever way is the cheapest, and what follows from them with them. */
class LoadingTest {
    private static final Node SAYS = NodeFactory.createURI("https://blatt.example/sagt");
    private static final Node COUNT = NodeFactory.createURI("https://blatt.example/zahl");
    private static final Node DERIVED = NodeFactory.createURI("https://blatt.example/folgt");
    /** More than is changed in place. */
    private static final int MANY = 6_000;

    @TempDir
    private Path folder;

    enum Kind {
        MEMORY,
        DISK
    }

    private Store open(Kind kind) {
        return kind == Kind.MEMORY ? Store.inMemory() : Store.open(folder);
    }

    /** What follows is how many graphs there are; it remembers in which ways it was asked. */
    private static final class Counting implements Consequences {
        private final List<String> asked = new ArrayList<>();

        @Override
        public List<String> graphs(DatasetGraph dataset) {
            return List.of(DERIVED.getURI());
        }

        @Override
        public boolean areIn(DatasetGraph dataset) {
            return dataset.containsGraph(DERIVED);
        }

        @Override
        public DatasetGraph derive(DatasetGraph dataset) {
            asked.add("derive");
            return count(dataset);
        }

        private static DatasetGraph count(DatasetGraph dataset) {
            long graphs = Iter.toSet(dataset.listGraphNodes()).stream()
                    .filter(name -> !name.equals(DERIVED))
                    .count();
            DatasetGraph result = DatasetGraphFactory.create();
            result.add(DERIVED, DERIVED, COUNT, NodeFactory.createLiteralString(Long.toString(graphs)));
            return result;
        }

        @Override
        public void update(DatasetGraph dataset, Collection<DatasetGraph> graphs, Collection<String> removed) {
            asked.add("update");
            graphs.forEach(graph -> Graphs.replace(dataset, graph));
            removed.forEach(name -> Graphs.remove(dataset, name));
            Graphs.replace(dataset, count(dataset));
        }
    }

    private static StagedGraph graph(String name, int quads) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Node graph = NodeFactory.createURI("https://blatt.example/" + name);
        IntStream.range(0, quads)
                .forEach(i -> dataset.add(graph, graph, SAYS, NodeFactory.createLiteralString(name + quads + "/" + i)));
        return StagedGraph.packed(dataset);
    }

    private static Set<Quad> quads(Store store) {
        return store.read(data -> Iter.toSet(data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
    }

    private static String count(Store store) {
        return store.read(data -> data.findNG(DERIVED, DERIVED, COUNT, Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm());
    }

    private static void assertHolds(Store store, StagedGraph... graphs) {
        Set<Quad> held = quads(store);
        held.removeIf(quad -> quad.getGraph().equals(DERIVED));
        DatasetGraph expected = DatasetGraphFactory.create();
        for (StagedGraph graph : graphs) {
            graph.graph().find().forEachRemaining(expected::add);
        }
        assertThat(held).isEqualTo(Iter.toSet(expected.find()));
        assertThat(count(store)).isEqualTo(Integer.toString(graphs.length));
        assertThat(store.hasStaged()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFewGraphsAreChangedInPlace(Kind kind) {
        Counting counting = new Counting();
        try (Store store = open(kind)) {
            store.stage(List.of(graph("a", 2000), graph("b", 2000)));
            store.load(counting, LoadListener.NONE);
            assertHolds(store, graph("a", 2000), graph("b", 2000));
            store.stage(List.of(graph("b", 5), graph("c", 1)));
            store.load(counting, LoadListener.NONE);
            assertHolds(store, graph("a", 2000), graph("b", 5), graph("c", 1));
        }
        assertThat(counting.asked).containsExactly("derive", "update");
    }

    @Test
    void manyAreLoadedIntoNewFilesWithWhatWasThere() throws IOException {
        Counting counting = new Counting();
        Set<LoadStage> told = EnumSet.noneOf(LoadStage.class);
        try (Store store = Store.open(folder)) {
            store.stage(List.of(graph("a", 10), graph("b", 10)));
            store.load(counting, LoadListener.NONE);
            StagedGraph large = graph("b", MANY + 1);
            store.stage(List.of(large, graph("c", 1)));
            store.load(counting, (stage, done, total) -> told.add(stage));
            assertHolds(store, graph("a", 10), large, graph("c", 1));
            assertThat(Generation.all(folder)).containsExactly(folder.resolve("Data-0002"));
        }
        assertThat(counting.asked).containsExactly("derive", "derive");
        assertThat(told).containsExactlyInAnyOrder(LoadStage.LOADING, LoadStage.DERIVING);
        try (Store again = Store.open(folder)) {
            assertHolds(again, graph("a", 10), graph("b", MANY + 1), graph("c", 1));
        }
    }

    @Test
    void whatWasStagedBeforeAKillIsLoadedAfterIt() {
        try (Store killed = Store.open(folder)) {
            killed.stage(List.of(graph("a", 2)));
        }
        try (Store store = Store.open(folder)) {
            assertThat(store.staged("https://blatt.example/a")).isPresent();
            assertThat(store.staged("https://blatt.example/b")).isEmpty();
            store.load(new Counting(), LoadListener.NONE);
            assertHolds(store, graph("a", 2));
        }
    }

    @Test
    void whatWasLoadedAndNotClearedIsLoadedAgainToTheSameEffect() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("copy"));
        Path directory = folder.resolve("store");
        try (Store store = Store.open(directory)) {
            store.stage(List.of(graph("a", 2), graph("b", 2), graph("a", 3)));
        }
        String segment = "000001.nq.gz";
        Files.copy(directory.resolve("staging").resolve(segment), kept.resolve(segment));
        try (Store store = Store.open(directory)) {
            store.load(new Counting(), LoadListener.NONE);
        }
        Files.move(kept, directory.resolve("staging"));
        try (Store store = Store.open(directory)) {
            assertThat(store.hasStaged()).isTrue();
            store.load(new Counting(), LoadListener.NONE);
            assertHolds(store, graph("a", 3), graph("b", 2));
        }
    }

    @Test
    void filesThatAKillLeftAreThrownAway() throws IOException {
        try (Store store = Store.open(folder)) {
            store.stage(List.of(graph("a", MANY)));
            store.load(new Counting(), LoadListener.NONE);
        }
        Files.writeString(
                Files.createDirectories(folder.resolve("newsgraph-loading/Data-0001"))
                        .resolve("GSPO.dat"),
                "half");
        Files.writeString(Files.createDirectories(folder.resolve("Data-0001")).resolve("GSPO.dat"), "old");
        Files.writeString(
                Files.createDirectories(folder.resolve("Data-0003-tmp")).resolve("GSPO.dat"), "half");
        try (Store store = Store.open(folder)) {
            assertHolds(store, graph("a", MANY));
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder("Data-0002", "tdb.lock");
        }
    }

    @Test
    void aKillWhileTheFirstFilesAreMadeLeavesAStoreThatOpens() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("newsgraph-loading/Data-0001"))
                        .resolve("GSPO.dat"),
                "half");
        try (Store store = Store.open(folder)) {
            assertThat(store.<Boolean>read(data -> data.listGraphNodes().hasNext()))
                    .isFalse();
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder("Data-0001", "tdb.lock");
        }
    }

    @Test
    void aLoadThatFailsLeavesEverythingAsItWas() throws IOException {
        try (Store store = Store.open(folder)) {
            store.stage(List.of(graph("a", 3)));
            store.load(new Counting(), LoadListener.NONE);
            store.stage(List.of(graph("a", MANY), graph("b", 1)));
            LoadListener failing = (stage, done, total) -> {
                throw new IllegalStateException("stop");
            };
            assertThatThrownBy(() -> store.load(new Counting(), failing)).hasMessage("stop");
            assertThat(count(store)).isEqualTo("1");
            assertThat(store.hasStaged()).isTrue();
            store.load(new Counting(), LoadListener.NONE);
            assertHolds(store, graph("a", MANY), graph("b", 1));
        }
    }

    @Test
    void compactingKeepsEveryQuadAndPrefix() {
        try (Store store = Store.open(folder)) {
            DatasetGraph prefixed = graph("a", 10).graph();
            prefixed.prefixes().add("b", "https://blatt.example/");
            store.put(prefixed);
            store.stage(List.of(graph("b", 2)));
            store.load(new Counting(), LoadListener.NONE);
            Set<Quad> before = quads(store);
            store.compact(LoadListener.NONE);
            assertThat(quads(store)).isEqualTo(before);
            assertThat(store.<String>read(data -> data.prefixes().get("b"))).isEqualTo("https://blatt.example/");
        }
    }

    @Test
    void filesThatHaveDoubledAreOutgrown() throws IOException {
        try (Store store = Store.open(folder)) {
            store.stage(List.of(graph("a", MANY)));
            store.load(new Counting(), LoadListener.NONE);
            assertThat(Generation.isOutgrown(folder, 1)).isFalse();
            Path data = Generation.all(folder).getLast();
            Files.write(data.resolve("grown"), new byte[(int) Folders.size(data)]);
            assertThat(Generation.isOutgrown(folder, 1)).isTrue();
            assertThat(Generation.isOutgrown(folder, Long.MAX_VALUE)).isFalse();
        }
    }

    @Test
    void aStoreThatHasOnlyALogIsAStore() {
        try (Staging log = StagingLog.open(folder)) {
            log.add(List.of(graph("a", 2)));
        }
        assertThat(Store.existsIn(folder)).isTrue();
        try (Store store = Store.open(folder)) {
            store.load(new Counting(), LoadListener.NONE);
            assertHolds(store, graph("a", 2));
        }
    }
}
