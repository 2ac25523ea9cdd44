package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.NewsGraph;
import org.newsgraph.article.Reprints;
import org.newsgraph.store.StagedGraph;
import org.newsgraph.store.Store;

/** What a second build does to a store, told by its summary and by the store's N-Quads. */
class UpdatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SALE = "Der Softwarekonzern Solvara AG übernimmt den Anbieter Brixatec GmbH.";
    private static final String STAFF = "Der Konzern Hanvest beschäftigt 1.200 Menschen.";

    private static final String[] REPRINTS = {
        article("1", "2026-03-02", Reprints.REPORT), article("2", "2026-03-03", Reprints.EDITED)
    };

    @TempDir
    private static Path built;

    /** Stores of articles, each built once. */
    private static final Map<List<String>, Path> STORES = new HashMap<>();

    /** What is in them. */
    private static final Map<List<String>, String> QUADS = new HashMap<>();

    @TempDir
    private Path dir;

    private static String article(String name, String published, String text) {
        return JSON.createObjectNode()
                .put("url", "https://blatt.example/" + name)
                .put("title", "Meldung")
                .put("language", "de")
                .put("published", published)
                .put("text", text)
                .toString();
    }

    /** Always in the same file: an article is another one when it comes from elsewhere. */
    private static Path articles(String... lines) throws IOException {
        return Files.write(built.resolve("articles.jsonl"), Arrays.asList(lines));
    }

    private Path store() {
        return dir.resolve("store");
    }

    /** The first line that is printed. */
    private String build(Path input, Object... options) {
        Object[] command = {"build", input, "--store", store()};
        Object[] all = Arrays.copyOf(command, command.length + options.length);
        System.arraycopy(options, 0, all, command.length, options.length);
        return Ran.newsgraph(all).succeeds().out().lines().toList().getFirst();
    }

    private static String quads(Path store) {
        return Ran.newsgraph("export", "--format", "nquads", "--store", store)
                .succeeds()
                .out();
    }

    private String quads() {
        return quads(store());
    }

    /** A store into which these articles alone were built. */
    private static Path storeOf(List<String> lines) {
        return STORES.computeIfAbsent(lines, all -> {
            try {
                Path store = built.resolve("store" + STORES.size());
                Ran.newsgraph("build", articles(all.toArray(String[]::new)), "--store", store)
                        .succeeds();
                return store;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What such a store holds. */
    private static String quadsOf(String... lines) {
        Path store = storeOf(List.of(lines));
        return QUADS.computeIfAbsent(List.of(lines), all -> quads(store));
    }

    /** Begins with such a store, and returns the articles. */
    private Path begin(String... lines) throws IOException {
        Path original = storeOf(List.of(lines));
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, store().resolve(original.relativize(file).toString()));
            }
        }
        return articles(lines);
    }

    @Test
    void theSameInputsAreNotBuiltAgainAndLeaveTheSameBytes() throws IOException {
        Path input = articles(REPRINTS);
        assertThat(build(input)).startsWith("2 articles (1 copy of others), ");
        String before = quads();
        Path report = dir.resolve("report.jsonl");
        assertThat(build(input, "--report", report)).isEqualTo("2 articles (2 unchanged)");
        assertThat(quads()).isEqualTo(before);
        for (String line : Files.readAllLines(report)) {
            assertThat(JSON.readTree(line).get("outcome").asText()).isEqualTo("unchanged");
        }
        assertThat(Files.readAllLines(report)).hasSize(2);
        assertThat(build(input, "--force")).startsWith("2 articles (1 copy of others), ");
        assertThat(quads()).isEqualTo(before);
    }

    @Test
    void onlyWhatIsNewIsBuilt() throws IOException {
        begin(article("1", "2026-03-02", SALE));
        assertThat(build(articles(article("1", "2026-03-02", SALE), article("2", "2026-03-02", STAFF))))
                .startsWith("2 articles (1 unchanged), 1 fact (1 asserted), ");
    }

    @Test
    void anotherTextReplacesTheFactsAndWhatFollowedFromThem() throws IOException {
        begin(article("1", "2026-03-02", SALE), article("2", "2026-03-02", STAFF));
        assertThat(quads()).contains("id/solvara> <https://w3id.org/newsgraph/ontology#acquires>");
        String[] changed = {article("1", "2026-03-02", "Nichts geschah."), article("2", "2026-03-02", STAFF)};
        assertThat(build(articles(changed))).startsWith("2 articles (1 unchanged), 0 facts");
        assertThat(quads()).doesNotContain("Solvara").isEqualTo(quadsOf(changed));
    }

    @Test
    void otherMetadataOfTheSameTextAreWritten() throws IOException {
        begin(article("1", "2026-03-02", SALE));
        String later = article("1", "2026-03-04", SALE);
        assertThat(build(articles(later))).startsWith("1 article, ");
        assertThat(quads()).contains("\"2026-03-04\"").doesNotContain("\"2026-03-02\"");
    }

    /** A page whose text stands in an element. */
    private Path page(String before, String after) throws IOException {
        String sentence = "<p>" + SALE + " Das teilte Solvara am Montag in Emden mit, nach langen Gesprächen.</p>";
        return Files.writeString(
                dir.resolve("page.html"),
                "<html lang=de><body><article>" + before + sentence + after + "</article></body></html>");
    }

    @Test
    void anotherOptionIsAnotherRun() throws IOException {
        Path page = page("", "");
        build(page);
        assertThat(build(page, "--annotations")).startsWith("1 article, ");
        assertThat(quads()).contains("http://www.w3.org/ns/oa#");
        assertThat(build(page, "--annotations")).isEqualTo("1 article (1 unchanged)");
        assertThat(build(page)).startsWith("1 article, ");
        assertThat(quads()).doesNotContain("http://www.w3.org/ns/oa#");
    }

    @Test
    void aPageThatPutsTheSameTextElsewhereIsAnnotatedAnew() throws IOException {
        build(page("", ""), "--annotations");
        assertThat(build(page("<div>", "</div>"), "--annotations")).startsWith("1 article, ");
        assertThat(quads()).contains("/article[1]/div[1]/p[1]");
    }

    @Test
    void theLastOfTwoTextsOfOneAddressStaysHoweverOftenBothAreBuilt() throws IOException {
        Path input = articles(article("1", "2026-03-02", SALE), article("1", "2026-03-02", STAFF));
        build(input);
        String before = quads();
        build(input);
        assertThat(quads()).isEqualTo(before).contains("Hanvest").doesNotContain("Solvara");
    }

    @Test
    void whatWasRemovedIsBuiltAgain() throws IOException {
        Path input = begin(REPRINTS);
        String before = quadsOf(REPRINTS);
        Ran.newsgraph("remove", "https://blatt.example/1", "--store", store()).succeeds();
        assertThat(quads()).doesNotContain("ontology#copyOf> <https://blatt.example/1>");
        assertThat(build(input)).startsWith("2 articles (1 unchanged), ");
        assertThat(quads()).isEqualTo(before);
    }

    private void underive() {
        try (Store killed = Store.open(store())) {
            NewsGraph.standard().derivedGraphs().forEach(killed::remove);
        }
    }

    @Test
    void whatABuildThatWasKilledDidNotDeriveIsDerivedThoughNoArticleIsNew() throws IOException {
        Path input = begin(REPRINTS);
        String before = quadsOf(REPRINTS);
        underive();
        assertThat(build(input)).isEqualTo("2 articles (2 unchanged)");
        try (Store built = Store.open(store())) {
            assertThat(built.<Boolean>read(NewsGraph.standard()::hasDerived)).isTrue();
        }
        assertThat(quads()).isEqualTo(before);
    }

    @Test
    void whatABuildThatWasKilledDidNotDeriveIsDerivedWhenTheStoreIsReadNext() throws IOException {
        begin(REPRINTS);
        String before = quadsOf(REPRINTS);
        underive();
        assertThat(quads()).isEqualTo(before);
    }

    /** Leaves the store as a kill does when articles are reported as stored and not loaded yet. */
    private void stageOnly(String... lines) throws IOException {
        Path built = dir.resolve("built.nq");
        Ran.newsgraph("build", articles(lines), "--out", built).succeeds();
        DatasetGraph graphs = RDFParser.source(built).toDatasetGraph();
        List<StagedGraph> staged = new ArrayList<>();
        for (int i = 1; i <= lines.length; i++) {
            Node name = NodeFactory.createURI("https://blatt.example/" + i);
            DatasetGraph graph = DatasetGraphFactory.create();
            graphs.findNG(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(graph::add);
            staged.add(StagedGraph.packed(graph));
        }
        try (Store killed = Store.open(store())) {
            killed.put(NewsGraph.standard().background());
            killed.stage(staged);
        }
    }

    @Test
    void whatABuildThatWasKilledHadStagedIsLoadedWhenTheStoreIsReadNext() throws IOException {
        String[] lines = {article("1", "2026-03-02", SALE), article("2", "2026-03-02", STAFF)};
        stageOnly(lines);
        assertThat(quads()).isEqualTo(quadsOf(lines));
    }

    @Test
    void whatABuildThatWasKilledHadStagedIsNotBuiltAgain() throws IOException {
        String[] lines = {article("1", "2026-03-02", SALE), article("2", "2026-03-02", STAFF)};
        stageOnly(lines);
        assertThat(build(articles(lines))).isEqualTo("2 articles (2 unchanged)");
        assertThat(quads()).isEqualTo(quadsOf(lines));
    }

    @Test
    void whatIsOnlyStagedCanBeRemoved() throws IOException {
        stageOnly(article("1", "2026-03-02", SALE), article("2", "2026-03-02", STAFF));
        Ran.newsgraph("remove", "https://blatt.example/2", "--store", store()).succeeds();
        assertThat(quads()).isEqualTo(quadsOf(article("1", "2026-03-02", SALE)));
    }

    @Test
    void articlesInMemoryAreAllBuilt() throws IOException {
        Path out = dir.resolve("out.nq");
        Path input = articles(article("1", "2026-03-02", SALE));
        for (int i = 0; i < 2; i++) {
            assertThat(Ran.newsgraph("build", input, "--out", out).succeeds().out())
                    .startsWith("1 article, ");
        }
        assertThat(List.of(out)).allMatch(Files::exists);
    }
}
