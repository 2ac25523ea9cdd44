package org.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.newsgraph.graph.Derivation;
import org.newsgraph.graph.GraphWriter;
import org.newsgraph.ontology.Knowledge;

/** What the queries of the catalogue answer on the sample articles. */
class CataloguedQueriesTest {
    private static final QueryCatalogue CATALOGUE = QueryCatalogue.bundled();
    private static final DatasetGraph DATA = SampleData.load();

    @Test
    void partnersAreFoundFromEitherSide() {
        assertThat(rows("partners", Map.of("entity", "tellura cloud"), "partnerName", "status"))
                .containsExactlyInAnyOrder("Norvik Systems | Asserted", "Norvik Systems | Denied");
        assertThat(rows("partners", Map.of("entity", "id:norvik-systems", "status", "asserted"), "partnerName"))
                .containsExactly("Tellura Cloud");
    }

    @Test
    void sentencesAreSlicedByCodePoints() {
        assertThat(rows("partners", Map.of("entity", "Tellura", "status", "Asserted"), "sentence"))
                .containsExactly("🚀 Norvik Systems kooperiert mit Tellura Cloud.");
    }

    @Test
    void partiesOfACaseComeWithTheirPart() {
        assertThat(rows("cases-and-parties", Map.of("case", "brandt gegen norvik"), "entityName", "part"))
                .containsExactly("Norvik Systems | defendantIn", "Ole Brandt | plaintiffIn");
    }

    @Test
    void utterancesComeWithTheirSpeaker() {
        assertThat(rows("who-said-what", Map.of("entity", "Ada Brenner"), "entityName", "words"))
                .containsExactly("Ada Brenner | das Geschäft laufe besser als erwartet");
        assertThat(rows("who-said-what", Map.of("entity", "Händlerbund Süd"), "property", "status"))
                .containsExactly("accusedOf | Alleged");
    }

    @Test
    void allegationsAreOnlyAlleged() {
        assertThat(rows("allegations", Map.of(), "entityName", "claim", "byName", "sentence"))
                .containsExactly("Norvik Systems | Preise abgesprochen zu haben | Händlerbund Süd | Der Händlerbund Süd"
                        + " wirft Norvik Systems vor, Preise abgesprochen zu haben.");
        assertThat(rows("allegations", Map.of("speaker", "händlerbund süd"), "claim"))
                .hasSize(1);
        assertThat(rows("allegations", Map.of("speaker", "Quendo"), "claim")).isEmpty();
    }

    @Test
    void anAllegationWithoutSpeakerIsOneRow() {
        DatasetGraph articles = SampleData.articles();
        articles.deleteAny(Node.ANY, Node.ANY, NodeFactory.createURI(SampleData.NG + "speaker"), Node.ANY);
        Store store = Store.inMemory();
        store.put(articles);
        DatasetGraph nameless = store.dataset();
        assertThat(rows(nameless, "allegations", Map.of(), "claim", "byName"))
                .containsExactly("Preise abgesprochen zu haben | ");
    }

    @Test
    void contradictionsShowEverySideWithItsSentence() {
        DatasetGraph data = derived().dataset();
        assertThat(rows(
                        data,
                        "contradictions",
                        Map.of(),
                        "kind",
                        "subjectName",
                        "property",
                        "objectText",
                        "status",
                        "speakerName",
                        "published",
                        "sentence",
                        "article"))
                .containsExactly(
                        "DeniedClaim | Norvik Systems | partnersWith | Tellura Cloud | Asserted |  | 2026-03-02"
                                + " | 🚀 Norvik Systems kooperiert mit Tellura Cloud. | 1",
                        "DeniedClaim | Norvik Systems | partnersWith | Tellura Cloud | Denied | Norvik Systems | 2026-03-04"
                                + " | Norvik Systems denied that it works with Tellura Cloud. | 2");
        assertThat(rows(data, "contradictions", Map.of("entity", "Tellura"), "status"))
                .containsExactly("Asserted", "Denied");
        assertThat(rows(data, "contradictions", Map.of("entity", "Quendo"), "subjectName"))
                .isEmpty();
    }

    /** The sample articles with what follows from them. */
    private static Store derived() {
        Store store = Store.inMemory();
        store.put(SampleData.articles());
        store.put(new GraphWriter(Knowledge.bundled()).background());
        store.put(store.read(new Derivation(GraphWriter.BASE)::derive));
        return store;
    }

    @Test
    void moneyIsFoundAsObjectAndAsQualifier() {
        assertThat(rows("money", Map.of(), "entityName", "property", "about", "least", "most", "currency"))
                .containsExactly(
                        "Norvik Systems | acquires | Quendo | 450000000.0 | 450000000.0 | EUR",
                        "Ulmar | plansCapex |  | 60000000000.0 | 80000000000.0 | USD",
                        "Norvik Systems | reportsRevenue |  | 2400000000.0 | 2400000000.0 | EUR");
        assertThat(rows("money", Map.of("property", "reportsRevenue"), "entityName"))
                .containsExactly("Norvik Systems");
    }

    @Test
    void positionsComeWithTheirRole() {
        assertThat(rows("positions", Map.of("entity", "norvik"), "personName", "role", "entityName"))
                .containsExactly("Ada Brenner | Chefin | Norvik Systems");
    }

    @Test
    void evidenceShowsSentenceAndAnchors() {
        assertThat(rows(
                        "evidence",
                        Map.of("subject", "Tellura", "property", "develops", "object", "<" + SampleData.ID + "hain>"),
                        "sentence",
                        "subjectAnchor",
                        "cueAnchor",
                        "objectAnchor"))
                .containsExactly("Tellura Cloud hat den Dienst Hain entwickelt. | Tellura Cloud | entwickelt | Hain");
        assertThat(rows("evidence", Map.of(), "fact")).hasSize(13);
    }

    @Test
    void articlesCountTheirFacts() {
        assertThat(rows("facts-per-article", Map.of(), "article", "headline", "published", "facts", "asserted"))
                .containsExactly(
                        "1 | Norvik und Tellura rücken zusammen | 2026-03-02 | 10 | 8",
                        "2 | Norvik denies deal | 2026-03-04 | 3 | 1");
        assertThat(rows("facts-per-article", Map.of("least", "4"), "article")).containsExactly("1");
    }

    @Test
    void entitiesCountTheirMentions() {
        assertThat(rows(
                        "entities-by-mentions",
                        Map.of("type", "Company", "least", "2"),
                        "entityName",
                        "class",
                        "mentions",
                        "articles"))
                .containsExactly(
                        "Norvik Systems | Company | 7 | 2",
                        "Tellura Cloud | Company | 3 | 2",
                        "Quendo | Company | 2 | 2");
    }

    @Test
    void plansAreKeptApart() {
        assertThat(rows("planned", Map.of(), "entityName", "property", "objectText"))
                .containsExactly(
                        "Norvik Systems | acquires | Quendo",
                        "Ulmar | plansCapex | between 60 and 80 billion US dollars");
    }

    @Test
    void productsNameTheirMakers() {
        assertThat(rows("products-and-makers", Map.of(), "productName", "entityName", "property"))
                .containsExactly("Hain | Tellura Cloud | develops");
    }

    @Test
    void jobsAreNumbersOrRanges() {
        assertThat(rows("layoffs-and-jobs", Map.of(), "entityName", "property", "least", "most"))
                .containsExactly("Quendo | employs | 800.0 | 900.0", "Norvik Systems | laysOff | 300 | 300");
    }

    @Test
    void acquisitionsComeWithPriceAndStatus() {
        assertThat(rows(
                        "acquisitions",
                        Map.of("entity", "Quendo"),
                        "buyerName",
                        "boughtName",
                        "most",
                        "currency",
                        "status"))
                .containsExactly("Norvik Systems | Quendo | 450000000.0 | EUR | Planned");
    }

    @Test
    void anEntityIsToldAsSubjectAndAsObject() {
        assertThat(rows("entity", Map.of("entity", "Quendo"), "subjectName", "property", "objectText", "status"))
                .containsExactly("Norvik Systems | acquires | Quendo | Planned", "Quendo | employs | 800 | Asserted");
    }

    @Test
    void relationsAreCountedByStatus() {
        assertThat(rows("relations", Map.of("status", "denied"), "property", "facts"))
                .containsExactly("partnersWith | 1");
    }

    @Test
    void everyQueryRunsWithoutOptionalParameters() {
        Store store = derived();
        store.put(copies(DatasetGraphFactory.create()));
        store.put(identities(DatasetGraphFactory.create()));
        DatasetGraph data = store.dataset();
        for (CataloguedQuery query : CATALOGUE.all()) {
            Map<String, String> values = query.parameters().stream()
                    .filter(Parameter::required)
                    .collect(Collectors.toMap(
                            Parameter::name, p -> p.kind() == Parameter.Kind.DATE ? "2026-12-31" : "Norvik"));
            assertThat(rows(data, query.name(), values, "article"))
                    .as(query.name())
                    .isNotEmpty();
        }
    }

    @Test
    void copiesTellWhatTheyRepeatAndWhatIsTheirOwn() {
        DatasetGraph data = withCopy();
        assertThat(rows(data, "copies", Map.of(), "article", "published", "original", "repeated", "own"))
                .containsExactly("2 | 2026-03-04 | 1 | 1 | 2");
        assertThat(rows(data, "copies", Map.of("least", "2"), "article")).isEmpty();
        assertThat(rows(data, "facts-per-article", Map.of(), "article", "facts", "repeated", "copyOf"))
                .containsExactly("1 | 10 | 0 | ", "2 | 3 | 1 | 1");
    }

    @Test
    void whatACopyRepeatsIsNotListedAndWhatItAddsIs() {
        DatasetGraph data = withCopy();
        assertThat(rows(data, "layoffs-and-jobs", Map.of(), "entityName")).containsExactly("Norvik Systems");
        assertThat(rows(data, "entity", Map.of("entity", "Quendo"), "property")).containsExactly("acquires");
        assertThat(rows(data, "evidence", Map.of(), "fact")).hasSize(12);
        assertThat(rows(data, "relations", Map.of(), "property")).doesNotContain("employs");
        assertThat(rows(data, "planned", Map.of("entity", "Ulmar"), "property")).containsExactly("plansCapex");
        assertThat(rows(data, "entities-by-mentions", Map.of("type", "Company"), "entityName", "mentions", "articles"))
                .containsExactly("Norvik Systems | 6 | 1", "Tellura Cloud | 2 | 1", "Quendo | 1 | 1", "Ulmar | 1 | 1");
    }

    /** The second article as if it were a copy of the first one, and its number of jobs one of the facts that it repeats. */
    private static DatasetGraph withCopy() {
        Store store = Store.inMemory();
        store.put(copies(SampleData.articles()));
        return store.dataset();
    }

    private static Node term(String name) {
        return NodeFactory.createURI(SampleData.NG + name);
    }

    private static Node entity(String name) {
        return NodeFactory.createURI(SampleData.ID + name);
    }

    @Test
    void mergesAreListedWithTheirReason() {
        assertThat(rows(withIdentities(), "identity", Map.of(), "one", "other", "name", "reason"))
                .containsExactly(SampleData.ID + "quendo | " + SampleData.ID + "ulmar | Quendo | Acronym");
        assertThat(rows(withIdentities(), "identity", Map.of("entity", "id:nobody"), "one"))
                .isEmpty();
    }

    @Test
    void aNameAndAnIriMeanAllIrisOfOneEntity() {
        DatasetGraph articles = SampleData.articles();
        Node identity = NodeFactory.createURI("https://w3id.org/newsgraph/graph/identity");
        articles.add(identity, entity("ulmar"), term("sameEntityAs"), entity("quendo"));
        Store store = Store.inMemory();
        store.put(articles);
        for (String meant : List.of("ulmar", "id:quendo", "id:ulmar", "<" + SampleData.ID + "ulmar>")) {
            assertThat(EntityNames.meant(store.dataset(), meant))
                    .as(meant)
                    .containsExactly(entity("quendo"), entity("ulmar"));
        }
        assertThat(rows(store.dataset(), "entity", Map.of("entity", "id:ulmar"), "property"))
                .contains("plansCapex")
                .containsAll(rows(DATA, "entity", Map.of("entity", "id:quendo"), "property"));
        assertThat(EntityNames.meant(store.dataset(), "Norvik Systems")).hasSize(1);
    }

    private static DatasetGraph withIdentities() {
        Store store = Store.inMemory();
        store.put(identities(SampleData.articles()));
        return store.dataset();
    }

    /** Quendo and Ulmar as if they were one. */
    private static DatasetGraph identities(DatasetGraph data) {
        Node identity = NodeFactory.createURI("https://w3id.org/newsgraph/graph/identity");
        Node statement = NodeFactory.createURI("https://w3id.org/newsgraph/identity/1");
        data.add(identity, statement, RDF.type.asNode(), term("IdentityStatement"));
        data.add(identity, statement, term("identifies"), entity("quendo"));
        data.add(identity, statement, term("identifies"), entity("ulmar"));
        data.add(identity, statement, term("identityReason"), term("Acronym"));
        data.add(identity, statement, term("comparedName"), NodeFactory.createLiteralString("Quendo"));
        return data;
    }

    private static DatasetGraph copies(DatasetGraph data) {
        Node copies = NodeFactory.createURI("https://w3id.org/newsgraph/graph/copies");
        data.add(copies, news("2"), NodeFactory.createURI(SampleData.NG + "copyOf"), news("1"));
        data.add(copies, news("2#fact-002"), NodeFactory.createURI(SampleData.NG + "repeats"), news("1#fact-007"));
        return data;
    }

    private static Node news(String name) {
        return NodeFactory.createURI(SampleData.NEWS + name);
    }

    @Test
    void valuesNeverBecomeQueryText() {
        assertThatThrownBy(() -> rows("partners", Map.of("entity", "x\" } DELETE WHERE { ?s ?p ?o"), "status"))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("no entity has that name");
        assertThat(rows("partners", Map.of("entity", "https://example.org/a#b'c"), "status"))
                .isEmpty();
    }

    private static List<String> rows(String name, Map<String, String> values, String... columns) {
        return rows(DATA, name, values, columns);
    }

    private static List<String> rows(DatasetGraph data, String name, Map<String, String> values, String... columns) {
        return Txn.calculateRead(data, () -> {
            Query query = CATALOGUE.prepare(name, values, data);
            try (QueryExec run = QueryExec.dataset(data).query(query).build()) {
                return run.select().stream()
                        .map(row -> List.of(columns).stream()
                                .map(column -> cell(row, column))
                                .collect(Collectors.joining(" | ")))
                        .toList();
            }
        });
    }

    /** Literals by their characters, IRIs by what follows the last separator. */
    private static String cell(Binding row, String column) {
        Node node = row.get(Var.alloc(column));
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI().replaceAll(".*[/#](?=.)", "");
    }
}
