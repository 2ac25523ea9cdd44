package org.newsgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.store.Reification;
import org.newsgraph.store.SampleData;
import org.newsgraph.store.Store;

/** {@code server/entities.trig}: merged, local, hostile, contradicting; and the sample articles. */
class EntityPagesTest {
    private static final TestServer SITE = TestServer.of(data(), ServerOptions.onPort(0));
    private static final String HTML = "text/html";

    private static DatasetGraph data() {
        Store store = Store.inMemory();
        store.put(RDFParser.source("server/sample.trig").toDatasetGraph());
        store.put(RDFParser.source("server/entities.trig").toDatasetGraph());
        return store.dataset();
    }

    @AfterAll
    static void stop() {
        SITE.close();
    }

    private static String page(String path) {
        HttpResponse<String> answer = SITE.get(path, "Accept", HTML, "Accept-Language", "en");
        assertThat(answer).as(path).returns(200, HttpResponse::statusCode).returns(HTML, TestServer::type);
        return answer.body();
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String section(String page, String id) {
        int begin = page.indexOf("<section id=\"" + id + "\"");
        assertThat(begin).as("section " + id).isNotNegative();
        int next = page.indexOf("<section id=", begin + 1);
        return page.substring(begin, next < 0 ? page.length() : next);
    }

    @Test
    void aThingLeadsToTheDocumentAboutIt() {
        assertThat(SITE.get("/id/norvik-systems", "Accept", "text/turtle"))
                .returns(303, HttpResponse::statusCode)
                .returns("/about/norvik-systems", EntityPagesTest::location);
        assertThat(location(SITE.get("/id/norvik-systems?format=rdfxml")))
                .isEqualTo("/about/norvik-systems?format=rdfxml");
    }

    @Test
    void whatIsUnknownIsNotRedirected() {
        for (String path : List.of(
                "/id/nobody", "/about/nobody", "/entity?iri=urn:nobody", "/entity?iri=" + SampleData.NG + "Company")) {
            assertThat(SITE.get(path, "Accept", HTML))
                    .as(path)
                    .returns(404, HttpResponse::statusCode)
                    .satisfies(
                            answer -> assertThat(answer.body()).hasLineCount(1).contains("knows no entity"));
        }
    }

    @Test
    void whatIsNotAcceptableIsToldBeforeRedirecting() {
        assertThat(SITE.get("/id/norvik-systems", "Accept", "image/png"))
                .returns(406, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body())
                        .contains("text/html", "text/turtle", "application/ld+json", "application/rdf+xml"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, html",
        "text/turtle, turtle",
        "application/ld+json, jsonld",
        "application/rdf+xml, rdfxml",
        "application/n-triples, ntriples"
    })
    void aDocumentSaysWhichFormItIsAndWhichOthersThereAre(String accept, String name) {
        HttpResponse<String> answer = SITE.get("/about/norvik-systems", "Accept", accept);
        assertThat(answer.headers().firstValue("Content-Location")).hasValue("/about/norvik-systems?format=" + name);
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept");
        assertThat(answer.headers().firstValue("Link").orElse(""))
                .contains("</about/norvik-systems?format=jsonld>; rel=\"alternate\"; type=\"application/ld+json\"");
        assertThat(TestServer.type(SITE.get("/about/norvik-systems?format=" + name)))
                .isEqualTo(accept);
    }

    @Test
    void thePageLinksItsOtherForms() {
        assertThat(page("/about/norvik-systems"))
                .contains("<link rel=\"alternate\" type=\"text/turtle\" href=\"/about/norvik-systems?format=turtle\">")
                .doesNotContain("<style", " style=", "onclick");
    }

    @Test
    void theMergedSeeTheOneThatStandsForThem() {
        assertThat(location(SITE.get("/about/norvik", "Accept", "text/turtle"))).isEqualTo("/about/norvik-systems");
        assertThat(location(SITE.get("/id/norvik?format=turtle"))).isEqualTo("/about/norvik-systems?format=turtle");
        String page = page("/about/norvik-systems");
        assertThat(section(page, "identity"))
                .contains("<q>Norvik</q>", "told name", SampleData.ID + "norvik<", "Norvik denies deal");
        assertThat(page).contains("facts told of the other name are here").contains("urn:norvik:other");
    }

    @Test
    void entitiesOfOneArticleHaveAnAddress() {
        String iri = "https://example.org/news/4#anwalt";
        assertThat(page("/entity?iri=" + TestServer.encode(iri))).contains("<h1>Anwalt</h1>", "Klage sei haltlos");
        assertThat(location(SITE.get("/entity?iri=" + TestServer.encode(SampleData.ID + "quendo"), "Accept", HTML)))
                .isEqualTo("/about/quendo");
    }

    @ParameterizedTest
    @CsvSource({"k%C3%B6hler%20%26%20s%C3%B6hne, Köhler &amp; Söhne", "a/b.c, Slash", "1.+fc, Plus"})
    void namesInPathsArePercentEncoded(String path, String heading) {
        assertThat(location(SITE.get("/id/" + path, "Accept", HTML))).isEqualTo("/about/" + path.replace("+", "%2B"));
        assertThat(page("/about/" + path)).contains("<h1>" + heading + "</h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "ntriples"})
    void theGraphHasFactsWithEvidenceAndNames(String format) {
        Graph graph = graph("/about/norvik-systems?format=" + format);
        Node norvik = id("norvik-systems");
        Node planned = NodeFactory.createURI(SampleData.NEWS + "1#fact-003");
        assertThat(graph.contains(norvik, ng("partnersWith"), id("tellura-cloud")))
                .isTrue();
        assertThat(graph.contains(norvik, ng("acquires"), Node.ANY))
                .as("only planned")
                .isFalse();
        assertThat(graph.contains(planned, ng("evidence"), Node.ANY)).isTrue();
        assertThat(graph.contains(planned, ng("price"), Node.ANY)).isTrue();
        assertThat(graph.contains(id("quendo"), Node.ANY, NodeFactory.createLiteralLang("Quendo", "de")))
                .isTrue();
        assertThat(graph.contains(Node.ANY, NodeFactory.createURI("https://schema.org/articleBody"), Node.ANY))
                .isFalse();
        assertThat(graph.contains(id("hain"), Node.ANY, Node.ANY))
                .as("of others")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonld", "rdfxml"})
    void formatsWithoutTripleTermsSayTheSameReified(String format) {
        Graph expected = GraphFactory.createDefaultGraph();
        graph("/about/norvik-systems?format=turtle")
                .find()
                .forEachRemaining(triple -> Reification.of(triple).forEach(expected::add));
        Graph graph = graph("/about/norvik-systems?format=" + format);
        assertThat(graph.contains(Node.ANY, RDF.Nodes.type, RDF.Nodes.Statement))
                .isTrue();
        assertThat(graph.isIsomorphicWith(expected)).isTrue();
    }

    private static Graph graph(String path) {
        HttpResponse<String> answer = SITE.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        Lang lang = RDFLanguages.contentTypeToLang(TestServer.type(answer));
        return RDFParser.fromString(answer.body(), lang).toGraph();
    }

    private static Node id(String name) {
        return NodeFactory.createURI(SampleData.ID + name);
    }

    private static Node ng(String name) {
        return NodeFactory.createURI(SampleData.NG + name);
    }

    @Test
    void factsAreGroupedByRelation() {
        String facts = section(page("/about/quendo"), "facts");
        assertThat(facts).contains("as object: acquires", "450,000,000", "<mark class=\"cue\">übernehmen</mark>");
        assertThat(facts).contains(">employs<", "800");
        assertThat(section(page("/about/hain"), "facts"))
                .as("told by the inverse")
                .contains("/ontology/developedBy")
                .doesNotContain("as object");
    }

    @Test
    void whatSeveralArticlesSayIsToldOnceWithAllEvidence() {
        String facts = section(page("/about/tellura-cloud"), "facts");
        assertThat(facts.split("<article class=\"fact", -1))
                .as("it partners and develops")
                .hasSize(3);
        assertThat(facts).contains("More evidence: 1", "kooperiert", "arbeiten zusammen");
    }

    @Test
    void theStatusFilterLeavesTheOthersOut() {
        String planned = page("/about/norvik-systems?status=planned");
        assertThat(planned).contains("Quendo").doesNotContain("300 Stellen");
        assertThat(page("/about/hain?status=denied")).contains("No fact has this status");
        assertThat(SITE.get("/about/hain?status=certain", "Accept", HTML).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatOthersSayIsApartFromWhatIsSaidItself() {
        String page = page("/about/norvik-systems");
        assertThat(section(page, "others")).contains("Händlerbund Süd", "Preise abgesprochen zu haben");
        assertThat(section(page, "facts")).contains("denied").doesNotContain("Preise abgesprochen");
        assertThat(section(page("/about/ada-brenner"), "says")).contains("das Geschäft laufe besser");
    }

    @Test
    void contradictionsShowBothSides() {
        String dispute = section(page("/about/tellura-cloud"), "contradictions");
        assertThat(dispute).contains("denied claim", "<h4>For</h4>", "<h4>Against</h4>");
        assertThat(dispute.indexOf("kooperiert")).isLessThan(dispute.indexOf("Norvik denies deal"));
    }

    @Test
    void derivedFactsAreMarked() {
        String derived = section(page("/about/tellura-cloud"), "derived");
        assertThat(derived).contains("partners with", "derived").doesNotContain("is the same entity");
    }

    @Test
    void positionsHaveTheirTimes() {
        assertThat(section(page("/about/ada-brenner"), "positions"))
                .contains("Chefin", "Norvik Systems", "<time datetime=\"2025-01-01\">1 January 2025</time>");
    }

    @Test
    void mentionsOverTimeAreATableToo() {
        String page = page("/about/norvik-systems");
        assertThat(page).contains("Mentioned in 4 articles, 2 March 2026 to 20 May 2026");
        assertThat(page)
                .contains("<svg", "aria-hidden=\"true\"")
                .contains("<time datetime=\"2026-03\">March 2026</time></th><td class=\"number\">2</td>");
    }

    @Test
    void neighboursAreListedAndPictured() {
        String neighbours = section(page("/about/norvik-systems"), "neighbours");
        assertThat(neighbours)
                .contains("data-entity=\"" + SampleData.ID + "norvik-systems\"", "/graph?entity=")
                .contains("Tellura Cloud", "Quendo", "Brandt gegen Norvik");
    }

    @Test
    void articlesAreNewestFirst() {
        String articles = section(page("/about/norvik-systems"), "articles");
        assertThat(articles.indexOf("20 May 2026")).isLessThan(articles.indexOf("4 March 2026"));
        assertThat(articles.indexOf("4 March 2026")).isLessThan(articles.indexOf("2 March 2026"));
    }

    @Test
    void longGroupsArePaged() {
        String whole = page("/about/viel");
        assertThat(whole).contains("Show more: 5", "group=subject.develops", "Show all (60)");
        String second = page("/about/viel?group=subject.develops&page=2");
        assertThat(second.split("<article class=\"fact", -1)).hasSize(11);
        assertThat(second).contains("Page 2 / 2", "rel=\"prev\"").doesNotContain("rel=\"next\"");
        assertThat(SITE.get("/about/viel?page=0", "Accept", HTML).statusCode()).isEqualTo(400);
    }

    @Test
    void hostileNamesAndLinksAreHarmless() {
        String page = page("/about/evil");
        assertThat(page).doesNotContain("<script>alert", "href=\"javascript:").contains("&lt;script&gt;alert(1)");
        assertThat(page).contains("javascript:alert(2)", "href=\"https://www.wikidata.org/entity/Q1\"");
        assertThat(graph("/about/evil?format=turtle").isEmpty()).isFalse();
        for (String format : List.of("jsonld", "rdfxml")) {
            assertThat(SITE.get("/about/evil?format=" + format).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void namesOfTenThousandCharactersAreCut() {
        assertThat(page("/about/long")).contains("<h1>Xxxx").doesNotContain("x".repeat(300));
        assertThat(graph("/about/long?format=turtle").stream()
                        .anyMatch(triple -> triple.getObject().isLiteral()
                                && triple.getObject().getLiteralLexicalForm().length() == 10_000))
                .as("the data have all of it")
                .isTrue();
    }

    @Test
    void withoutALabelTheNameOfTheIriStandsIn() {
        assertThat(page("/about/unlabelled")).contains("<h1>unlabelled</h1>", "Mentioned in 1 article");
    }

    @Test
    void pagesSpeakGermanToo() {
        HttpResponse<String> answer =
                SITE.get("/about/norvik-systems", "Accept", HTML, "Accept-Language", "de-AT,de;q=0.9");
        assertThat(answer.body()).contains("<html lang=\"de\">", "Erwähnt in 4 Artikeln", "Was andere darüber sagen");
    }
}
