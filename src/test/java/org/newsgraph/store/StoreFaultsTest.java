package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.dboe.transaction.txn.TransactionListener;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever befalls a store's files is one line that names the store and the remedy, and nothing is lost once it is mended. */
class StoreFaultsTest {
    @TempDir
    Path folder;

    private Path store;
    private Path data;
    private long quads;

    @BeforeEach
    void fill() throws IOException {
        store = folder.resolve("news");
        try (Store made = Store.open(store)) {
            made.put(SampleData.articles());
            quads = made.read(StoreFaultsTest::count);
        }
        data = Generation.all(store).getLast();
        assertThat(quads).isPositive();
    }

    private static long count(DatasetGraph dataset) {
        return dataset.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                .filter(quad -> !quad.isDefaultGraph())
                .count();
    }

    private long stored() {
        try (Store opened = Store.open(store)) {
            return opened.read(StoreFaultsTest::count);
        }
    }

    private void assertFaultIsTold() {
        assertThatThrownBy(this::stored)
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("store " + store)
                .hasMessageContaining("build it again from its articles")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodes.idn", "nodes.dat", "nodes-data.obj", "GSPO.idn", "GSPO.dat"})
    void truncatedFileIsToldAndItsCopyPutBackLosesNothing(String name) throws IOException {
        Path file = data.resolve(name);
        Path copy = Files.copy(file, folder.resolve("copy"));
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(100);
        }
        assertFaultIsTold();
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(stored()).isEqualTo(quads);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodes.idn", "nodes.dat", "nodes-data.obj", "GSPO.idn", "GSPO.dat"})
    void missingFileIsToldAndNoEmptyDatabaseTakesItsPlace(String name) throws IOException {
        Path file = Files.move(data.resolve(name), folder.resolve("away"));
        assertFaultIsTold();
        Files.move(file, data.resolve(name));
        assertThat(stored()).isEqualTo(quads);
    }

    @Test
    void overwrittenNodesAreTold() throws IOException {
        Path file = data.resolve("nodes-data.obj");
        byte[] noise = new byte[(int) Math.min(Files.size(file), 1 << 16)];
        new SplittableRandom(5).nextBytes(noise);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.write(noise);
        }
        assertFaultIsTold();
    }

    @Test
    void noChangeIsBegunWhereItMayNotFitAndReadingGoesOn() {
        try (Store opened = Store.open(store)) {
            opened.ask(path -> 1 << 20);
            String article = SampleData.articles().listGraphNodes().next().getURI();
            for (ThrowingCallable change : List.<ThrowingCallable>of(
                    () -> opened.put(SampleData.articles()),
                    () -> opened.remove(article),
                    () -> opened.write(data -> {
                        throw new AssertionError("begun");
                    }))) {
                assertThatThrownBy(change)
                        .isInstanceOf(FullDiskException.class)
                        .hasMessageMatching("store .*: less than 64 MB are free; make room, .*");
            }
            assertThat(opened.read(StoreFaultsTest::count)).isEqualTo(quads);
            opened.ask(path -> 1L << 40);
            assertThat(opened.remove(article)).isTrue();
        }
    }

    /** A disk that fails while TDB2 commits and again while it takes back. */
    private static final class FailingDisk implements TransactionListener {
        @Override
        public void notifyCommitStart(Transaction transaction) {
            if (transaction.isWriteTxn()) {
                throw new RuntimeIOException("No space left on device");
            }
        }

        @Override
        public void notifyAbortStart(Transaction transaction) {
            throw new RuntimeIOException("No space left on device");
        }
    }

    private static void failing(Store opened, ThrowingCallable change) {
        TransactionCoordinator transactions =
                TDBInternal.getTransactionCoordinator(((DatasetGraphWrapper) opened.dataset()).getBase());
        FailingDisk disk = new FailingDisk();
        transactions.modifyConfigDirect(() -> transactions.addListener(disk));
        assertThatThrownBy(change).hasMessageContaining("No space left on device");
        transactions.modifyConfigDirect(() -> transactions.removeListener(disk));
    }

    /** TDB2 keeps its lock then: another change would wait for it for ever. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void afterAChangeThatCannotBeUndoneEveryOtherIsRefusedAndReadingGoesOn(boolean loaded) {
        DatasetGraph article = oneArticle();
        String name = article.listGraphNodes().next().getURI();
        try (Store opened = Store.open(store)) {
            if (loaded) {
                opened.stage(List.of(StagedGraph.packed(article)));
                failing(opened, () -> opened.load(NOTHING_FOLLOWS, LoadListener.NONE));
            } else {
                failing(opened, () -> opened.remove(name));
            }
            for (ThrowingCallable change : List.<ThrowingCallable>of(
                    () -> opened.put(article), () -> opened.remove(name), () -> opened.write(data -> {}))) {
                assertThatThrownBy(change)
                        .isInstanceOf(StoreException.class)
                        .hasMessageMatching(
                                "store .*: a change failed and could not be undone .*; end it and start .*");
            }
            assertThatThrownBy(() -> {
                        opened.stage(List.of(StagedGraph.packed(article)));
                        opened.load(NOTHING_FOLLOWS, LoadListener.NONE);
                    })
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("could not be undone");
            assertThat(opened.read(StoreFaultsTest::count)).isEqualTo(quads);
        }
        assertThat(stored()).isEqualTo(quads);
    }

    @Test
    void aChangeWithinAChangeIsPartOfIt() {
        DatasetGraph article = oneArticle();
        String name = article.listGraphNodes().next().getURI();
        try (Store opened = Store.open(store)) {
            opened.write(data -> {
                opened.remove(name);
                opened.put(article);
            });
            assertThat(opened.read(StoreFaultsTest::count)).isEqualTo(quads);
        }
    }

    @Test
    void whatIsStagedIsNotLoadedWhereItMayNotFitAndStays() {
        DatasetGraph article = oneArticle();
        try (Store opened = Store.open(store)) {
            opened.stage(List.of(StagedGraph.packed(article)));
            opened.ask(path -> 1 << 20);
            assertThatThrownBy(() -> opened.load(NOTHING_FOLLOWS, LoadListener.NONE))
                    .isInstanceOf(FullDiskException.class);
            assertThat(opened.hasStaged()).isTrue();
        }
        try (Store opened = Store.open(store)) {
            opened.load(NOTHING_FOLLOWS, LoadListener.NONE);
            opened.ask(path -> 1 << 20);
            opened.load(NOTHING_FOLLOWS, LoadListener.NONE); // nothing is to be done
        }
    }

    private static DatasetGraph oneArticle() {
        Node name = SampleData.articles().listGraphNodes().next();
        DatasetGraph one = DatasetGraphFactory.create();
        one.addGraph(name, SampleData.articles().getGraph(name));
        return one;
    }

    private static final Consequences NOTHING_FOLLOWS = new Consequences() {
        @Override
        public List<String> graphs(DatasetGraph dataset) {
            return List.of();
        }

        @Override
        public boolean areIn(DatasetGraph dataset) {
            return true;
        }

        @Override
        public DatasetGraph derive(DatasetGraph dataset) {
            return DatasetGraphFactory.create();
        }

        @Override
        public void update(DatasetGraph dataset, Collection<DatasetGraph> graphs, Collection<String> removed) {
            graphs.forEach(graph -> Graphs.replace(dataset, graph));
        }
    };

    @Test
    void lockFileOfWhateverContentIsNoLock() throws IOException {
        Files.writeString(store.resolve("tdb.lock"), "no number\u0000");
        assertThat(stored()).isEqualTo(quads);
    }

    @Test
    void sizesThatCannotBeReadAreTakenForUnknown() throws IOException {
        Files.write(data.resolve("newsgraph-made"), new byte[] {(byte) 0xFF, 0, 'x'});
        try (Store opened = Store.open(store)) {
            assertThat(opened.isOutgrown()).isFalse();
            assertThat(opened.read(StoreFaultsTest::count)).isEqualTo(quads);
        }
    }

    @Test
    void storeOfNewerProgramIsLeftAlone() throws IOException {
        Path made = data.resolve("newsgraph-made");
        String before = Files.readString(made);
        Files.writeString(made, "1 1 999\n");
        assertThatThrownBy(this::stored)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("format 999")
                .hasMessageContaining("newer newsgraph");
        Files.writeString(made, before);
        assertThat(stored()).isEqualTo(quads);
    }

    @Test
    void storeOfOlderProgramIsRead() throws IOException {
        Path made = data.resolve("newsgraph-made");
        String[] numbers = Files.readString(made).strip().split(" ", -1);
        Files.writeString(made, numbers[0] + " " + numbers[1] + "\n");
        assertThat(stored()).isEqualTo(quads);
    }

    @Test
    void whatReaderOfStoreThrowsIsNoFaultOfItsFiles() {
        IllegalStateException thrown = new IllegalStateException("of a reader");
        try (Store opened = Store.open(store)) {
            assertThatThrownBy(() -> opened.read(all -> {
                        throw thrown;
                    }))
                    .isSameAs(thrown);
        }
    }

    @Test
    void noiseBehindLogIsCutAndWhatWasStagedIsKept() throws IOException {
        DatasetGraph one = oneArticle();
        try (Store opened = Store.open(store)) {
            opened.stage(List.of(StagedGraph.packed(one)));
        }
        Path log;
        try (Stream<Path> files = Files.list(store.resolve(StagingLog.FOLDER))) {
            log = files.findFirst().orElseThrow();
        }
        Files.write(log, "torn".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        try (Store opened = Store.open(store)) {
            assertThat(opened.staged(one.listGraphNodes().next().getURI())).isPresent();
        }
    }
}
