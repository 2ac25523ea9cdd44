package org.newsgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgraph.NewsGraph;
import org.newsgraph.ontology.Ontology;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.Store;

/** One story in three outlets, with German and English names of the same firms, and what only looks like its people and firms. */
class SameStoryTest {
    private static final String AGENCY = "https://agentur.example/hafen";
    private static final String COURIER = "https://kurier.example/hafen";
    private static final String HERALD = "https://herald.example/harbour";
    private static final String FIGURES = "https://herald.example/figures";
    private static final String TOWN = "https://stadt.example/wahl";
    private static final Store STORE = Store.inMemory();

    @BeforeAll
    static void build() {
        Corpora.build(STORE, NewsGraph.standard(), Path.of("src/test/resources/graph/identity/story.jsonl"));
    }

    private static Node entity(String article, String name) {
        return STORE.read(data -> Corpora.entity(data, article, name));
    }

    @Test
    void theFirmIsOneUnderItsGermanAndEnglishNameAndItsAcronym() {
        Node firm = entity(AGENCY, "Norwin Tarvex");
        assertThat(entity(COURIER, "NTX")).isEqualTo(firm);
        assertThat(entity(COURIER, "Norwin Tarvex")).isEqualTo(firm);
        assertThat(entity(HERALD, "Baltic Pump Works")).isEqualTo(firm);
        assertThat(entity(FIGURES, "Baltic Pump Works")).isEqualTo(firm);
    }

    @Test
    void theChiefIsOneInAllOutlets() {
        Node chief = entity(AGENCY, "Thomas Weber");
        assertThat(List.of(
                        entity(COURIER, "Thomas Weber"),
                        entity(HERALD, "Thomas Weber"),
                        entity(FIGURES, "Thomas Weber")))
                .containsOnly(chief);
    }

    @Test
    void whatLooksAlikeStaysApart() {
        assertThat(entity(TOWN, "Thomas Weber")).isNotEqualTo(entity(AGENCY, "Thomas Weber"));
        assertThat(entity(TOWN, "Tesparo Records")).isNotEqualTo(entity(AGENCY, "Tesparo"));
        assertThat(entity(TOWN, "Seeblick 2")).isNotEqualTo(entity(TOWN, "Seeblick 3"));
        assertThat(entity(AGENCY, "Delphyn 2")).isNotEqualTo(entity(COURIER, "Delphyn 3"));
    }

    @Test
    void oneOutletContradictsTheOthers() {
        Map<String, String> about = Map.of("entity", "Baltic Pump Works");
        assertThat(column("contradictions", about, "kind")).containsOnly(term("DeniedClaim"));
        List<String> articles = column("contradictions", about, "article");
        List<String> statuses = column("contradictions", about, "status");
        assertThat(articles).contains(AGENCY, COURIER);
        for (int side = 0; side < articles.size(); side++) {
            boolean denies = articles.get(side).equals(COURIER);
            assertThat(statuses.get(side)).isEqualTo(term(denies ? "Negated" : "Asserted"));
        }
    }

    @Test
    void oneNameFindsTheFactsUnderAllOfThem() {
        assertThat(column("entity", Map.of("entity", "NTX"), "article")).contains(AGENCY, HERALD, FIGURES);
    }

    private static String term(String name) {
        return Ontology.NAMESPACE + name;
    }

    private static List<String> column(String query, Map<String, String> parameters, String column) {
        return STORE.read(data -> {
            try (QueryExec run = QueryExec.dataset(data)
                    .query(QueryCatalogue.bundled().prepare(query, parameters, data))
                    .build()) {
                List<String> values = new ArrayList<>();
                run.select().forEachRemaining(row -> values.add(row.get(column).getURI()));
                return values;
            }
        });
    }
}
