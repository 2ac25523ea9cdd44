package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsgraph.article.Article;
import org.newsgraph.graph.Derivation;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.graph.Samples;
import org.newsgraph.ontology.Knowledge;

class StoreTest {
    private static final String NG = "https://w3id.org/newsgraph/ontology#";
    private static final Node NORDLICHT = NodeFactory.createURI("https://w3id.org/newsgraph/id/nordlicht");
    private static final Node KIELWERK = NodeFactory.createURI("https://w3id.org/newsgraph/id/kielwerk");
    private static final Node PARTNERS = NodeFactory.createURI(NG + "partnersWith");
    private static final GraphWriter WRITER = new GraphWriter(Knowledge.bundled());

    @TempDir
    Path folder;

    private Store store = Store.inMemory();

    enum Kind {
        MEMORY,
        DISK
    }

    private void open(Kind kind) {
        store = kind == Kind.MEMORY ? Store.inMemory() : Store.open(folder.resolve("db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static DatasetGraph sample(String url) {
        Article article = Samples.article(url, Samples.TEXT);
        return WRITER.write(article, Samples.entities(), Samples.facts());
    }

    private boolean ask(String pattern) {
        String query = "PREFIX ng: <" + NG + "> PREFIX id: <https://w3id.org/newsgraph/id/> "
                + "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ASK { " + pattern + " }";
        return store.query(QueryFactory.create(query), Map.of(), e -> e.ask());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void keepsEveryQuadAsItWasWritten(Kind kind) {
        open(kind);
        DatasetGraph sample = sample(Samples.URL);
        store.put(sample);
        DatasetGraph read = store.read(data -> {
            DatasetGraph copy = DatasetGraphFactory.create();
            data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(copy::add);
            return copy;
        });
        assertThat(IsoMatcher.isomorphic(sample, read)).isTrue();
        assertThat(Iter.toSet(read.find())).isEqualTo(Iter.toSet(sample.find()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void defaultGraphIsTheUnionForQueriesAndForJava(Kind kind) {
        open(kind);
        store.putAll(List.of(sample("https://a.example/1"), sample("https://a.example/2")));
        assertThat(ask("id:nordlicht ng:partnersWith id:kielwerk")).isTrue();
        assertThat(store.<Boolean>read(data -> data.getDefaultGraph().contains(NORDLICHT, PARTNERS, KIELWERK)))
                .isTrue();
        assertThat(store.<Integer>read(
                        data -> Iter.toList(data.find(Quad.defaultGraphIRI, NORDLICHT, PARTNERS, KIELWERK))
                                .size()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void allegationIsListedButNeverATriple(Kind kind) {
        open(kind);
        store.put(sample(Samples.URL));
        assertThat(ask("?s ng:accusedOf ?o")).isFalse();
        assertThat(ask("?fact rdf:reifies <<( id:nordlicht ng:accusedOf ?what )>> ; ng:status ng:Alleged"))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void retractionKeepsFactsWithOtherEvidence(Kind kind) {
        open(kind);
        store.putAll(List.of(sample("https://a.example/1"), sample("https://a.example/2")));
        assertThat(store.remove("https://a.example/1")).isTrue();
        assertThat(ask("id:nordlicht ng:partnersWith id:kielwerk")).isTrue();
        assertThat(ask("<https://a.example/1> ?p ?o")).isFalse();
        assertThat(store.remove("https://a.example/2")).isTrue();
        assertThat(ask("?s ?p ?o")).isFalse();
        assertThat(store.remove("https://a.example/2")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void buildingAnArticleAgainReplacesItsGraph(Kind kind) {
        open(kind);
        store.put(sample(Samples.URL));
        DatasetGraph less = WRITER.write(Samples.article(), Samples.entities(), List.of(Samples.staff()));
        store.put(less);
        assertThat(ask("?s ng:partnersWith ?o")).isFalse();
        assertThat(ask("?s ng:employs 1200")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void updatesFromOutsideAreRefused(Kind kind) {
        open(kind);
        DatasetGraph data = store.dataset();
        data.begin(ReadWrite.READ);
        try {
            assertThatThrownBy(() -> data.add(NORDLICHT, NORDLICHT, PARTNERS, KIELWERK))
                    .isInstanceOf(UnsupportedOperationException.class);
        } finally {
            data.end();
        }
        assertThat(ask("?s ?p ?o")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void failedBatchLeavesNothingBehind(Kind kind) {
        open(kind);
        DatasetGraph bad = DatasetGraphFactory.create();
        bad.add(Quad.defaultGraphIRI, NORDLICHT, PARTNERS, KIELWERK);
        assertThatThrownBy(() -> store.putAll(List.of(sample(Samples.URL), bad)))
                .isInstanceOf(StoreException.class);
        assertThat(ask("?s ?p ?o")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void parametersReachAnnotationsFiltersAndAggregates(Kind kind) {
        open(kind);
        store.put(sample(Samples.URL));
        String query = "PREFIX ng: <" + NG + "> SELECT (COUNT(?fact) AS ?n) { "
                + "?name ng:partnersWith ?other ~ ?fact {| ng:status ?status |} . FILTER(?name != ?other) }";
        assertThat(count(query, Map.of("name", NORDLICHT))).isEqualTo("1");
        assertThat(count(query, Map.of("name", KIELWERK))).isEqualTo("0");
        assertThat(count(query, Map.of("status", NodeFactory.createURI(NG + "Alleged"))))
                .isEqualTo("0");
    }

    private String count(String query, Map<String, Node> parameters) {
        return store.query(
                QueryFactory.create(query),
                parameters,
                e -> e.select().next().get("n").getLiteralLexicalForm());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void derivedTriplesComeAndGoWithTheirEvidence(Kind kind) {
        open(kind);
        Derivation derivation = new Derivation(GraphWriter.BASE);
        store.putAll(List.of(WRITER.background(), sample(Samples.URL)));
        store.put(store.read(derivation::derive));
        assertThat(ask("id:kielwerk ng:partnersWith id:nordlicht")).isTrue();
        store.put(store.read(derivation::derive));
        assertThat(ask("id:kielwerk ng:partnersWith id:nordlicht")).isTrue();
        store.remove(Samples.URL);
        store.put(store.read(derivation::derive));
        assertThat(ask("?s ng:partnersWith ?o")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void denialOfAnAssertedFactIsAContradictionThatComesAndGoes(Kind kind) {
        open(kind);
        Derivation derivation = new Derivation(GraphWriter.BASE);
        Node graph = NodeFactory.createURI("https://a.example/denial");
        Node fact = NodeFactory.createURI("https://a.example/denial#fact-1");
        DatasetGraph denial = DatasetGraphFactory.create();
        denial.add(graph, fact, RDF.Nodes.reifies, NodeFactory.createTripleTerm(NORDLICHT, PARTNERS, KIELWERK));
        denial.add(graph, fact, NodeFactory.createURI(NG + "status"), NodeFactory.createURI(NG + "Denied"));
        Node words = NodeFactory.createURI("https://a.example/denial#char=0,9");
        denial.add(graph, fact, NodeFactory.createURI(NG + "evidence"), words);
        store.putAll(List.of(WRITER.background(), sample(Samples.URL)));
        store.write(data -> derivation.update(data, List.of(), List.of()));
        store.write(data -> derivation.update(data, List.of(denial), List.of()));
        assertThat(ask("?node a ng:Contradiction ; ng:affirmingSide ?fact ; ng:denyingSide <" + fact.getURI() + ">"))
                .isTrue();
        store.write(data -> derivation.update(data, List.of(), List.of(graph.getURI())));
        assertThat(ask("?node a ng:Contradiction")).isFalse();
    }

    @Test
    void storeOnDiskIsThereWhenOpenedAgain() {
        open(Kind.DISK);
        store.put(sample(Samples.URL));
        store.compact(LoadListener.NONE);
        store.close();
        assertThat(Store.existsIn(folder.resolve("db"))).isTrue();
        open(Kind.DISK);
        assertThat(ask("id:nordlicht ng:partnersWith id:kielwerk")).isTrue();
    }

    @Test
    void fileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("news.txt"), "no store");
        assertRefused(file, "is a file");
        assertThat(file).hasContent("no store");
    }

    @Test
    void directoryOfSomethingElseIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "dear");
        assertRefused(folder, "letter.txt");
        assertThat(folder.toFile().list()).containsExactly("letter.txt");
    }

    @Test
    void storeInUseIsNamed() throws IOException {
        Path db = Files.createDirectories(folder.resolve("db"));
        try (FileChannel channel =
                        FileChannel.open(db.resolve("tdb.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertRefused(db, "close it first");
        }
    }

    private static void assertRefused(Path path, String reason) {
        Function<Path, Store> opening = Store::open;
        assertThatThrownBy(() -> opening.apply(path))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }
}
