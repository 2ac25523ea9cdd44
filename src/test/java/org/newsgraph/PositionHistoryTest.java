package org.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.Store;

/** Three articles over two years about one company's chief executives, and what they say together about time. */
class PositionHistoryTest {
    private static final NewsGraph NEWSGRAPH = NewsGraph.standard();
    private static final List<DatasetGraph> ARTICLES = articles();
    private static final Store STORE = store(ARTICLES);

    @Test
    void aTenureHasTheBoundsThatAllItsArticlesTell() {
        assertThat(rows("position-history", Map.of("entity", "Lindgard"), "personName", "role", "from", "until"))
                .containsExactlyInAnyOrder(
                        "Hans Uhlig |  | 2009-01-01 | 2016-12-31",
                        "Olaf Brennecke | Chef | 2017-01-01 | 2024-06-30",
                        "Gesa Tramitz | Finanzchefin | 2021-05-01 | ",
                        "Nora Silbernagel | Chefin |  | ",
                        "Jonas Meerwald | Finanzchef | 2024-10-01 | ");
    }

    @Test
    void reportsBoundATenureToo() {
        assertThat(rows(
                        "position-history",
                        Map.of("person", "Nora Silbernagel"),
                        "plannedFrom",
                        "firstReported",
                        "lastReported",
                        "facts"))
                .containsExactly("2024-07-01 | 2025-01-20 | 2025-01-20 | 2");
    }

    @Test
    void holdersOfAnOfficeFollowEachOtherUnderWhateverName() {
        assertThat(rows(
                        "position-history",
                        Map.of("entity", "Lindgard"),
                        "personName",
                        "predecessorName",
                        "successorName",
                        "succeeded"))
                .containsExactlyInAnyOrder(
                        "Hans Uhlig |  |  | ",
                        "Olaf Brennecke |  | Nora Silbernagel | 2025-01-20",
                        "Nora Silbernagel | Olaf Brennecke |  | ",
                        "Gesa Tramitz |  | Jonas Meerwald | 2024-10-01",
                        "Jonas Meerwald | Gesa Tramitz |  | ");
    }

    @Test
    void whatHoldsDependsOnTheDay() {
        assertThat(heads("2010-05-01")).containsExactly("Hans Uhlig valid");
        assertThat(heads("2023-06-01")).containsExactly("Gesa Tramitz valid", "Olaf Brennecke valid");
        assertThat(heads("2024-06-30")).containsExactly("Gesa Tramitz valid", "Olaf Brennecke valid");
        assertThat(heads("2024-07-01")).containsExactly("Gesa Tramitz valid");
        assertThat(heads("2025-02-01")).containsExactly("Jonas Meerwald valid", "Nora Silbernagel reported");
    }

    @Test
    void eventsCountFromTheirDayAndUndatedFactsFromTheirArticle() {
        assertThat(rows(
                        "as-of",
                        Map.of("date", "2024-01-31", "entity", "Lindgard", "property", "acquires"),
                        "objectText"))
                .isEmpty();
        assertThat(rows(
                        "as-of",
                        Map.of("date", "2024-02-15", "entity", "Tavora", "property", "acquires"),
                        "objectText"))
                .containsExactly("Tavora");
        assertThat(rows("as-of", Map.of("date", "2025-01-19", "property", "partnersWith"), "objectText"))
                .isEmpty();
        assertThat(rows("as-of", Map.of("date", "2025-01-20", "property", "partnersWith"), "objectText", "known"))
                .containsExactly("Mooreiche | reported");
    }

    @Test
    void aTimelineTellsDatedFactsInTheirOrder() {
        assertThat(rows(
                        "timeline",
                        Map.of("entity", "Lindgard"),
                        "from",
                        "until",
                        "subjectName",
                        "property",
                        "objectText",
                        "status"))
                .containsExactly(
                        "2009-01-01 | 2016-12-31 | Hans Uhlig | holdsPosition | Lindgard | Asserted",
                        "2017-01-01 |  | Olaf Brennecke | holdsPosition | Lindgard | Asserted",
                        "2021-05-01 |  | Gesa Tramitz | holdsPosition | Lindgard | Asserted",
                        "2024-02-01 | 2024-02-29 | Lindgard | acquires | Tavora | Asserted",
                        " | 2024-06-30 | Olaf Brennecke | holdsPosition | Lindgard | Negated",
                        "2024-07-01 |  | Nora Silbernagel | holdsPosition | Lindgard | Planned",
                        "2024-10-01 |  | Jonas Meerwald | holdsPosition | Lindgard | Asserted",
                        " | 2025-01-20 | Olaf Brennecke | holdsPosition | Lindgard | Negated",
                        " | 2026-12-31 | Lindgard | laysOff | 300 | Planned");
    }

    @Test
    void aTakenBackArticleTakesItsTenuresWithIt() {
        Store store = store(ARTICLES.subList(1, 3));
        assertThat(rows(store, "position-history", Map.of(), "personName"))
                .containsExactlyInAnyOrder("Olaf Brennecke", "Nora Silbernagel", "Jonas Meerwald");
        store.write(dataset -> NEWSGRAPH.update(dataset, ARTICLES.subList(0, 1), List.of()));
        assertThat(rows(store, "position-history", Map.of(), "personName")).hasSize(5);
        store.write(
                dataset -> NEWSGRAPH.update(dataset, List.of(), List.of("https://netzbote.example/lindgard-1.html")));
        assertThat(rows(store, "position-history", Map.of(), "personName", "from"))
                .containsExactlyInAnyOrder("Olaf Brennecke | ", "Nora Silbernagel | ", "Jonas Meerwald | 2024-10-01");
    }

    private static List<String> heads(String date) {
        return rows(
                        "as-of",
                        Map.of("date", date, "entity", "Lindgard", "property", "holdsPosition"),
                        "subjectName",
                        "known")
                .stream()
                .map(row -> row.replace(" | ", " "))
                .distinct()
                .toList();
    }

    private static List<DatasetGraph> articles() {
        List<DatasetGraph> graphs = new ArrayList<>();
        new ArticleReader()
                .read(
                        Path.of("src", "test", "resources", "positions", "articles.jsonl")
                                .toString(),
                        article -> graphs.add(NEWSGRAPH.graph(article)),
                        failure -> {
                            throw new AssertionError(failure.message());
                        });
        return graphs;
    }

    private static Store store(Collection<DatasetGraph> articles) {
        Store store = Store.inMemory();
        store.put(NEWSGRAPH.background());
        store.write(dataset -> NEWSGRAPH.update(dataset, articles, List.of()));
        return store;
    }

    private static List<String> rows(String query, Map<String, String> values, String... columns) {
        return rows(STORE, query, values, columns);
    }

    private static List<String> rows(Store store, String name, Map<String, String> values, String... columns) {
        DatasetGraph data = store.dataset();
        Query query = QueryCatalogue.bundled().prepare(name, values, data);
        return Txn.calculateRead(data, () -> {
            try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
                List<String> rows = new ArrayList<>();
                exec.select()
                        .forEachRemaining(row -> rows.add(Arrays.stream(columns)
                                .map(column -> text(row, column))
                                .collect(Collectors.joining(" | "))));
                return rows;
            }
        });
    }

    private static String text(Binding row, String column) {
        Node node = row.get(Var.alloc(column));
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI().replaceFirst(".*[#/]", "");
    }
}
